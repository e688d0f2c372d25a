// Stores what a reading found for those who read after it: a cache, which changes cost and never meaning.
import type { Balance } from '../../domain/balances';
import type { Account, WholeEvidence } from '../evidence';
import type { SavedTicket, SignedIn, StoredBalance, SupportDesk } from '../ports';
import { balancesToKeep } from './build-balances';

export interface ToKeep {
  readonly evidence: WholeEvidence;
  /** The open ticket as it is saved. */
  readonly row: SavedTicket;
  readonly person: SignedIn;
  readonly account: Account;
  /** Milliseconds since 1970. */
  readonly now: number;
}

/** Frames that write more often would only answer one another. */
const FRESH_MS = 60 * 60_000;

/**
 * The contracts whose running billing window has no stored balance of the last hour. One from the future was written
 * by a clock that is wrong, and is as good as none.
 * @param balances of now
 */
export function balancesDue(
  balances: readonly Balance[],
  stored: readonly StoredBalance[],
  now: number,
): readonly string[] {
  const isFresh = (contractId: string, startsOn: string) =>
    stored.some(
      (one) =>
        one.contractId === contractId &&
        one.startsOn === startsOn &&
        Math.abs(now - Date.parse(one.at)) <= FRESH_MS,
    );
  return balances.flatMap(({ contractId, billing }) =>
    billing === null || isFresh(contractId, billing.startsOn) ? [] : contractId,
  );
}

/** One write a contract, one after the other. @throws Failure */
export async function keepBalances(
  desk: SupportDesk,
  { evidence, row, person, account, now }: ToKeep,
  due: readonly string[],
): Promise<void> {
  const kept = balancesToKeep(evidence, row, account.settings, person.id, now);
  const wanted = kept.filter(({ contractId }) => due.includes(contractId));
  if (wanted.length === 0) return;
  const checkpoints = await desk.checkpoints();
  for (const balance of wanted) await checkpoints.saveBalance(balance);
}
