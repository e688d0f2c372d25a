// Use and overage by month: a table that is its own chart. Each row holds a bar of one scale, and what is beyond the
// plan is hatched and said, never told by colour alone.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { MonthOfUse } from '../../../actions/account/overview-rows';
import { useReading } from '../../shared/reading-context';
import { PlainTable } from '../table/Plain';
import type { OverviewWords } from './UseCell';

const Bar = styled.div`
  display: flex;
  width: clamp(120px, 30vw, 420px);
  height: 14px;
`;

const Inside = styled.span`
  forced-color-adjust: none;
  background-color: ${({ theme }) => getColor({ theme, variable: 'border.successEmphasis' })};
`;

const Beyond = styled.span`
  forced-color-adjust: none;
  background: ${({ theme }) => {
    const over = getColor({ theme, variable: 'border.dangerEmphasis' });
    const gap = getColor({ theme, variable: 'background.default' });
    return `repeating-linear-gradient(135deg, ${over} 0 3px, ${gap} 3px 5px)`;
  }};
`;

interface MonthsProps {
  readonly months: readonly MonthOfUse[];
  readonly words: OverviewWords;
}

export default function Months({ months, words: { months: words } }: MonthsProps) {
  const { formats } = useReading();
  const most = Math.max(1, ...months.map(({ tickets }) => tickets));
  const monthName = (first: string) => {
    const last = Temporal.PlainDate.from(first).add({ months: 1 }).subtract({ days: 1 }).toString();
    return formats.window('month', first, last);
  };
  return (
    <PlainTable>
      <caption>{words.title()}</caption>
      <thead>
        <tr>
          <th scope="col">{words.month()}</th>
          <td />
          <th scope="col">{words.tickets()}</th>
          <th scope="col">{words.beyond()}</th>
          <th scope="col">{words.billed()}</th>
        </tr>
      </thead>
      <tbody>
        {months.map(({ month, tickets, beyond, billed }) => (
          <tr key={month}>
            <td>{monthName(month)}</td>
            <td aria-hidden="true">
              <Bar>
                <Inside style={{ width: `${((tickets - beyond) * 100) / most}%` }} />
                <Beyond style={{ width: `${(beyond * 100) / most}%` }} />
              </Bar>
            </td>
            <td>{formats.number(tickets)}</td>
            <td>{formats.number(beyond)}</td>
            <td>
              {billed.map(({ currency, amount }) => (
                <div key={currency}>{formats.money(amount, currency)}</div>
              ))}
            </td>
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
