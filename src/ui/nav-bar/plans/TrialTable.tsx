// Months of real tickets under a draft, and under another plan beside it.
import type { Trial, TrialFigures } from '../../../actions/plans/trial';
import type { Tried } from '../../../actions/plans/try-plan';
import { useReading } from '../../shared/reading-context';
import type { Formats } from '../../shared/formats';
import { isolated } from '../../shared/words';
import { Table, type Column } from '../statements/Table';
import type { PlansWords } from './plan-says';

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
  const columns: Column[] = [
    { title: said.month() },
    { title: said.tickets(), isFigure: true },
    ...trials.flatMap((trial, at) =>
      figuresOf(trial, words, formats).map(({ title }) => ({
        title: `${at === 0 ? said.draft() : isolated(trial.planName)} · ${title}`,
        isFigure: true,
      })),
    ),
  ];
  const cells = (of: (trial: Trial) => TrialFigures | undefined) =>
    trials.flatMap((trial, at) =>
      figuresOf(trial, words, formats).map(({ title, print }) => {
        const figures = of(trial);
        return (
          <td key={`${at} ${title}`} className="figure">
            {figures === undefined ? '' : print(figures)}
          </td>
        );
      }),
    );
  const all = tickets.reduce((sum, count) => sum + count, 0);
  const verdict = verdictOf(trials, words, formats);
  return (
    <>
      <Table caption={said.caption({ organization, count: months.length })} columns={columns}>
        {months.map((month, at) => (
          <tr key={month}>
            <th scope="row">{monthName(month, formats)}</th>
            <td className="figure">{formats.number(tickets[at] ?? 0)}</td>
            {cells((trial) => trial.months[at])}
          </tr>
        ))}
        <tr className="total">
          <th scope="row">{said.all()}</th>
          <td className="figure">{formats.number(all)}</td>
          {cells((trial) => trial.total)}
        </tr>
      </Table>
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
