// The verdict: two lines while all is well, the details opened where something matters.
import { lazy, Suspense, useState } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useReading } from '../shared/reading-context';
import { TextButton } from '../shared/TextButton';
import { chargeLine } from './charge-line';
import { headline } from './headline';
import { leftLine } from './left-line';
import { notices } from './notices';
import { isBeyond, type VerdictView } from './panel-state';
import { servingOf, warningOf } from './serving';
import { nextSla } from './sla-lines';
import { toneOf } from './tone';
import { VerdictIcon } from './VerdictIcon';

/** Loaded beside the first reading: most tickets never open it. */
const Details = lazy(() => import('./Details'));

const Box = styled.div`
  padding: ${({ theme }) => theme.space.sm};
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
`;

const Notice = styled.div`
  margin-top: ${({ theme }) => theme.space.xxs};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

export function VerdictFace({
  view,
  slaOnOverage,
}: {
  readonly view: VerdictView;
  readonly slaOnOverage: boolean;
}) {
  const reading = useReading();
  const { decision } = view.standing;
  const serving = servingOf(view.standing, view.facts);
  const named = serving[0];
  const warns = named !== undefined && warningOf(named) !== null;
  const beyond = isBeyond(decision);
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const opened = isOpen ?? (beyond || warns);
  const charge = chargeLine(view, reading);
  const said = notices(view, reading);
  const doesNotApply = decision.tag === 'billable_overage' && !slaOnOverage;
  const sla = named === undefined || doesNotApply ? null : nextSla(named.plan, view.ticket, reading);
  const second = [named === undefined ? null : leftLine(named, reading), sla].filter((line) => line !== null);
  return (
    <Box>
      <div role="status">
        <Headline>
          <VerdictIcon tone={toneOf(decision, warns)} />
          <span>{headline(view, reading)}</span>
        </Headline>
        {charge !== null && <div>{charge}</div>}
      </div>
      <Second>
        <span>{second.join(' · ')}</span>
        {serving.length > 0 && (
          <TextButton aria-expanded={opened} aria-controls="details" onClick={() => setOpen(!opened)}>
            {opened ? reading.words.panel.less() : reading.words.panel.more()}
          </TextButton>
        )}
      </Second>
      {said.map((notice) => (
        <Notice key={notice}>{notice}</Notice>
      ))}
      {opened && (
        <div id="details">
          <Suspense fallback={null}>
            <Details serving={serving} ticket={view.ticket} slaDoesNotApply={doesNotApply} />
          </Suspense>
        </div>
      )}
    </Box>
  );
}
