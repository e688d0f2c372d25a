// How a verdict stands on the screen, in every location: what it is, what is left beside the buttons that open more,
// notices, and what was opened.
import type { ReactNode } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { LoadedPart } from '../shared/LoadedPart';
import { useReading } from '../shared/reading-context';
import { TextButton } from '../shared/TextButton';
import type { Tone } from './tone';
import { VerdictIcon } from './VerdictIcon';

const Box = styled.div`
  padding: ${({ theme }) => theme.space.sm};
`;

const Quiet = styled.div`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const Notice = styled(Quiet)`
  margin-top: ${({ theme }) => theme.space.xxs};
`;

/** Two lines of one length read better than a word that is left over. */
const Headline = styled.div`
  display: flex;
  gap: ${({ theme }) => theme.space.xs};
  text-wrap: balance;
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

const Second = styled.div`
  display: flex;
  justify-content: space-between;
  align-items: baseline;
  gap: ${({ theme }) => theme.space.xs};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

/** What stands before the first of a line is cut off, so that no line begins or ends with a dot. */
const Clip = styled.div`
  overflow: hidden;
`;

const Facts = styled.div`
  display: flex;
  flex-wrap: wrap;
  margin-inline-start: -1em;

  > ::before {
    display: inline-block;
    width: 1em;
    margin-inline-start: -1em;
    text-align: center;
    content: '·' / '';
  }

  > * {
    padding-inline-start: 1em;
  }

  > :empty {
    display: none;
  }
`;

const Left = styled.span<{ $warns: boolean }>`
  text-wrap: balance;
  color: ${({ theme, $warns }) => $warns && getColor({ theme, variable: 'foreground.warning' })};
  font-weight: ${({ theme, $warns }) => $warns && theme.fontWeights.semibold};
`;

const Buttons = styled.span`
  display: flex;
  flex: none;
  gap: ${({ theme }) => theme.space.sm};
`;

interface VerdictLayoutProps {
  /** What marks the whole; above it. */
  readonly label?: string;
  readonly tone: Tone;
  readonly headline: ReactNode;
  readonly charge: string | null;
  /** What must not be overlooked; announced with the verdict. */
  readonly heed?: string | null;
  readonly left: string | null;
  /** Behind what is left, or below it. */
  readonly due?: ReactNode;
  readonly buttons: ReactNode;
  readonly notices: readonly string[];
  readonly children: ReactNode;
}

export function VerdictLayout({
  label,
  tone,
  headline,
  charge,
  heed,
  left,
  due,
  ...below
}: VerdictLayoutProps) {
  return (
    <Box>
      {label !== undefined && <Quiet>{label}</Quiet>}
      <div role="status">
        <Headline>
          <VerdictIcon tone={tone} />
          <span>{headline}</span>
        </Headline>
        {charge !== null && <div>{charge}</div>}
        {heed != null && (
          <Left as="div" $warns>
            {heed}
          </Left>
        )}
      </div>
      <Second>
        <Clip>
          <Facts>
            {/* It stands out where it is why the panel warns. */}
            {left !== null && <Left $warns={tone === 'warning'}>{left}</Left>}
            <div>{due}</div>
          </Facts>
        </Clip>
        <Buttons>{below.buttons}</Buttons>
      </Second>
      {below.notices.map((notice) => (
        <Notice key={notice}>{notice}</Notice>
      ))}
      {below.children}
    </Box>
  );
}

interface OpenButtonProps {
  readonly opens: string;
  readonly isOpen: boolean;
  readonly setOpen: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

export function OpenButton({ opens, isOpen, setOpen, children }: OpenButtonProps) {
  return (
    <TextButton aria-expanded={isOpen} aria-controls={opens} onClick={() => setOpen(!isOpen)}>
      {children}
    </TextButton>
  );
}

export function MoreButton(props: Pick<OpenButtonProps, 'isOpen' | 'setOpen'>) {
  const { panel } = useReading().words;
  return (
    <OpenButton opens="details" {...props}>
      {props.isOpen ? panel.less() : panel.more()}
    </OpenButton>
  );
}

/** What a button opened, loaded then. */
export function OpenedPart({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  return (
    <div id={id}>
      <LoadedPart>{children}</LoadedPart>
    </div>
  );
}
