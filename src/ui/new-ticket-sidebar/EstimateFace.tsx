// How a ticket like the form's would be judged: marked as an estimate, said conditionally, with what is left now.
import { useState } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { LoadedPart } from '../shared/LoadedPart';
import { part } from '../shared/part';
import { useReading } from '../shared/reading-context';
import { TextButton } from '../shared/TextButton';
import { leftLine } from '../verdict/left-line';
import { refusedName } from '../verdict/refused-contract';
import { warningOf } from '../verdict/serving';
import { toneOf } from '../verdict/tone';
import { isBeyond, type VerdictView } from '../verdict/verdict-view';
import { VerdictIcon } from '../verdict/VerdictIcon';
import { LeftLine } from '../verdict/LeftLine';
import { estimateCharge } from './estimate-charge';
import { estimateHeadline, type EstimateWords } from './estimate-headline';
import { servingNow } from './serving-now';

const EstimateDetails = part(() => import('./EstimateDetails'));

const Box = styled.div`
  padding: ${({ theme }) => theme.space.sm};
`;

const Quiet = styled.div`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const Headline = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.space.xs};
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Second = styled.div`
  display: flex;
  justify-content: space-between;
  align-items: baseline;
  gap: ${({ theme }) => theme.space.xs};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

interface EstimateFaceProps {
  readonly view: VerdictView;
  readonly words: EstimateWords;
  readonly slaOnOverage: boolean;
}

export function EstimateFace({ view, words, slaOnOverage }: EstimateFaceProps) {
  const reading = useReading();
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const { panel } = reading.words;
  const { decision } = view.standing;
  const serving = servingNow(view.standing, view.facts);
  const named = serving[0] ?? null;
  const warns = named !== null && warningOf(named) !== null;
  const tone = toneOf(decision, warns);
  const charge = estimateCharge(view, named, words, reading);
  const opened = named !== null && (isOpen ?? (warns || isBeyond(decision)));
  return (
    <Box>
      <Quiet>{words.face.label()}</Quiet>
      <div role="status">
        <Headline>
          <VerdictIcon tone={tone} />
          <span>{estimateHeadline(view, named, words, reading)}</span>
        </Headline>
        {charge !== null && <div>{charge}</div>}
      </div>
      {named === null ? (
        <Second>{refusedName(view, reading)}</Second>
      ) : (
        <Second>
          <LeftLine warns={tone === 'warning'}>{leftLine(named, reading)}</LeftLine>
          <TextButton aria-expanded={opened} aria-controls="details" onClick={() => setOpen(!opened)}>
            {opened ? panel.less() : panel.more()}
          </TextButton>
        </Second>
      )}
      {view.liveFrom === null && named !== null && <Quiet>{panel.observe_only()}</Quiet>}
      {opened && (
        <div id="details">
          <LoadedPart>
            <EstimateDetails
              serving={serving}
              ticket={view.ticket}
              slaDoesNotApply={decision.tag === 'billable_overage' && !slaOnOverage}
            />
          </LoadedPart>
        </div>
      )}
    </Box>
  );
}
