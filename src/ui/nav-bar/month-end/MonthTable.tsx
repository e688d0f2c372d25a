// Every statement of the month in one table: whose it is, what it comes to, and where it stands.
import type { MonthRow } from '../../../actions/statements/month-end';
import type { FinalisedOne } from '../../../actions/statements/finalise-all';
import type { Day } from '../../../domain/facts';
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { isolated } from '../../shared/words';
import { FailureNote } from '../statements/FailureNote';
import { Blocks } from '../statements/Finalise';
import { finalisedWords } from '../statements/finalised-words';
import type { StatementWords } from '../statements/how-words';
import { periodOf } from '../statements/sum-lines';
import { Table } from '../statements/Table';
import type { Run } from './use-finalise-all';
import { keyOf, nameOf } from './month-order';

interface MonthTableProps {
  readonly rows: readonly MonthRow[];
  readonly run: Run | null;
  readonly words: StatementWords;
  readonly onOpen: (contractId: string, startsOn: Day) => void;
}

export function MonthTable({ rows, run, words, onOpen }: MonthTableProps) {
  const { month } = words;
  if (rows.length === 0) return null;
  return (
    <Table
      caption={month.title()}
      columns={[
        { title: month.organization(), width: '24%' },
        { title: month.contract(), width: '24%' },
        { title: month.period(), width: '14%' },
        { title: month.total(), isFigure: true, width: '10%' },
        { title: month.standing(), width: '28%' },
      ]}
    >
      {rows.map((row) => (
        <Row key={keyOf(row)} row={row} run={run} words={words} onOpen={onOpen} />
      ))}
    </Table>
  );
}

type RowProps = Omit<MonthTableProps, 'rows'> & { readonly row: MonthRow };

function Row({ row, run, words, onOpen }: RowProps) {
  const { formats } = useReading();
  return (
    <tr>
      <th scope="row">{isolated(nameOf(row))}</th>
      <td>
        {row.kind === 'statement' ? (
          <TextButton onClick={() => onOpen(row.contractId, row.sheet.startsOn)}>
            {isolated(row.sheet.contract.name)}
          </TextButton>
        ) : (
          isolated(row.kind === 'untold' ? row.contract : row.line.contract.name)
        )}
      </td>
      <td>
        {row.kind === 'statement'
          ? periodOf(row.sheet, formats)
          : row.kind === 'loose'
            ? formats.day(row.line.startsOn)
            : ''}
      </td>
      <td className="figure">
        {row.kind === 'statement'
          ? formats.money(row.sheet.total, row.sheet.terms.currency)
          : row.kind === 'loose'
            ? formats.money(row.line.amount, row.line.terms.currency)
            : ''}
      </td>
      <td>
        <Standing row={row} result={resultOf(row, run)} words={words} />
      </td>
    </tr>
  );
}

/** What finalising says of a row now. */
type Result = FinalisedOne | 'underway' | 'waiting' | null;

function resultOf(row: MonthRow, run: Run | null): Result {
  if (run === null) return null;
  const key = keyOf(row);
  const result = run.results.get(key);
  if (result !== undefined) return result;
  if (run.isOver || !run.keys.includes(key)) return null;
  const underway = run.keys.find((one) => !run.results.has(one));
  return underway === key ? 'underway' : 'waiting';
}

interface StandingProps {
  readonly row: MonthRow;
  readonly result: Result;
  readonly words: StatementWords;
}

function Standing({ row, result, words }: StandingProps) {
  const { states } = words.month;
  if (result === 'underway' || result === 'waiting') return <>{states[result]()}</>;
  if (row.kind === 'loose') return <>{states.loose()}</>;
  if (row.kind === 'untold') return <Blocks blocks={row.blocks} words={words} />;
  const { head, blocks } = row;
  if (head !== null) {
    return head.state === 'invoiced' ? (
      <>{states.invoiced({ reference: isolated(head.reference ?? '') })}</>
    ) : (
      <>{states.final()}</>
    );
  }
  if (result?.kind === 'failed') return <FailureNote failure={result.failure} words={words} />;
  if (result !== null) return <>{finalisedWords(result, words)}</>;
  return blocks.length > 0 ? <Blocks blocks={blocks} words={words} /> : <>{states.ready()}</>;
}
