// Finalising many statements in one go: which are done, which is under way, and a way to stop.
import { useCallback, useEffect, useRef, useState } from 'react';
import { finaliseAll } from '../../../actions/statements/finalise-all';
import type { FinalisedOne } from '../../../actions/statements/finalise-batch';
import type { MonthStatement } from '../../../actions/statements/month-end';
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
}

export interface FinaliseAll {
  /** Null before the first. */
  readonly run: Run | null;
  /** @param languages in which each is written, by the row's key */
  readonly start: (rows: readonly MonthStatement[], languages: ReadonlyMap<string, string>) => void;
  readonly stop: () => void;
}

export function useFinaliseAll(views: StatementViews, tools: StatementTools): FinaliseAll {
  const [run, setRun] = useState<Run | null>(null);
  const stopped = useRef(false);
  useEffect(() => {
    stopped.current = false;
    // Whoever leaves the page stops after the statement that is under way.
    return () => {
      stopped.current = true;
    };
  }, []);
  const start = useCallback(
    (rows: readonly MonthStatement[], languages: ReadonlyMap<string, string>) => {
      stopped.current = false;
      const all = rows.map((row) => ({
        key: keyOf(row),
        wanted: async () => {
          const opened = await views.statement(row.contractId, row.sheet.startsOn);
          if (opened.kind !== 'sheet' || opened.head !== null) return null;
          return wantedOf(opened, tools, languages.get(keyOf(row)) ?? 'en');
        },
      }));
      const results = new Map<string, FinalisedOne>();
      const keys = all.map(({ key }) => key);
      setRun({ views, keys, results, isOver: false, isStopping: false });
      const onDone = (key: string, result: FinalisedOne) => {
        results.set(key, result);
        setRun((before) => (before === null ? null : { ...before, results: new Map(results) }));
      };
      finaliseAll(tools.desk, tools.pace, all, onDone, () => stopped.current)
        .then(() => {
          setRun((before) => (before === null ? null : { ...before, isOver: true }));
          if (results.size > 0) tools.onChanged();
        })
        .catch((bug: unknown) => {
          // Reaches the location's boundary.
          setRun(() => {
            throw bug;
          });
        });
    },
    [views, tools],
  );
  const stop = useCallback(() => {
    stopped.current = true;
    setRun((before) => (before === null ? null : { ...before, isStopping: true }));
  }, []);
  return { run, start, stop };
}
