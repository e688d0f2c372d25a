// Corrections of a contract that no statement took. Its next one takes them; where none is left they go to the books as lines
// of their own, among those of the month in which they were settled (statements/month-end.ts).
import { textOfDay } from '../../domain/civil-day';
import type { Instant } from '../../domain/facts';
import { isZone, zoneOf } from '../../domain/zone';
import type { Pace } from '../keep-tag';
import { valueOf } from './contract-draft';
import type { Draft } from '../records/record-ports';

export interface Untaken {
  readonly ticketId: string;
  /** When it was settled; null where the record does not tell. */
  readonly at: Instant | null;
}

/** Which month it is, and which one it was. */
export interface Calendar {
  readonly pace: Pick<Pace, 'now'>;
  /** Of the account; null where Zendesk does not tell it. */
  readonly account: { readonly timeZone: string | null };
}

/** Those whose month is over, so that its lines may be with the books already. */
export function outOfMonth(
  untaken: readonly Untaken[],
  contract: Draft,
  { pace, account }: Calendar,
): readonly Untaken[] {
  const named = [valueOf(contract, 'time_zone'), account.timeZone ?? ''].find(isZone);
  const zone = zoneOf(named ?? 'UTC');
  const monthOf = (milliseconds: number) =>
    textOfDay(zone.dayAt(Math.floor(milliseconds / 1_000))).slice(0, -'-01'.length);
  const now = monthOf(pace.now());
  return untaken.filter(({ at }) => {
    const settled = Date.parse(at ?? '');
    return Number.isNaN(settled) || monthOf(settled) < now;
  });
}

/** As people write them: numbers, the same in every language; each ticket once. */
export function ticketNames(untaken: readonly Untaken[]): string {
  return [...new Set(untaken.map(({ ticketId }) => `#${ticketId}`))].join(', ');
}
