// Where a ticket costs more now than the customer agreed to: an approval covers the ticket, not an amount, so the person
// has to tell them (docs/decisions/012-approvals.md).
import type { EntryRow } from '../../actions/ports';
import type { Reading } from '../shared/reading';
import { actOn } from './act-on';
import type { VerdictView } from './verdict-view';

export type AgreedSum = NonNullable<EntryRow['agreed']>;

/** What was agreed; null where no sum is on record, or what is charged is not above it. */
export function grownFrom(view: VerdictView): AgreedSum | null {
  const { state, amount, currency } = view.standing.decision;
  const agreed = actOn(view, 'approve')?.agreed ?? null;
  if (agreed === null || state !== 'overage' || amount === 0) return null;
  return agreed.currency === currency && amount <= agreed.amount ? null : agreed;
}

export function grownCharge(view: VerdictView, { words, formats, showsPrices }: Reading): string | null {
  const agreed = grownFrom(view);
  if (agreed === null) return null;
  if (!showsPrices) return words.charge.grown_hidden();
  const { amount, currency } = view.standing.decision;
  return words.charge.grown({
    was: formats.money(agreed.amount, agreed.currency),
    now: formats.money(amount, currency),
  });
}
