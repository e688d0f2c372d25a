// What an act will do and what its note says, in whole sentences. Amounts only for readers who are shown prices; the
// note is read by agents too.
import type { ActKind } from '../../../actions/acts/act-ports';
import { isCutToNothing } from '../../../actions/if-billed';
import { bears, ourTags } from '../../../domain/our-tags';
import type { Reading } from '../../shared/reading';
import type { GroupWords } from '../../shared/words';
import type { VerdictView } from '../../verdict/verdict-view';
import { overOf } from '../../verdict/over-of';
import { windowName } from '../../verdict/window-name';
import { takesCode, type Draft } from './act-draft';
import { chargeWords } from './charge-of';

export type ActsWords = GroupWords<'acts'>;
export type Step = ActKind | `undo_${ActKind}`;

/** "The charge of €40.00 is let go. It is tagged overage_waived and gets an internal note." */
export function effectWords(step: Step, view: VerdictView, words: ActsWords, reading: Reading): string {
  const what = words.effect[step]({ ...chargeWords(view.standing.decision, reading) });
  return words.sentences({ first: what, second: thenWords(step, view, words) });
}

function thenWords(
  step: Step,
  { ticket, standing: { decision }, liveFrom }: VerdictView,
  words: ActsWords,
): string {
  // While only observing, and on tickets from before, nothing is tagged.
  const isTagged = liveFrom !== null && decision.reason !== 'not_live';
  if (ticket.status === 'closed') return isTagged ? words.then.closed() : words.then.closed_only();
  if (!isTagged) return words.then.noted();
  const { price } = decision.explanation;
  const isCut = price !== null && isCutToNothing(price);
  if (step === 'waive' || (step === 'approve' && !isCut)) {
    const tag = step === 'waive' ? 'overage_waived' : 'billable_overage';
    return bears(ticket.tags, tag) ? words.then.noted() : words.then.tagged({ tag });
  }
  if (step !== 'not_counted' && step !== 'approve') return words.then.follows();
  const [tag] = ourTags(ticket.tags);
  return tag === undefined ? words.then.noted() : words.then.untagged({ tag });
}

/** The internal note: which rule put the ticket where it is, then what a person decided. Names nobody. */
export function noteWords(
  step: Step,
  view: VerdictView,
  draft: Draft,
  words: ActsWords,
  reading: Reading,
): string {
  const reason = reasonInNote(step, draft, words);
  const contract = contractName(view, draft.contractId);
  const said = words.note[step]({ ...chargeWords(view.standing.decision, reading), reason, contract });
  return words.sentences({ first: placeWords(view, words, reading), second: said });
}

function placeWords(view: VerdictView, words: ActsWords, reading: Reading): string {
  const { state, contractId } = view.standing.decision;
  const found = overOf(view.standing.decision);
  if (state !== 'not_counted' && found !== null) {
    const { position } = found;
    const figure = (units: number) => reading.formats.units(units, position.unit);
    const window = windowName(position, reading);
    return words.note.over({ over: figure(found.over), of: figure(found.of), window });
  }
  const contract = view.facts.contracts.find(({ id }) => id === contractId);
  const plan = view.facts.plans.get(contract?.planId ?? '')?.plan;
  if (plan === undefined || state === 'not_counted') return words.note.none();
  return plan.coverage === 'pay_as_you_go' ? words.note.usage() : words.note.plan({ plan: plan.name });
}

function reasonInNote(step: Step, { code, details }: Draft, words: ActsWords): string {
  const own = details.trim().replace(/[.。\s]+$/, '');
  if (step.startsWith('undo_')) return '';
  if (!takesCode(step as ActKind) || code === '' || code === 'other') return own;
  return own === '' ? words.reason[code]() : words.note.reason({ code, details: own });
}

export function contractName({ facts }: VerdictView, id: string): string {
  return facts.rows.contracts.find(({ record }) => record.id === id)?.record.name ?? id;
}

/** What is on record as the reason: a person's own words, else the reason they chose. */
export function recordedReason(reason: string | null, code: string | null, words: ActsWords): string {
  if (reason !== null) return reason;
  const known: Readonly<Record<string, (() => string) | undefined>> = words.reason;
  return (known[code ?? 'none'] ?? words.reason.none)();
}
