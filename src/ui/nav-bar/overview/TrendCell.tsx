// The last billing windows as small bars; each says its window and figures when it is pointed at, and all of them to
// screen readers.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { CountedFigures, TrendWindow } from '../../../actions/account/overview-rows';
import { useReading } from '../../shared/reading-context';
import type { OverviewWords } from './UseCell';

const Bars = styled.ol`
  display: flex;
  align-items: end;
  gap: 2px;
  margin: 0;
  padding: 0;
  height: 36px;
  list-style: none;
`;

const Bar = styled.li`
  display: flex;
  flex: 1 1 0;
  flex-direction: column;
  justify-content: end;
  max-width: 14px;
  height: 100%;
`;

const Used = styled.span`
  forced-color-adjust: none;
  background-color: ${({ theme }) => getColor({ theme, variable: 'border.successEmphasis' })};
`;

const Over = styled.span`
  forced-color-adjust: none;
  background-color: ${({ theme }) => getColor({ theme, variable: 'border.dangerEmphasis' })};
`;

/** A window without any use is still there. */
const Base = styled.span`
  background-color: ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  height: 1px;
`;

const Hidden = styled.span`
  position: absolute;
  width: 1px;
  height: 1px;
  overflow: hidden;
  clip-path: inset(50%);
  white-space: nowrap;
`;

interface TrendCellProps {
  readonly figures: CountedFigures;
  readonly words: OverviewWords;
}

export function TrendCell({ figures: { trend, unit, billingPeriod }, words }: TrendCellProps) {
  const { formats } = useReading();
  const most = Math.max(1, ...trend.map(({ used, over }) => used + over));
  const said = ({ startsOn, endsOn, used, over }: TrendWindow) =>
    words.trend({
      window: endsOn === null ? formats.day(startsOn) : formats.window(billingPeriod, startsOn, endsOn),
      used: formats.units(used, unit),
      over: formats.units(over, unit),
    });
  return (
    <Bars>
      {trend.map((window) => {
        const text = said(window);
        return (
          <Bar key={window.startsOn} title={text}>
            <Hidden>{text}</Hidden>
            <Over aria-hidden="true" style={{ height: `${(window.over * 100) / most}%` }} />
            <Used aria-hidden="true" style={{ height: `${(window.used * 100) / most}%` }} />
            <Base aria-hidden="true" />
          </Bar>
        );
      })}
    </Bars>
  );
}
