// The corrections that a statement took, as its head keeps them: what a final statement prints, whatever the book says since.
import { Fields } from '../../domain/fields';
import { printAmount } from '../../domain/money';
import { printUnits } from '../../domain/units';
import type { CorrectionRow } from '../account/account-ports';
import type { Measure } from './corrections';
import { moneyIn, unitsIn } from './head-figures';
import type { SheetCorrection } from './sheet';

/** A correction as stored; `reason` null where all reasons together would not have fitted into the head's record. */
export type TakenCorrection = Omit<SheetCorrection, 'reason'> & { readonly reason: string | null };

/** Zendesk takes 32 KB a record, and the head holds more than this; counted as text inside of JSON travels. */
const MOST_BYTES = 16_000;

/** JSON; decimals as the `meter` command prints them. */
export function rawTaken(
  corrections: readonly SheetCorrection[],
  { unit, currency }: Measure,
): readonly Readonly<Record<string, string>>[] {
  const bare = corrections.map(({ externalId, ticketId, startsOn, units, amount }) => ({
    id: externalId,
    ticket: ticketId,
    startsOn,
    units: printUnits(units, unit),
    amount: printAmount(amount, currency),
  }));
  const whole = bare.map((one, at) => ({ ...one, reason: corrections[at]?.reason ?? '' }));
  const bytes = new TextEncoder().encode(JSON.stringify(JSON.stringify(whole))).length;
  return bytes > MOST_BYTES ? bare : whole;
}

/** Null where they cannot be read. */
export function takenIn(
  raws: readonly unknown[],
  { unit, currency }: Measure,
): readonly TakenCorrection[] | null {
  const taken = raws.map((raw): TakenCorrection | null => {
    const fields = new Fields(raw);
    const reason = (raw as { readonly reason?: unknown } | null)?.reason;
    const one = {
      externalId: fields.text('id'),
      ticketId: fields.text('ticket'),
      startsOn: fields.day('startsOn'),
      units: unitsIn(fields, 'units', unit),
      amount: moneyIn(fields, 'amount', currency),
      reason: typeof reason === 'string' ? reason : null,
    };
    return fields.refusals.length > 0 ? null : one;
  });
  return taken.includes(null) ? null : taken.flatMap((one) => one ?? []);
}

/** What was stored, with the book's word for a reason that was not. */
export function asPrinted(
  taken: readonly TakenCorrection[],
  rows: readonly CorrectionRow[],
): readonly SheetCorrection[] {
  const reasons = new Map(rows.map(({ externalId, reason }) => [externalId, reason]));
  return taken.map((one) => ({ ...one, reason: one.reason ?? reasons.get(one.externalId) ?? '' }));
}
