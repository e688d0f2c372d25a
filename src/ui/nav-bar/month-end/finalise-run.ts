// Finalising many statements in one go: which are done, which is under way, and a way to stop. One of the page: it goes
// on, and its results wait to be read, while other tabs are open.
import { finaliseAll } from '../../../actions/statements/finalise-all';
import type { FinalisedOne } from '../../../actions/statements/finalise-batch';
import type { MonthStatement } from '../../../actions/statements/month-end';
import { Watched } from '../../shared/watched';
import { wantedOf } from '../statements/wanted';
import type { StatementTools, StatementViews } from '../statements/statement-tools';
import { keyOf } from './month-order';

export interface Run {
  /** Those that it was begun with: what is drawn from them does not know its results. */
  readonly views: StatementViews;
  /** Keys in the order in which they are made final. */
  readonly keys: readonly string[];
  readonly results: ReadonlyMap<string, FinalisedOne>;
  readonly isOver: boolean;
  readonly isStopping: boolean;
  readonly bug: { readonly thrown: unknown } | null;
}

/** By what lasts as long as the page does. */
const known = new WeakMap<StatementTools['desk'], FinaliseRun>();

/** The page's own: whoever comes back to the month's end finds it running, or what became of it. */
export function finaliseRunOf(tools: StatementTools): FinaliseRun {
  const run = known.get(tools.desk) ?? new FinaliseRun();
  known.set(tools.desk, run);
  return run;
}

/** `state()` is null before the first. */
class FinaliseRun extends Watched<Run | null> {
  constructor() {
    super(null);
  }

  /**
   * One at a time: while one goes on nothing begins.
   * @param languages in which each is written, by the row's key
   */
  start(
    views: StatementViews,
    tools: StatementTools,
    rows: readonly MonthStatement[],
    languages: ReadonlyMap<string, string>,
  ): void {
    const before = this.state();
    if (before !== null && !before.isOver) return;
    const all = rows.map((row) => ({
      key: keyOf(row),
      wanted: async () => {
        const opened = await views.statement(row.contractId, row.sheet.startsOn);
        if (opened.kind !== 'sheet' || opened.head !== null) return null;
        return wantedOf(opened, tools, languages.get(keyOf(row)) ?? 'en');
      },
    }));
    const keys = all.map(({ key }) => key);
    this.show({ views, keys, results: new Map(), isOver: false, isStopping: false, bug: null });
    const onDone = (key: string, result: FinalisedOne) => {
      this.change(({ results }) => ({ results: new Map([...results, [key, result]]) }));
    };
    finaliseAll(tools.desk, tools.pace, all, onDone, () => this.state()?.isStopping === true)
      .then(() => {
        this.change(() => ({ isOver: true }));
        if ((this.state()?.results.size ?? 0) > 0) tools.onChanged();
      })
      .catch((thrown: unknown) => {
        this.change(() => ({ isOver: true, bug: { thrown } }));
      });
  }

  /** After the statement that is under way. */
  readonly stop = (): void => {
    this.change(() => ({ isStopping: true }));
  };

  private change(part: (run: Run) => Partial<Run>): void {
    const run = this.state();
    if (run !== null) this.show({ ...run, ...part(run) });
  }
}
