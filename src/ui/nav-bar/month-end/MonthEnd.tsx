// A month's end for all contracts: what is ready, what is blocked and why, everything clean made final in one go, and
// the invoice lines for the books.
import { useCallback, useId, useMemo, useState } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import { invoiceLinesCsv } from '../../../actions/statements/invoice-lines';
import {
  invoiceLinesIn,
  isReady,
  type MonthRow,
  type MonthStatement,
} from '../../../actions/statements/month-end';
import type { Month } from '../../../actions/statements/month-windows';
import type { Day } from '../../../domain/facts';
import { useReading } from '../../shared/reading-context';
import { STATEMENTS } from '../../shared/statements-words';
import { useWords } from '../../shared/words';
import { Choice } from '../statements/Field';
import { CUSTOMER_LANGUAGES } from '../statements/languages';
import type { StatementTools, StatementViews } from '../statements/statement-tools';
import { useLanguages } from '../statements/use-languages';
import { SearchField } from '../table/SearchField';
import { useAnswer } from '../use-answer';
import { chosenRows, printChoice, readChoice, stateOf, sumsByState, type MonthChoice } from './month-choice';
import { inOrder, keyOf } from './month-order';
import { monthBefore, monthIn, monthName, monthsUntil } from './months';
import { Counts } from './Counts';
import { MonthTable } from './MonthTable';
import { Small, Title } from '../statements/headings';
import { Untagged, useConfirmation, type UntaggedOf } from '../statements/Untagged';
import { bearsName } from '../statements/whose';
import { Progress } from './Progress';
import { StateSums } from './StateSums';
import { useFinaliseAll } from './use-finalise-all';

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: end;
  gap: ${({ theme }) => `${theme.space.xs} ${theme.space.sm}`};
  margin-block: ${({ theme }) => theme.space.sm};
`;

const NO_ROWS: readonly MonthRow[] = [];

/** @public drawn inside a LoadedPart: its words are loaded on use */
export interface MonthEndProps {
  /** Another one after each count: then it is asked anew. */
  readonly views: StatementViews;
  /** By the page's route: `month` (`2026-11`), `state`, `search`. */
  readonly chosen: Readonly<Record<string, string>>;
  readonly onChoose: (changes: Readonly<Record<string, string>>) => void;
  readonly tools: StatementTools;
}

export default function MonthEnd(props: MonthEndProps) {
  const { formats, now } = useReading();
  const today = formats.today(now());
  return <MonthOf {...props} month={monthIn(props.chosen) ?? monthBefore(today)} today={today} />;
}

interface MonthOfProps extends MonthEndProps {
  readonly month: Month;
  readonly today: Day;
}

function MonthOf({ views, chosen, onChoose, tools, month, today }: MonthOfProps) {
  const words = useWords(STATEMENTS);
  const titleId = useId();
  const { formats } = useReading();
  const [language, setLanguage] = useState('');
  const ask = useCallback(
    async () => ({ month, views, rows: inOrder(await views.month(month)) }),
    [views, month],
  );
  const answer = useAnswer(ask);
  // Rows of another month are none of this one's.
  const isWhole = answer?.month === month;
  const rows = answer !== null && isWhole ? answer.rows : NO_ROWS;
  const choice = useMemo(() => readChoice(chosen), [chosen]);
  const change = useCallback(
    (part: Partial<MonthChoice>) => onChoose(printChoice({ ...choice, ...part })),
    [choice, onChoose],
  );
  const search = useCallback((text: string) => change({ search: text }), [change]);
  const shown = useMemo(() => chosenRows(rows, choice, formats.locale), [rows, choice, formats.locale]);
  const finalising = useFinaliseAll(views, tools);
  const ready = useMemo(() => rows.filter(isReady), [rows]);
  const proposed = useLanguages(
    useMemo(() => ready.map(({ speaks }) => speaks), [ready]),
    tools,
  );
  const languages = useMemo(
    () => new Map(ready.map((row, at) => [keyOf(row), language === '' ? (proposed?.[at] ?? '') : language])),
    [ready, proposed, language],
  );
  const sums = useMemo(() => sumsByState(rows), [rows]);
  const altered = rows.filter((row) => stateOf(row) === 'altered').length;
  const { month: names } = words;
  const isRunning = finalising.run !== null && !finalising.run.isOver;
  // Once anything was made final the rows are of before, until the count that follows.
  const isBehind = finalising.run?.views === answer?.views && (finalising.run?.results.size ?? 0) > 0;
  const isOffered = isWhole && tools.mayDecide && ready.length > 0 && !isRunning && proposed !== null;
  const untagged = useMemo(() => untaggedIn(ready), [ready]);
  const confirmation = useConfirmation(untagged);
  const save = () => {
    tools.files.save(`invoice-lines-${month}.csv`, invoiceLinesCsv(invoiceLinesIn(rows)), 'text/csv');
  };
  return (
    <section aria-labelledby={titleId}>
      <Title id={titleId}>{names.title()}</Title>
      <Row>
        <Choice
          label={names.month()}
          value={month}
          onChange={(one) => onChoose({ month: one })}
          options={monthsUntil(today, month).map((value) => ({ value, label: monthName(value, formats) }))}
        />
        {isOffered && (
          <Choice
            label={words.finalise.language()}
            value={language}
            onChange={setLanguage}
            options={[{ value: '', label: names.own_language() }, ...CUSTOMER_LANGUAGES]}
          />
        )}
      </Row>
      {isWhole ? <Counts rows={rows} words={words} /> : <Small>{names.loading()}</Small>}
      {rows.length > 0 && (
        <StateSums
          sums={sums}
          chosen={choice.states}
          onChoose={(states) => change({ states })}
          words={words}
        />
      )}
      {isOffered && untagged.length > 0 && (
        <Untagged untagged={untagged} confirmation={confirmation} words={words} />
      )}
      <Row>
        {isOffered && (
          <Button
            isPrimary
            size="small"
            disabled={isBehind || !confirmation.isGiven}
            onClick={() => finalising.start(ready, languages)}
          >
            {names.finalise({ count: ready.length })}
          </Button>
        )}
        <Button size="small" disabled={!isWhole || isRunning || isBehind} onClick={save}>
          {names.csv()}
        </Button>
        <Small>{isBehind ? names.behind() : names.csv_final()}</Small>
        {altered > 0 && <Small>{names.altered({ count: altered })}</Small>}
      </Row>
      {finalising.run !== null && <Progress run={finalising.run} stop={finalising.stop} words={words} />}
      {rows.length > 0 && (
        <Row>
          <SearchField search={choice.search} label={names.search()} onSearch={search} />
          {shown.length < rows.length && (
            <Small role="status">
              {names.shown({ count: formats.number(shown.length), all: rows.length })}
            </Small>
          )}
        </Row>
      )}
      {shown.length === 0 && rows.length > 0 && <Small>{names.fits()}</Small>}
      <MonthTable rows={shown} run={finalising.run} words={words} languages={languages} go={tools.go} />
    </section>
  );
}

function untaggedIn(ready: readonly MonthStatement[]): readonly UntaggedOf[] {
  return ready.flatMap(({ sheet, untagged }) =>
    untagged.length === 0 ? [] : [{ name: namedOf(sheet), ticketIds: untagged }],
  );
}

function namedOf(sheet: MonthStatement['sheet']): string {
  const { customer, contract } = sheet;
  return bearsName(sheet) ? contract.name : `${customer.name}: ${contract.name}`;
}
