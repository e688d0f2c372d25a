// Every statement of the month in one table: whose it is, what it comes to, and where it stands.
import type { MonthRow } from '../../../actions/statements/month-end';
import type { FinalisedOne } from '../../../actions/statements/finalise-batch';
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { isolated } from '../../shared/words';
import { FailureNote } from '../statements/FailureNote';
import { Blocks } from '../statements/Blocks';
import { finalisedWords } from '../statements/finalised-words';
import type { StatementWords } from '../statements/how-words';
import { languageName } from '../statements/languages';
import type { Moves } from '../statements/statement-tools';
import { periodOf } from '../statements/sum-lines';
import { Table } from '../statements/Table';
import type { Run } from './use-finalise-all';
import { contractOf, moneyOf } from './month-choice';
import { keyOf, nameOf } from './month-order';

interface MonthTableProps {
  readonly rows: readonly MonthRow[];
  readonly run: Run | null;
  readonly words: StatementWords;
  /** By the row's key: the one in which a statement that is ready will be written. */
  readonly languages: ReadonlyMap<string, string>;
  readonly go: Moves;
}

export function MonthTable({ rows, ...props }: MonthTableProps) {
  const { month } = props.words;
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
        <Row key={keyOf(row)} row={row} {...props} />
      ))}
    </Table>
  );
}

type RowProps = Omit<MonthTableProps, 'rows'> & { readonly row: MonthRow };

function Row({ row, run, words, languages, go }: RowProps) {
  const { formats } = useReading();
  const { currency, amount } = moneyOf(row);
  return (
    <tr>
      <th scope="row">{isolated(nameOf(row))}</th>
      <td>
        {row.kind === 'statement' ? (
          <TextButton onClick={() => go.statement(row.contractId, row.sheet.startsOn)}>
            {isolated(row.sheet.contract.name)}
          </TextButton>
        ) : (
          isolated(contractOf(row))
        )}
      </td>
      <td>
        {row.kind === 'statement'
          ? periodOf(row.sheet, formats)
          : row.kind === 'loose'
            ? formats.day(row.line.startsOn)
            : ''}
      </td>
      <td className="figure">{currency === null ? '' : formats.money(amount, currency)}</td>
      <td>
        <Standing
          row={row}
          result={resultOf(row, run)}
          words={words}
          language={languages.get(keyOf(row)) ?? ''}
          go={go}
        />
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
  /** Empty while it is being found out. */
  readonly language: string;
  readonly go: Moves;
}

function Standing({ row, result, words, language, go }: StandingProps) {
  const { formats } = useReading();
  const { states } = words.month;
  if (result === 'underway' || result === 'waiting') return <>{states[result]()}</>;
  if (row.kind === 'loose') return <>{states.loose()}</>;
  if (row.kind === 'untold') return <Blocks blocks={row.blocks} sheet={null} words={words} go={go} />;
  const { head, blocks } = row;
  if (head !== null) {
    return head.state === 'invoiced' ? (
      <>{states.invoiced({ reference: isolated(head.reference ?? '') })}</>
    ) : (
      <>{states.final()}</>
    );
  }
  if (result?.kind === 'failed') return <FailureNote failure={result.failure} words={words} />;
  if (result !== null) return <>{finalisedWords(result, words, formats)}</>;
  if (blocks.length > 0) return <Blocks blocks={blocks} sheet={row.sheet} words={words} go={go} />;
  return <>{language === '' ? states.ready() : states.ready_in({ language: languageName(language) })}</>;
}
