// A decision's explanation in steps, each a heading with sentences; steps with nothing to say are left out. Every
// figure is one of the decision's (src/domain/explanation.ts): nothing is computed here.
import type { Decision } from '../../../domain/decision';
import { bears } from '../../../domain/our-tags';
import type { Reading } from '../../shared/reading';
import { chargeLine } from '../charge-line';
import { headline } from '../headline';
import type { VerdictView } from '../verdict-view';
import { beyondLines } from './beyond-lines';
import { contractLines } from './contract-lines';
import { needLines, notCountedLines } from './count-lines';
import { finalLines } from './final-lines';
import { priceLines } from './price-lines';
import { plain, Speech, type Line, type Step, type WhyWords } from './speech';
import { windowLines } from './window-lines';

export function stepsOf(view: VerdictView, why: WhyWords, reading: Reading): readonly Step[] {
  const speech = new Speech(view, why, reading);
  const { step } = why;
  const isRecorded = speech.explanation.final !== null && speech.decision.state !== 'late';
  const steps: readonly Step[] = [
    { title: step.final(), lines: finalLines(speech) },
    { title: step.contracts(), lines: contractLines(speech) },
    { title: step.not_counted(), lines: notCountedLines(speech) },
    { title: step.need(), lines: needLines(speech) },
    { title: step.windows(), lines: windowLines(speech) },
    { title: step.beyond(), lines: beyondLines(speech) },
    { title: step.price(), lines: priceLines(speech) },
    { title: isRecorded ? step.result_final() : step.result(), lines: resultLines(speech) },
  ];
  return steps.filter(({ lines }) => lines.length > 0);
}

/** Word for word what the panel says, and the tag that follows. */
function resultLines({ view, why, reading, decision }: Speech): readonly Line[] {
  const { tag } = decision;
  const isBorne = bears(view.ticket.tags, tag);
  return plain([
    headline(view, reading),
    chargeLine(view, reading),
    decision.state === 'included' ? includedText(decision, why) : null,
    tag === null ? null : isBorne ? why.tag.borne({ tag }) : why.tag.due({ tag }),
  ]);
}

function includedText({ reason, draws }: Decision, { included }: WhyWords): string | null {
  // What one of them had left was too little: it fits inside no limit of one contract alone.
  if (draws.length > 1) return included.together();
  switch (reason) {
    case 'within_limits':
    case 'unlimited':
    case 'no_time':
    case 'no_weight':
      return included[reason]();
    default:
      return null;
  }
}
