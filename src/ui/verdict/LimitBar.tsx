// One limit: its name, what is used of it as a bar and as numbers, and what else there is to say of it.
import { Progress } from '@zendeskgarden/react-loaders';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { allowanceOf } from '../../domain/allowance';
import type { LimitBalance } from '../../domain/balances';
import type { Unit } from '../../domain/facts';
import { useReading } from '../shared/reading-context';
import { limitNotes } from './limit-notes';
import { windowTitle } from './window-name';

export type BarLevel = 'calm' | 'warning' | 'full';

const COLOR = { calm: 'successHue', warning: 'warningHue', full: 'dangerHue' } as const;

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  column-gap: ${({ theme }) => theme.space.xs};
`;

const Small = styled(Row)`
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  font-size: ${({ theme }) => theme.fontSizes.sm};
`;

const Item = styled.div`
  margin-top: ${({ theme }) => theme.space.xs};
`;

interface LimitBarProps {
  readonly window: LimitBalance;
  readonly unit: Unit;
  readonly level: BarLevel;
  /** The window's name where nothing says it better. */
  readonly title?: string;
  /** What is carried and adjusted and when it resets, where nothing more is known. */
  readonly notes?: readonly string[];
}

export function LimitBar({ window, unit, level, title, notes }: LimitBarProps) {
  const reading = useReading();
  const { words, formats } = reading;
  const total = allowanceOf(window);
  const name = title ?? windowTitle(window, reading);
  const value = words.bar.value({
    used: formats.units(window.used, unit),
    total: formats.units(total, unit),
  });
  return (
    <Item>
      <Row>
        <span>{name}</span>
        <span>{value}</span>
      </Row>
      <Progress
        aria-label={name}
        aria-valuetext={value}
        value={total === 0 ? 100 : Math.min(100, Math.floor((window.used * 100) / total))}
        size="small"
        color={COLOR[level]}
      />
      <Small>
        {(notes ?? limitNotes(window, unit, reading)).map((note) => (
          <span key={note}>{note}</span>
        ))}
      </Small>
    </Item>
  );
}
