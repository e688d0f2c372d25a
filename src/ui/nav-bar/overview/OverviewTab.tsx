// Every contract in one table: what is used, what it costs, what ends; narrowed and sorted by the page's route.
import { useCallback, useMemo, useState } from 'react';
import styled from 'styled-components';
import type { Overview, OverviewRow } from '../../../actions/account/overview-rows';
import { Face } from '../../shared/Face';
import { LoadedPart } from '../../shared/LoadedPart';
import { OVERVIEW } from '../../shared/overview-words';
import { part } from '../../shared/part';
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { useWords } from '../../shared/words';
import { LongTable } from '../table/LongTable';
import { chosenRows, printChoice, readChoice, type Column, type OverviewChoice } from './overview-choice';
import { overviewColumns } from './overview-columns';
import { OverviewFilters } from './OverviewFilters';
import { Totals } from './Totals';

const Months = part(() => import('./Months'));

const Sums = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.sm} ${theme.space.xl}`};
  margin-bottom: ${({ theme }) => theme.space.md};
`;

/** Largest first: who is worth a look stands at the top. */
const FIGURES: ReadonlySet<Column> = new Set(['use', 'trend', 'overage', 'usage', 'waived']);

interface OverviewTabProps {
  readonly overview: Overview;
  readonly chosen: Readonly<Record<string, string>>;
  readonly onChoose: (changes: Readonly<Record<string, string>>) => void;
  readonly openContract: (contractId: string) => void;
}

export default function OverviewTab({ overview, chosen, onChoose, openContract }: OverviewTabProps) {
  const words = useWords(OVERVIEW);
  const reading = useReading();
  const { formats } = reading;
  const [showsMonths, setShowsMonths] = useState(false);
  const choice = useMemo(() => readChoice(chosen), [chosen]);
  const { rows, totals, months } = overview;
  const shown = useMemo(() => chosenRows(rows, choice, formats.locale), [rows, choice, formats.locale]);
  const tags = useMemo(() => [...new Set(rows.flatMap((row) => row.organizationTags))].sort(), [rows]);
  const change = useCallback(
    (part: Partial<OverviewChoice>) => onChoose(printChoice({ ...choice, ...part })),
    [choice, onChoose],
  );
  const sort = (column: Column) =>
    change({
      sortBy: column,
      isDescending: column === choice.sortBy ? !choice.isDescending : FIGURES.has(column),
    });
  const columns = overviewColumns(words, reading, choice.hidden, ({ contract }: OverviewRow) =>
    openContract(contract.id),
  );
  const found = words.found_of({ count: formats.number(shown.length), all: rows.length });
  return (
    <>
      <Sums>
        <Totals totals={totals} words={words} />
        {showsMonths && (
          <LoadedPart>
            <Months months={months} words={words} />
          </LoadedPart>
        )}
      </Sums>
      <OverviewFilters choice={choice} tags={tags} words={words} onChoose={change} />
      <p role="status">
        {shown.length === rows.length ? words.found({ count: rows.length }) : found}{' '}
        {months.length > 0 && (
          <TextButton aria-expanded={showsMonths} onClick={() => setShowsMonths(!showsMonths)}>
            {showsMonths ? words.months.hide() : words.months.show()}
          </TextButton>
        )}
      </p>
      {shown.length === 0 ? (
        <Face
          type="info"
          title={words.none.title()}
          body={words.none.body()}
          action={{ label: words.none.clear(), run: () => change({ search: '', flags: [], tag: '' }) }}
        />
      ) : (
        <LongTable
          label={words.found({ count: shown.length })}
          columns={columns}
          rows={shown}
          keyOf={({ contract }) => contract.id}
          sortedBy={choice.sortBy}
          isDescending={choice.isDescending}
          onSort={sort}
          minWidth={`${columns.length * 120}px`}
        />
      )}
    </>
  );
}
