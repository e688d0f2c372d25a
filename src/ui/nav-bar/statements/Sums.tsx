// What the statement comes to: its sums, its corrections one by one, and the total.
import type { Sheet } from '../../../actions/statements/sheet';
import { useReading } from '../../shared/reading-context';
import { isolated } from '../../shared/words';
import type { StatementWords } from './how-words';
import { sumLines } from './sum-lines';
import { Table } from './Table';

interface SumsProps {
  readonly sheet: Sheet;
  readonly words: StatementWords;
}

export function Sums({ sheet, words }: SumsProps) {
  const { formats } = useReading();
  const { sums } = words;
  return (
    <Table
      caption={sums.title()}
      columns={[{ title: sums.what() }, { title: sums.figure(), isFigure: true }]}
    >
      {sumLines(sheet, words, formats).map(([name, figure]) => (
        <tr key={name}>
          <th scope="row">{name}</th>
          <td className="figure">{figure}</td>
        </tr>
      ))}
      <tr className="total">
        <th scope="row">{sums.total()}</th>
        <td className="figure">{formats.money(sheet.total, sheet.terms.currency)}</td>
      </tr>
    </Table>
  );
}

export function Corrections({ sheet, words }: SumsProps) {
  const { formats } = useReading();
  const { corrections, tickets } = words;
  if (sheet.corrections.length === 0) return null;
  return (
    <Table
      caption={corrections.title()}
      columns={[
        { title: tickets.ticket() },
        { title: corrections.about() },
        { title: corrections.reason() },
        { title: corrections.units(), isFigure: true },
        { title: tickets.amount(), isFigure: true },
      ]}
    >
      {sheet.corrections.map((one) => (
        <tr key={one.externalId}>
          <th scope="row">#{one.ticketId}</th>
          <td>{formats.day(one.startsOn)}</td>
          <td>{isolated(one.reason)}</td>
          <td className="figure">{formats.exactUnits(one.units, sheet.terms.unit)}</td>
          <td className="figure">{formats.money(one.amount, sheet.terms.currency)}</td>
        </tr>
      ))}
    </Table>
  );
}
