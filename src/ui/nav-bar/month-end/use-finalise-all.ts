// The page's run of statements that are made final, as the month's end shows it.
import { useCallback, useSyncExternalStore } from 'react';
import type { MonthStatement } from '../../../actions/statements/month-end';
import type { StatementTools, StatementViews } from '../statements/statement-tools';
import { finaliseRunOf, type Run } from './finalise-run';

export interface FinaliseAll {
  /** Null before the first. */
  readonly run: Run | null;
  /** @param languages in which each is written, by the row's key */
  readonly start: (rows: readonly MonthStatement[], languages: ReadonlyMap<string, string>) => void;
  readonly stop: () => void;
}

export function useFinaliseAll(views: StatementViews, tools: StatementTools): FinaliseAll {
  const held = finaliseRunOf(tools);
  const run = useSyncExternalStore(held.subscribe, held.state);
  const start = useCallback<FinaliseAll['start']>(
    (rows, languages) => held.start(views, tools, rows, languages),
    [held, views, tools],
  );
  // Reaches the location's boundary.
  if (run?.bug != null) throw run.bug.thrown as Error;
  return { run, start, stop: held.stop };
}
