// The two texts that an agent may put into a reply: where the plan stands, and the question whether to go on at a price.
// Whole lines of plain words: no marks that a mail program could show, nothing that was noted for colleagues.
import { afterCap } from '../../../actions/if-billed';
import { grownFrom } from '../../verdict/grown-charge';
import { servingOf, type Serving } from '../../verdict/serving';
import type { VerdictView } from '../../verdict/verdict-view';
import { chargeText } from './charge-text';
import type { CustomerReading } from './customer-reading';
import { contractLines } from './limit-lines';
import { placeLine } from './place-line';

export type TextKind = 'summary' | 'question';

export function customerText(kind: TextKind, view: VerdictView, reading: CustomerReading): string {
  const { words, formats, now } = reading;
  const { decision, isProbable } = view.standing;
  const contracts = spokenOf(view).map((serving) => contractLines(serving, reading).join('\n'));
  const ticket = [placeLine(decision, reading), chargeText(decision, reading, grownFrom(view))];
  if (isProbable) ticket.push(words.settling());
  const lines = ticket.filter((line) => line !== null).join('\n');
  const blocks =
    kind === 'question'
      ? [words.ask_intro(), ...contracts, lines, words.ask_close()]
      : [words.intro({ date: formats.day(formats.today(now)) }), ...contracts, lines];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** The contract that the ticket counts on, and others that gave something to it; of none of these, those that could. */
function spokenOf({ standing, facts }: VerdictView): readonly Serving[] {
  const serving = servingOf(standing, facts);
  const { draws } = standing.decision;
  const part = serving.filter(
    ({ isNamed, contract }) => isNamed || draws.some(({ contractId }) => contractId === contract.id),
  );
  return part.length > 0 ? part : serving;
}

/** A summary needs a plan to sum up. */
export function hasSummary({ standing }: VerdictView): boolean {
  return standing.decision.contractId !== null;
}

/**
 * Asked is only where the answer decides: under the policy "ask", until somebody approves. Elsewhere the charge stands
 * whatever the customer says, and a question would mislead.
 */
export function awaitsAnswer({ standing }: VerdictView): boolean {
  return standing.decision.reason === 'to_confirm';
}

export function isPriced({ standing }: VerdictView): boolean {
  return standing.decision.explanation.price?.unitPrice != null;
}

/** Nobody is asked to agree to nothing: a price of 0, or a spending cap that is used up. */
export function costsSomething({ standing }: VerdictView): boolean {
  const { price } = standing.decision.explanation;
  return price !== null && afterCap(price) > 0;
}
