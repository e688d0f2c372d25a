// Every statement of the month in one table: whose it is, what it comes to, and where it stands.
import { useMemo } from 'react';
import styled from 'styled-components';
import type { MonthRow } from '../../../actions/statements/month-end';
import type { Formats } from '../../shared/formats';
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { isolated } from '../../shared/words';
import type { StatementWords } from '../statements/how-words';
import type { Moves } from '../statements/statement-tools';
import { periodOf } from '../statements/sum-lines';
import { LongTable } from '../table/LongTable';
import type { LongColumn } from '../table/TableRow';
import type { Run } from './finalise-run';
import { contractOf, moneyOf } from './month-choice';
import { keyOf, nameOf } from './month-order';
import { Standing } from './Standing';

interface MonthTableProps {
  readonly rows: readonly MonthRow[];
  readonly run: Run | null;
  readonly words: StatementWords;
  /** By the row's key: the one in which a statement that is ready will be written. */
  readonly languages: ReadonlyMap<string, string>;
  readonly go: Moves;
}

/** On one line with the other cells. */
const Name = styled(TextButton)`
  padding-block: 0;
  overflow-wrap: anywhere;
`;

type Column = 'organization' | 'contract' | 'period' | 'total' | 'standing';

export function MonthTable({ rows, ...said }: MonthTableProps) {
  const { run, words, languages, go } = said;
  const { formats } = useReading();
  const columns = useMemo(
    () => monthColumns({ run, words, languages, go }, formats),
    [run, words, languages, go, formats],
  );
  if (rows.length === 0) return null;
  return (
    <LongTable label={words.month.title()} columns={columns} rows={rows} keyOf={keyOf} minWidth="560px" />
  );
}

function monthColumns(
  { run, words, languages, go }: Omit<MonthTableProps, 'rows'>,
  formats: Formats,
): readonly LongColumn<MonthRow, Column>[] {
  const { month } = words;
  const waiting = waitingIn(run);
  return [
    {
      name: 'organization',
      title: month.organization(),
      width: '20%',
      isName: true,
      cell: (row) => isolated(nameOf(row)),
    },
    {
      name: 'contract',
      title: month.contract(),
      width: '20%',
      cell: (row) =>
        row.kind === 'statement' ? (
          <Name onClick={() => go.statement(row.contractId, row.sheet.startsOn)}>
            {isolated(row.sheet.contract.name)}
          </Name>
        ) : (
          isolated(contractOf(row))
        ),
    },
    { name: 'period', title: month.period(), width: '18%', cell: (row) => daysOf(row, formats) },
    {
      name: 'total',
      title: month.total(),
      width: '15%',
      isNumber: true,
      cell: (row) => totalOf(row, formats),
    },
    {
      name: 'standing',
      title: month.standing(),
      width: '27%',
      cell: (row) => {
        const key = keyOf(row);
        const result = run?.results.get(key) ?? waiting.get(key) ?? null;
        return <Standing {...{ row, result, words, go }} language={languages.get(key) ?? ''} />;
      },
    },
  ];
}

function daysOf(row: MonthRow, formats: Formats): string {
  if (row.kind === 'untold') return '';
  return row.kind === 'statement' ? periodOf(row.sheet, formats) : formats.day(row.line.startsOn);
}

function totalOf(row: MonthRow, formats: Formats): string {
  const { currency, amount } = moneyOf(row);
  return currency === null ? '' : formats.money(amount, currency);
}

/** The rows of a run that have no result yet, by key: the first of them is under way. */
function waitingIn(run: Run | null): ReadonlyMap<string, 'underway' | 'waiting'> {
  if (run === null || run.isOver) return new Map();
  const left = run.keys.filter((key) => !run.results.has(key));
  return new Map(left.map((key, at) => [key, at === 0 ? 'underway' : 'waiting'] as const));
}
