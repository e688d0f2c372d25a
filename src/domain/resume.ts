// Whether a stored state may be folded on: same version, same inputs, same acts on the tickets before the cut.
import { fingerprintActs } from './acts-fingerprint';
import type { Group } from './group';
import { STATE_VERSION } from './state';
import type { State } from './state';

export type ResumeRefusal = 'malformed' | 'unknown_version' | 'other_inputs' | 'other_acts';

export type Resumed =
  { readonly ok: true; readonly state: State } | { readonly ok: false; readonly kind: ResumeRefusal };

/**
 * A stored state made ready to fold on, or why it may not be. `isLater` tells the tickets after the cut: acts of
 * the group on any other ticket must be those that the state was folded with.
 */
export function resume(group: Group, stored: unknown, isLater: (ticketId: string) => boolean): Resumed {
  if (typeof stored !== 'object' || stored === null) return { ok: false, kind: 'malformed' };
  if (!('v' in stored) || stored.v !== STATE_VERSION) return { ok: false, kind: 'unknown_version' };
  if (!isState(stored)) return { ok: false, kind: 'malformed' };
  if (stored.inputs !== group.inputs) return { ok: false, kind: 'other_inputs' };
  const earlier = [...group.acts].filter(([ticketId]) => !isLater(ticketId));
  if (fingerprintActs('', earlier) !== stored.acts) return { ok: false, kind: 'other_acts' };
  return { ok: true, state: stored };
}

/** A shape check; that the figures are right, the hash of the inputs and the writer vouch for. */
function isState(stored: object): stored is State {
  const { acts, inputs, keepFrom, last, contracts } = stored as Partial<Record<keyof State, unknown>>;
  if (typeof inputs !== 'string' || typeof acts !== 'string') return false;
  if (keepFrom !== null && !Number.isSafeInteger(keepFrom)) return false;
  return (last === null || isLast(last)) && Array.isArray(contracts) && contracts.every(isContractPair);
}

function isLast(last: unknown): boolean {
  if (!Array.isArray(last) || last.length !== 3) return false;
  const [seconds, nanos, id] = last as readonly unknown[];
  return Number.isSafeInteger(seconds) && Number.isSafeInteger(nanos) && typeof id === 'string';
}

function isContractPair(pair: unknown): boolean {
  if (!Array.isArray(pair) || pair.length !== 2) return false;
  const [id, state] = pair as readonly unknown[];
  if (typeof id !== 'string' || typeof state !== 'object' || state === null) return false;
  const { limits, billing, totals } = state as Readonly<Record<string, unknown>>;
  const isLimits = Array.isArray(limits) && limits.every((rows) => isRows(rows, 4));
  return isLimits && isRows(billing, 9) && isRow(totals, 3);
}

function isRows(rows: unknown, width: number): boolean {
  return Array.isArray(rows) && rows.every((row) => isRow(row, width));
}

function isRow(row: unknown, width: number): boolean {
  return Array.isArray(row) && row.length === width && row.every((one) => Number.isSafeInteger(one));
}
