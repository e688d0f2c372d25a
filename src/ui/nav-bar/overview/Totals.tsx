// What the running billing windows come to, a line for each currency: money never crosses currencies.
import type { CurrencyTotal } from '../../../actions/account/overview-rows';
import { useReading } from '../../shared/reading-context';
import { PlainTable } from '../table/Plain';
import type { OverviewWords } from './UseCell';

interface TotalsProps {
  readonly totals: readonly CurrencyTotal[];
  readonly words: OverviewWords;
}

const SUMS = ['overage', 'usage', 'waived', 'billed'] as const;

export function Totals({ totals, words: { totals: words } }: TotalsProps) {
  const { formats } = useReading();
  if (totals.length === 0) return null;
  return (
    <PlainTable>
      <caption>{words.title()}</caption>
      <thead>
        <tr>
          <th scope="col">{words.currency()}</th>
          <th scope="col">{words.contracts()}</th>
          {SUMS.map((sum) => (
            <th key={sum} scope="col">
              {words[sum]()}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {totals.map((total) => (
          <tr key={total.currency}>
            <td>{total.currency}</td>
            <td>{formats.number(total.contracts)}</td>
            {SUMS.map((sum) => (
              <td key={sum}>{formats.money(total[sum], total.currency)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </PlainTable>
  );
}
