// The last windows of a contract: a table that reads as one, whose rows hold bars of one scale. What was used beyond
// is hatched and said, never told by colour alone.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { Unit } from '../../domain/facts';
import type { LookBack, PastWindow } from '../../domain/look-back';
import { useReading } from '../shared/reading-context';
import type { GroupWords } from '../shared/words';
import { windowTitle } from '../verdict/window-name';

const Table = styled.table`
  margin-block: ${({ theme }) => theme.space.xs};
  border-collapse: collapse;
  width: 100%;
  font-size: ${({ theme }) => theme.fontSizes.sm};

  caption,
  th,
  td {
    padding: 0;
    text-align: start;
    font-weight: inherit;
  }

  caption {
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
  }

  th {
    width: 1%;
    white-space: nowrap;
  }

  td {
    padding-inline-start: ${({ theme }) => theme.space.xs};
  }

  td + td {
    text-align: end;
  }
`;

/** Names stay on one line; figures wrap where they are long. */
const BarCell = styled.td`
  width: 30%;
`;

const Track = styled.span`
  display: flex;
  box-sizing: border-box;
  border: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  background-color: ${({ theme }) => getColor({ theme, variable: 'background.subtle' })};
  height: ${({ theme }) => theme.space.xs};
`;

const Part = styled.span<{ $isOver?: boolean }>`
  forced-color-adjust: none;
  background: ${({ theme, $isOver }) => {
    const over = getColor({ theme, variable: 'border.dangerEmphasis' });
    const gap = getColor({ theme, variable: 'background.default' });
    return $isOver
      ? `repeating-linear-gradient(135deg, ${over} 0 3px, ${gap} 3px 5px)`
      : getColor({ theme, variable: 'border.successEmphasis' });
  }};
`;

interface PastChartProps {
  readonly past: LookBack;
  readonly unit: Unit;
  readonly words: GroupWords<'organization'>;
}

export function PastChart({ past, unit, words }: PastChartProps) {
  const reading = useReading();
  const { formats } = reading;
  const { period, windows } = past;
  const most = Math.max(1, ...windows.map(({ total, used, over }) => Math.max(total ?? 0, used + over)));
  const share = (units: number) => `${(units * 100) / most}%`;
  const said = ({ total, used, over }: PastWindow) => {
    const values = {
      used: formats.units(used, unit),
      total: formats.units(total ?? 0, unit),
      over: over > 0 ? formats.units(over, unit) : 'none',
    };
    return total === null ? words.chart.used(values) : words.chart.used_of(values);
  };
  return (
    <Table>
      <caption>{words.chart.title({ period, count: windows.length })}</caption>
      <tbody>
        {windows.map((window) => (
          <tr key={window.startsOn}>
            <th scope="row">{windowTitle({ ...window, period }, reading)}</th>
            <BarCell aria-hidden="true">
              <Track style={{ inlineSize: share(Math.max(window.total ?? 0, window.used + window.over)) }}>
                <Part style={{ flexGrow: window.used }} />
                <Part $isOver style={{ flexGrow: window.over }} />
                <span style={{ flexGrow: Math.max(0, (window.total ?? 0) - window.used - window.over) }} />
              </Track>
            </BarCell>
            <td>{said(window)}</td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
