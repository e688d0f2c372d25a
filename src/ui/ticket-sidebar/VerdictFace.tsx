// The verdict: two lines while all is well, the details opened where something matters.
import { useState } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { LoadedPart } from '../shared/LoadedPart';
import { part } from '../shared/part';
import { useReading } from '../shared/reading-context';
import { TextButton } from '../shared/TextButton';
import { glance } from '../verdict/glance';
import { LeftLine } from '../verdict/LeftLine';
import type { VerdictView } from '../verdict/verdict-view';
import { VerdictIcon } from '../verdict/VerdictIcon';
import { ActionsSlot, HeadlineSlot } from './ActionsSlot';

/** Loaded on use: most tickets never open them. */
const Details = part(() => import('./Details'));
const Why = part(() => import('./why/Why'));
const NextDue = part(() => import('../verdict/NextDue'));

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
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const Buttons = styled.span`
  display: flex;
  flex: none;
  gap: ${({ theme }) => theme.space.sm};
`;

const Notice = styled.div`
  margin-top: ${({ theme }) => theme.space.xxs};
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

interface VerdictFaceProps {
  readonly view: VerdictView;
  readonly slaOnOverage: boolean;
  /** A person asks again for what could not be read or written. */
  readonly retry: () => void;
}

export function VerdictFace({ view, slaOnOverage, retry }: VerdictFaceProps) {
  const reading = useReading();
  const [isOpen, setOpen] = useState<boolean | null>(null);
  const [isWhy, setWhy] = useState(false);
  const { words } = reading;
  const seen = glance(view, slaOnOverage, reading);
  const opened = seen.serving.length > 0 && (isOpen ?? seen.opensItself);
  return (
    <Box>
      <div role="status">
        <Headline>
          <VerdictIcon tone={seen.tone} />
          <span>
            <HeadlineSlot view={view} text={seen.headline} />
          </span>
        </Headline>
        {seen.charge !== null && <div>{seen.charge}</div>}
      </div>
      <Second>
        <div>
          {seen.left !== null && <LeftLine warns={seen.tone === 'warning'}>{seen.left}</LeftLine>}
          {seen.promisedBy !== null && (
            <LoadedPart>
              <NextDue plan={seen.promisedBy} view={view} lead={seen.left === null ? '' : ' · '} />
            </LoadedPart>
          )}
        </div>
        <Buttons>
          {seen.serving.length > 0 && (
            <TextButton aria-expanded={opened} aria-controls="details" onClick={() => setOpen(!opened)}>
              {opened ? words.panel.less() : words.panel.more()}
            </TextButton>
          )}
          <TextButton aria-expanded={isWhy} aria-controls="why" onClick={() => setWhy(!isWhy)}>
            {words.panel.why()}
          </TextButton>
        </Buttons>
      </Second>
      {seen.notices.map((notice) => (
        <Notice key={notice}>{notice}</Notice>
      ))}
      {view.outcome?.kind === 'failed' && !view.isRemembered && (
        <TextButton onClick={retry}>{words.panel.retry()}</TextButton>
      )}
      {isWhy && (
        <div id="why">
          <LoadedPart>
            <Why view={view} />
          </LoadedPart>
        </div>
      )}
      {opened && (
        <div id="details">
          <LoadedPart>
            <Details view={view} serving={seen.serving} slaDoesNotApply={seen.slaDoesNotApply} />
          </LoadedPart>
        </div>
      )}
      {(opened || seen.serving.length === 0) && <ActionsSlot view={view} onUse={() => setOpen(true)} />}
    </Box>
  );
}
