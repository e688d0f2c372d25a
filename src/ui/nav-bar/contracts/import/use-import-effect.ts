// What the rows of a file would change of open periods: one question for all of them.
import { useCallback, useMemo } from 'react';
import type { ContractsEffect } from '../../../../actions/contracts/contract-effect';
import { countingRows, type CountingRows } from '../../../../actions/contracts/csv/counting-rows';
import type { DryRun } from '../../../../actions/contracts/csv/dry-run';
import { asksForYes } from '../../../../actions/contracts/effect-weight';
import { useReading } from '../../../shared/reading-context';
import { useAnswer } from '../../use-answer';
import type { ContractTools } from '../contract-parts';
import { madeOf } from '../made-records';

export type ImportEffect =
  /** No row decides a ticket that is there already. */
  | { readonly kind: 'none' }
  | { readonly kind: 'not_counted' | 'working'; readonly rows: CountingRows }
  | {
      readonly kind: 'told';
      readonly rows: CountingRows;
      /** Null where nothing of it can be told before the next count. */
      readonly effect: ContractsEffect | null;
    };

/** @param run the same one at each drawing */
export function useImportEffect(
  run: DryRun,
  { counted, registry }: Pick<ContractTools, 'counted' | 'registry'>,
): ImportEffect {
  const { formats, now } = useReading();
  const today = formats.today(now());
  const rows = useMemo(() => countingRows(run, today), [run, today]);
  const isNone = rows.edited.length + rows.made.length === 0;
  const ask = useCallback(async () => {
    if (counted === null || isNone) return null;
    const made = madeOf(rows.made, registry);
    return { to: rows, by: counted, effect: await counted.views.contractEffect(rows.edited, now(), made) };
  }, [counted, isNone, rows, registry, now]);
  const answer = useAnswer(ask);
  if (isNone) return { kind: 'none' };
  if (counted === null) return { kind: 'not_counted', rows };
  // While the next one is waited for the older one is still there.
  if (answer?.to !== rows || answer.by !== counted) return { kind: 'working', rows };
  return { kind: 'told', rows, effect: answer.effect };
}

/** What a person has to say yes to before the rows are written; null = nothing, or it is not told yet. */
export function toConfirm(effect: ImportEffect): 'changes' | 'untold' | null {
  if (effect.kind === 'not_counted') return 'untold';
  if (effect.kind !== 'told') return null;
  if (effect.effect === null || effect.effect.unread.length > 0) return 'untold';
  return asksForYes(effect.effect) ? 'changes' : null;
}
