// The last billing windows as small bars; each says its window and figures when it is pointed at, and all of them to
// screen readers.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { CountedFigures, TrendWindow } from '../../../actions/account/overview-rows';
import { useReading } from '../../shared/reading-context';
import type { OverviewWords } from './UseCell';

/** One styled element for all twelve bars: a new row would pay for each of its own. */
const Bars = styled.ol`
  display: flex;
  align-items: end;
  gap: 2px;
  margin: 0;
  padding: 0;
  height: 36px;
  list-style: none;

  li {
    display: flex;
    flex: 1 1 0;
    flex-direction: column;
    justify-content: end;
    /* A window without any use is still there. */
    border-block-end: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
    max-width: 14px;
    height: 100%;
  }

  .said {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .used {
    forced-color-adjust: none;
    background-color: ${({ theme }) => getColor({ theme, variable: 'border.successEmphasis' })};
  }

  .over {
    forced-color-adjust: none;
    background-color: ${({ theme }) => getColor({ theme, variable: 'border.dangerEmphasis' })};
  }
`;

interface TrendCellProps {
  readonly figures: CountedFigures;
  readonly words: OverviewWords;
}

export function TrendCell({ figures: { trend, unit, billingPeriod }, words }: TrendCellProps) {
  const { formats } = useReading();
  const most = Math.max(1, ...trend.map(({ used, over }) => used + over));
  const heightOf = (part: number) => ({ height: `${(part * 100) / most}%` });
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
          <li key={window.startsOn} title={text}>
            <span className="said">{text}</span>
            {window.over > 0 && <span aria-hidden="true" className="over" style={heightOf(window.over)} />}
            {window.used > 0 && <span aria-hidden="true" className="used" style={heightOf(window.used)} />}
          </li>
        );
      })}
    </Bars>
  );
}
