// A month's end for all contracts: what is ready, what is blocked and why, everything clean made final in one go, and
// the invoice lines for the books.
import { useCallback, useMemo, useState } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { invoiceLinesCsv } from '../../../actions/statements/invoice-lines';
import { invoiceLinesIn, isReady, type Month, type MonthRow } from '../../../actions/statements/month-end';
import type { Day } from '../../../domain/facts';
import type { Formats } from '../../shared/formats';
import { useReading } from '../../shared/reading-context';
import { STATEMENTS } from '../../shared/statements-words';
import { useWords } from '../../shared/words';
import { Choice } from '../statements/Field';
import type { StatementWords } from '../statements/how-words';
import { CUSTOMER_LANGUAGES, customerLanguage } from '../statements/languages';
import type { StatementTools, StatementViews } from '../statements/statement-tools';
import { useAnswer } from '../use-answer';
import { inOrder } from './month-order';
import { MonthTable } from './MonthTable';
import { Progress } from './Progress';
import { useFinaliseAll } from './use-finalise-all';

const Title = styled.h2`
  margin: 0;
  font-size: ${({ theme }) => theme.fontSizes.lg};
`;

const Small = styled.p`
  margin: ${({ theme }) => theme.space.xxs} 0 0;
  color: ${({ theme }) => getColor({ theme, variable: 'foreground.subtle' })};
`;

const MONTHS = 13;
const NO_ROWS: readonly MonthRow[] = [];

/** @public drawn inside a LoadedPart: its words are loaded on use */
export interface MonthEndProps {
  /** Another one after each count: then it is asked anew. */
  readonly views: StatementViews;
  /** `2026-11`. */
  readonly month: Month;
  readonly onMonth: (month: Month) => void;
  readonly tools: StatementTools;
  readonly onOpen: (contractId: string, startsOn: Day) => void;
}

export default function MonthEnd({ views, month, onMonth, tools, onOpen }: MonthEndProps) {
  const words = useWords(STATEMENTS);
  const { formats, now } = useReading();
  const [language, setLanguage] = useState(customerLanguage(formats.locale));
  const ask = useCallback(async () => ({ month, rows: inOrder(await views.month(month)) }), [views, month]);
  const answer = useAnswer(ask);
  // Rows of another month are none of this one's.
  const isWhole = answer?.month === month;
  const rows = answer !== null && isWhole ? answer.rows : NO_ROWS;
  const finalising = useFinaliseAll(views, tools);
  const ready = useMemo(() => rows.filter(isReady), [rows]);
  const { month: names } = words;
  const today = formats.today(now());
  const isRunning = finalising.run !== null && !finalising.run.isOver;
  const untagged = ready.reduce((sum, row) => sum + row.untagged, 0);
  const save = () => {
    tools.files.save(`invoice-lines-${month}.csv`, invoiceLinesCsv(invoiceLinesIn(rows)), 'text/csv');
  };
  return (
    <section>
      <Title>{names.title()}</Title>
      <Choice
        label={names.month()}
        value={month}
        onChange={onMonth}
        options={monthsUntil(today, month).map((value) => ({ value, label: monthName(value, formats) }))}
      />
      {isWhole ? <Counts rows={rows} words={words} /> : <Small>{names.loading()}</Small>}
      {isWhole && tools.mayDecide && ready.length > 0 && !isRunning && (
        <>
          <Choice
            label={words.finalise.language()}
            value={language}
            onChange={setLanguage}
            options={CUSTOMER_LANGUAGES}
          />
          {untagged > 0 && <Small>{names.untagged({ count: untagged })}</Small>}
          <p>
            <Button isPrimary size="small" onClick={() => finalising.start(ready, language)}>
              {names.finalise({ count: ready.length })}
            </Button>
          </p>
        </>
      )}
      {finalising.run !== null && <Progress run={finalising.run} stop={finalising.stop} words={words} />}
      <MonthTable rows={rows} run={finalising.run} words={words} onOpen={onOpen} />
      <p>
        <Button size="small" disabled={!isWhole} onClick={save}>
          {names.csv()}
        </Button>
      </p>
      <Small>{names.csv_final()}</Small>
    </section>
  );
}

function Counts({ rows, words: { month } }: { rows: readonly MonthRow[]; words: StatementWords }) {
  if (rows.length === 0) return <Small role="status">{month.none()}</Small>;
  const ready = rows.filter(isReady).length;
  const final = rows.filter((row) => row.kind === 'statement' && row.head !== null).length;
  const loose = rows.filter(({ kind }) => kind === 'loose').length;
  const blocked = rows.length - ready - final - loose;
  const said = [
    [ready, month.ready({ count: ready })],
    [blocked, month.blocked({ count: blocked })],
    [final, month.final({ count: final })],
  ] as const;
  return (
    <div role="status">
      <ul>{said.map(([count, text]) => (count === 0 ? null : <li key={text}>{text}</li>))}</ul>
    </div>
  );
}

/** The last months, newest first; the chosen one among them, however old. */
function monthsUntil(today: Day, chosen: Month): readonly Month[] {
  const newest = Temporal.PlainYearMonth.from(today.slice(0, 7));
  const months = Array.from({ length: MONTHS }, (_, at) => newest.subtract({ months: at }).toString());
  return months.includes(chosen) ? months : [...months, chosen];
}

function monthName(month: Month, formats: Formats): string {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return formats.window('month', `${month}-01`, `${month}-${daysInMonth}`);
}
