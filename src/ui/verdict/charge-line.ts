// What an overage or usage ticket costs and what was done about it, in one line; null where nothing is beyond,
// or the headline says it.
import { afterCap, isAtMost, isCut, isCutToNothing, isFree } from '../../actions/if-billed';
import { bears } from '../../domain/our-tags';
import type { Reading } from '../shared/reading';
import { isPriced, saysCharge } from './over-line';
import { isBeyond, timeOf, type VerdictView } from './verdict-view';

export function chargeLine(view: VerdictView, reading: Reading): string | null {
  const { words, formats, showsPrices } = reading;
  const { decision } = view.standing;
  if (!isBeyond(decision) || saysCharge(view)) return null;
  const { charge } = words;
  const { price } = decision.explanation;
  const money = (minor: number) => formats.money(minor, decision.currency);
  switch (decision.reason) {
    case 'entry':
      return null;
    case 'not_live':
      // The headline says that it was let go.
      if (decision.state === 'waived') return null;
      return view.liveFrom === null
        ? wouldBeLine(view, reading)
        : charge.not_live({ date: formats.day(view.liveFrom) });
    case 'tolerated':
      return charge.tolerated();
    case 'not_billed':
      return charge.not_billed();
    case 'to_confirm':
      if (price !== null && isCutToNothing(price)) return charge.cut_to_nothing();
      if (isFree(decision)) return charge.free_to_confirm();
      return showsPrices && price?.unitPrice != null
        ? charge.to_confirm({ amount: money(afterCap(price)), time: isCut(price) ? 'closed' : timeOf(view) })
        : charge.to_confirm_hidden();
    case 'capped':
      if (decision.amount === 0) return charge.cut_to_nothing();
      return showsPrices ? charge.capped({ amount: money(decision.amount) }) : charge.capped_hidden();
    default:
      return billedLine(view, { words, formats, showsPrices });
  }
}

/** While only observing: what the ticket would cost. */
function wouldBeLine({ standing: { decision } }: VerdictView, reading: Reading): string {
  const { words, formats, showsPrices } = reading;
  const { charge } = words;
  const { price } = decision.explanation;
  if (decision.state === 'overage' && price?.policy === 'do_not_bill') return charge.not_billed();
  if (price !== null && isCutToNothing(price)) return charge.cut_to_nothing();
  const isMost = price !== null && isAtMost(price);
  if (!showsPrices || price?.unitPrice == null) {
    return isMost ? charge.would_be_most_hidden() : charge.would_be_hidden();
  }
  const amount = formats.money(afterCap(price), decision.currency);
  return isMost ? charge.would_be_most({ amount }) : charge.would_be({ amount });
}

/** "Tagged" only where the ticket really bears the tag. */
function billedLine(
  { standing: { decision }, ticket }: VerdictView,
  { words: { charge }, formats, showsPrices }: Pick<Reading, 'words' | 'formats' | 'showsPrices'>,
): string {
  if (!isPriced(decision)) return charge.no_price();
  const isTagged = bears(ticket.tags, decision.tag);
  if (!showsPrices) return isTagged ? charge.hidden_tagged() : charge.hidden_untagged();
  const amount = formats.money(decision.amount, decision.currency);
  return isTagged ? charge.tagged({ amount }) : charge.untagged({ amount });
}
