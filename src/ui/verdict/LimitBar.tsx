// One limit: its window's name, what is used of it as a bar and as numbers, and when it starts anew.
import { Progress } from '@zendeskgarden/react-loaders';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { allowanceOf } from '../../domain/allowance';
import type { LimitBalance } from '../../domain/balances';
import type { Unit } from '../../domain/facts';
import { useReading } from '../shared/reading-context';
import { resetDay } from './left-line';
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
}

export function LimitBar({ window, unit, level }: LimitBarProps) {
  const { words, formats, now } = useReading();
  const total = allowanceOf(window);
  const name = windowTitle(window, { words, formats });
  const value = words.bar.value({
    used: formats.units(window.used, unit),
    total: formats.units(total, unit),
  });
  const reset = resetDay(window);
  const date = reset === null ? '' : formats.day(reset);
  const when = reset === null ? '' : formats.relativeDay(reset, formats.today(now()));
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
        {window.carried > 0 && (
          <span>{words.bar.carried({ units: formats.units(window.carried, unit) })}</span>
        )}
        {window.adjusted !== 0 && (
          <span>{words.bar.adjusted({ units: formats.units(window.adjusted, unit) })}</span>
        )}
        {reset !== null && (
          <span>
            {window.period === 'term'
              ? words.bar.ends({ date: formats.day(window.endsOn ?? reset) })
              : words.bar.resets({ when, date })}
          </span>
        )}
      </Small>
    </Item>
  );
}
