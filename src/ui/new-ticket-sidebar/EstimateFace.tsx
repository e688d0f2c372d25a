// How a ticket like the form's would be judged: marked as an estimate, said conditionally, with what is left now.
import { useState } from 'react';
import { part } from '../shared/part';
import { useReading } from '../shared/reading-context';
import { leftLine } from '../verdict/left-line';
import { refusedName } from '../verdict/refused-contract';
import { warningOf } from '../verdict/serving';
import { toneOf } from '../verdict/tone';
import { isBeyond } from '../verdict/verdict-view';
import { MoreButton, OpenedPart, VerdictLayout } from '../verdict/VerdictLayout';
import { estimateCharge } from './estimate-charge';
import { estimateHeadline, type EstimateWords } from './estimate-headline';
import type { Estimate } from './estimate-state';
import { servingNow } from './serving-now';

const EstimateDetails = part(() => import('./EstimateDetails'));

interface EstimateFaceProps {
  readonly estimate: Estimate;
  readonly words: EstimateWords;
  readonly slaOnOverage: boolean;
}

export function EstimateFace({ estimate, words, slaOnOverage }: EstimateFaceProps) {
  const reading = useReading();
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const { view, timed } = estimate;
  const { decision } = view.standing;
  const serving = servingNow({ ...view.standing, decision: timed ?? decision }, view.facts);
  const named = serving[0] ?? null;
  const warns = named !== null && warningOf(named) !== null;
  const opened = named !== null && (isOpen ?? (warns || isBeyond(decision)));
  return (
    <VerdictLayout
      label={words.face.label()}
      tone={toneOf(decision, warns)}
      headline={estimateHeadline(estimate, named, words, reading)}
      charge={estimateCharge(estimate, named, words, reading)}
      left={named === null ? refusedName(view, reading) : leftLine(named, reading)}
      buttons={named !== null && <MoreButton isOpen={opened} setOpen={setOpen} />}
      notices={view.liveFrom === null && named !== null ? [reading.words.panel.observe_only()] : []}
    >
      {opened && (
        <OpenedPart id="details">
          <EstimateDetails
            serving={serving}
            ticket={view.ticket}
            slaDoesNotApply={decision.tag === 'billable_overage' && !slaOnOverage}
          />
        </OpenedPart>
      )}
    </VerdictLayout>
  );
}
