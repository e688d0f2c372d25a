// One side of a difference as a correction stores it, and whether two of them say the same.
import type { Verdict } from '../../domain/decision';
import { hashOf } from '../../domain/input-hash';
import { printAmount } from '../../domain/money';

/** JSON; the amount as a decimal string. */
export interface VerdictData {
  readonly state: Verdict['state'];
  readonly contractId: string | null;
  readonly amount: string;
  readonly currency: string | null;
}

/** What a correction remembers of what it settled. */
export interface CorrectionData {
  readonly v: 1;
  readonly recorded: VerdictData | null;
  readonly now: VerdictData | null;
  /** Number of the statement that it corrects. */
  readonly statement: string;
}

export function verdictData(verdict: Verdict | null): VerdictData | null {
  if (verdict === null) return null;
  const { state, contractId, amount, currency } = verdict;
  return { state, contractId, amount: printAmount(amount, currency), currency };
}

/** Whether stored correction data is about what the rules say now; what cannot be read settles nothing. */
export function settledNow(data: unknown, now: VerdictData | null): boolean {
  if (typeof data !== 'object' || data === null || !('now' in data)) return false;
  return (data as { v?: unknown }).v === 1 && hashOf(data.now) === hashOf(now);
}
