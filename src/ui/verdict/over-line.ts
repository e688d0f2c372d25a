// How far beyond the limits a ticket is; with its charge in the same sentence where that is plain.
import { bears } from '../../domain/our-tags';
import type { Reading } from '../shared/reading';
import { overOf } from './over-of';
import { timeOf, type VerdictView } from './verdict-view';
import { windowName } from './window-name';

export function overLine(view: VerdictView, reading: Reading): string {
  const { words, formats, showsPrices } = reading;
  const { decision, isProbable } = view.standing;
  const found = overOf(decision);
  const unit = decision.unit ?? 'ticket';
  const time = timeOf(view);
  if (found === null)
    return words.verdict.over_alone({ over: formats.units(decision.overageUnits, unit), time });
  const values = {
    over: formats.units(found.over, unit),
    of: formats.units(found.of, unit),
    window: windowName(found.position, reading),
    time,
  };
  if (isProbable) return words.verdict.over_probably(values);
  if (!saysCharge(view)) return words.verdict.over(values);
  const isTagged = bears(view.ticket.tags, decision.tag);
  if (!showsPrices) {
    return isTagged ? words.verdict.over_hidden_tagged(values) : words.verdict.over_hidden_untagged(values);
  }
  const charged = { ...values, amount: formats.money(decision.amount, decision.currency) };
  return isTagged ? words.verdict.over_tagged(charged) : words.verdict.over_untagged(charged);
}

/** Whether the line above holds the charge: overage that is billed, with a price, and certain. */
export function saysCharge({ standing: { decision, isProbable } }: VerdictView): boolean {
  const isBilled = decision.reason === 'billed' || decision.reason === 'approved';
  return (
    decision.state === 'overage' && isBilled && !isProbable && isPriced(decision) && overOf(decision) !== null
  );
}

/** A final statement's amount holds whatever today's price is. */
export function isPriced({ amount, explanation: { price } }: VerdictView['standing']['decision']): boolean {
  return amount > 0 || price === null || price.unitPrice !== null;
}
