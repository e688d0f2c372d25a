// What a reader of the screen is told once the month is drawn up; to everybody else the sums by state say it.
import type { MonthRow } from '../../../actions/statements/month-end';
import type { StatementWords } from '../statements/how-words';
import { Small } from '../statements/headings';
import { Unseen } from '../table/unseen';
import { stateOf, type RowState } from './month-choice';

export function Counts({ rows, words: { month } }: { rows: readonly MonthRow[]; words: StatementWords }) {
  if (rows.length === 0) return <Small role="status">{month.none()}</Small>;
  const count = (...states: readonly RowState[]) =>
    rows.filter((row) => states.includes(stateOf(row))).length;
  const said = [
    [count('ready'), month.ready],
    [count('blocked'), month.blocked],
    [count('final', 'invoiced'), month.final],
    [count('altered'), month.altered],
  ] as const;
  return (
    <Unseen role="status">
      {said.map(
        ([many, text]) => many > 0 && <span key={text({ count: many })}>{text({ count: many })} </span>,
      )}
    </Unseen>
  );
}
