// Months of real tickets under a draft, and under another plan beside it.
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { Trial, TrialFigures } from '../../../actions/plans/trial';
import type { Tried } from '../../../actions/plans/try-plan';
import { useReading } from '../../shared/reading-context';
import type { Formats } from '../../shared/formats';
import { isolated } from '../../shared/words';
import { PlainTable } from '../table/Plain';
import type { PlansWords } from './plan-says';

const Scroll = styled.div`
  overflow-x: auto;
  white-space: nowrap;

  &:focus-visible {
    outline: 2px solid ${({ theme }) => getColor({ theme, variable: 'border.primaryEmphasis' })};
  }
`;

/** Stands over the figures of one plan. */
const Plan = styled.th`
  && {
    border-inline-start: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
    text-align: start;
    color: ${({ theme }) => getColor({ theme, variable: 'foreground.default' })};
    font-weight: ${({ theme }) => theme.fontWeights.semibold};
  }
`;

const Head = styled.th`
  &&:first-child {
    padding-inline-start: ${({ theme }) => theme.space.sm};
    text-align: end;
  }
`;

const Name = styled.th`
  && {
    color: inherit;
  }
`;

const All = styled.tr`
  font-weight: ${({ theme }) => theme.fontWeights.semibold};
`;

interface TrialTableProps {
  readonly organization: string;
  readonly tried: Extract<Tried, { kind: 'tried' }>;
  readonly words: PlansWords;
}

interface Figure {
  readonly title: string;
  readonly print: (figures: TrialFigures) => string;
}

export function TrialTable({ organization, tried, words }: TrialTableProps) {
  const { formats } = useReading();
  const { trial: said } = words;
  const { months, tickets, trials } = tried;
  const cells = (of: (trial: Trial) => TrialFigures | undefined) =>
    trials.flatMap((trial, at) =>
      figuresOf(trial, words, formats).map(({ title, print }) => {
        const figures = of(trial);
        return <td key={`${at} ${title}`}>{figures === undefined ? '' : print(figures)}</td>;
      }),
    );
  const all = tickets.reduce((sum, count) => sum + count, 0);
  const verdict = verdictOf(trials, words, formats);
  const caption = said.caption({ organization, count: months.length });
  return (
    <>
      <Scroll role="region" aria-label={caption} tabIndex={0}>
        <PlainTable>
          <caption>{caption}</caption>
          <thead>
            <tr>
              <th scope="col" rowSpan={2}>
                {said.month()}
              </th>
              <th scope="col" rowSpan={2}>
                {said.tickets()}
              </th>
              {trials.map((trial, at) => (
                <Plan
                  key={at === 0 ? 'draft' : 'beside'}
                  scope="colgroup"
                  colSpan={figuresOf(trial, words, formats).length}
                >
                  {at === 0 ? said.draft() : isolated(trial.planName)}
                </Plan>
              ))}
            </tr>
            <tr>
              {trials.flatMap((trial, at) =>
                figuresOf(trial, words, formats).map(({ title }) => (
                  <Head key={`${at} ${title}`} scope="col">
                    {title}
                  </Head>
                )),
              )}
            </tr>
          </thead>
          <tbody>
            {months.map((month, at) => (
              <tr key={month}>
                <Name scope="row">{monthName(month, formats)}</Name>
                <td>{formats.number(tickets[at] ?? 0)}</td>
                {cells((trial) => trial.months[at])}
              </tr>
            ))}
            <All>
              <Name scope="row">{said.all()}</Name>
              <td>{formats.number(all)}</td>
              {cells((trial) => trial.total)}
            </All>
          </tbody>
        </PlainTable>
      </Scroll>
      {verdict !== null && <p>{verdict}</p>}
    </>
  );
}

/** Money only where the plan has prices or fees. */
function figuresOf(trial: Trial, { trial: said }: PlansWords, formats: Formats): readonly Figure[] {
  const { unit, currency, total } = trial;
  const units: readonly Figure[] = [
    { title: said.included(), print: ({ included }) => formats.units(included, unit) },
    { title: said.beyond(), print: ({ beyond }) => formats.units(beyond, unit) },
  ];
  if (currency === null) return units;
  const money = (amount: number | null) =>
    amount === null ? said.unknown() : formats.money(amount, currency);
  return [
    ...units,
    { title: said.money(), print: ({ amount }) => money(amount) },
    ...(total.fee === null
      ? []
      : [
          { title: said.fee(), print: ({ fee }: TrialFigures) => money(fee) },
          { title: said.sum(), print: (figures: TrialFigures) => money(sumOf(figures)) },
        ]),
  ];
}

/** Only where both name all their prices in one currency, and both have a fee or neither. */
function verdictOf(
  [draft, other]: readonly Trial[],
  { trial: said }: PlansWords,
  formats: Formats,
): string | null {
  if (draft === undefined || other === undefined) return null;
  if (draft.currency === null || draft.currency !== other.currency) return null;
  if ((draft.total.fee === null) !== (other.total.fee === null)) return null;
  const [own, beside] = [sumOf(draft.total), sumOf(other.total)];
  if (own === null || beside === null) return null;
  if (own === beside) return said.even();
  const amount = formats.money(Math.abs(own - beside), draft.currency);
  return own < beside ? said.cheaper({ amount }) : said.dearer({ amount });
}

function sumOf({ amount, fee }: TrialFigures): number | null {
  return amount === null ? null : amount + (fee ?? 0);
}

function monthName(month: string, formats: Formats): string {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return formats.window('month', `${month}-01`, `${month}-${daysInMonth}`);
}
