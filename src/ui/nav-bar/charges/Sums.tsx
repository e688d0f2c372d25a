// What the charges that are shown come to, by state and currency.
import styled from 'styled-components';
import type { ChargeRow } from '../../../actions/account/charge-rows';
import { worthOf } from '../../../actions/account/charge-worth';
import { useReading } from '../../shared/reading-context';
import { PlainTable } from '../table/Plain';
import { STATES } from './charge-choice';
import type { ChargesWords } from './charge-words';

const Box = styled.div`
  margin-bottom: ${({ theme }) => theme.space.md};
`;

interface SumsProps {
  readonly rows: readonly ChargeRow[];
  readonly words: ChargesWords;
}

export function Sums({ rows, words }: SumsProps) {
  const { formats } = useReading();
  const currencies = [...new Set(rows.flatMap(({ currency }) => currency ?? []))].sort();
  const found = STATES.map((state) => ({ state, own: rows.filter((row) => row.state === state) }));
  const shown = found.filter(({ own }) => own.length > 0);
  if (shown.length === 0) return null;
  const sum = (own: readonly ChargeRow[], currency: string) =>
    own.filter((row) => row.currency === currency).reduce((all, row) => all + worthOf(row), 0);
  return (
    <Box>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{words.columns.state()}</th>
            <th scope="col">{words.tickets()}</th>
            {currencies.map((currency) => (
              <th key={currency} scope="col">
                {currency}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ state, own }) => (
            <tr key={state}>
              <td>{words.state[state]()}</td>
              <td>{formats.number(own.length)}</td>
              {currencies.map((currency) => (
                <td key={currency}>{formats.money(sum(own, currency), currency)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </PlainTable>
    </Box>
  );
}
