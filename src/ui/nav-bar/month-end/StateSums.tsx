// What a month comes to by state and currency; a state is chosen to be shown alone.
import { Button } from '@zendeskgarden/react-buttons';
import { useReading } from '../../shared/reading-context';
import { PlainTable } from '../table/Plain';
import type { StatementWords } from '../statements/how-words';
import type { RowState, StateSum } from './month-choice';

interface StateSumsProps {
  readonly sums: readonly StateSum[];
  readonly chosen: readonly RowState[];
  readonly onChoose: (states: readonly RowState[]) => void;
  readonly words: StatementWords;
}

export function StateSums({ sums, chosen, onChoose, words: { month } }: StateSumsProps) {
  const { formats } = useReading();
  const currencies = [...new Set(sums.flatMap(({ amounts }) => [...amounts.keys()]))].sort();
  return (
    <PlainTable>
      <caption>{month.by_state()}</caption>
      <thead>
        <tr>
          <th scope="col">{month.state()}</th>
          <th scope="col">{month.count()}</th>
          {currencies.map((currency) => (
            <th key={currency} scope="col">
              {currency}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {sums.map(({ state, count, amounts }) => {
          const isPressed = chosen.includes(state);
          return (
            <tr key={state}>
              <td>
                <Button
                  size="small"
                  isPill
                  isPrimary={isPressed}
                  aria-pressed={isPressed}
                  onClick={() =>
                    onChoose(isPressed ? chosen.filter((one) => one !== state) : [...chosen, state])
                  }
                >
                  {month.kinds[state]()}
                </Button>
              </td>
              <td>{formats.number(count)}</td>
              {currencies.map((currency) => {
                const amount = amounts.get(currency);
                return <td key={currency}>{amount === undefined ? '' : formats.money(amount, currency)}</td>;
              })}
            </tr>
          );
        })}
      </tbody>
    </PlainTable>
  );
}
