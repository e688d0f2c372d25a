// What a picker finds for what is typed: the newest search wins, and it rests before it asks.
import { useCallback, useEffect, useState } from 'react';
import { Failure } from '../../../actions/failure';

/** One that can be picked. */
export interface Option {
  readonly id: string;
  readonly label: string;
  /** Tells two of one name apart. */
  readonly detail?: string;
}

export type Search = (text: string) => Promise<readonly Option[]>;

export type Found =
  | { readonly kind: 'idle' }
  | { readonly kind: 'searching' }
  | { readonly kind: 'found'; readonly options: readonly Option[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

const PAUSE_MS = 300;

/** @param text null = nothing is looked for @param search keep it by useCallback */
export function useSearch(text: string | null, search: Search): readonly [Found, () => void] {
  const [answer, setAnswer] = useState<{ readonly to: string; readonly found: Found } | null>(null);
  const [bug, setBug] = useState<{ readonly thrown: unknown } | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    if (text === null) return undefined;
    let isCurrent = true;
    const show = (found: Found) => isCurrent && setAnswer({ to: text, found });
    const timer = setTimeout(() => {
      search(text).then(
        (options) => show({ kind: 'found', options }),
        (thrown: unknown) => {
          if (thrown instanceof Failure) show({ kind: 'failed', failure: thrown });
          else setBug({ thrown });
        },
      );
    }, PAUSE_MS);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [text, search, round]);
  const again = useCallback(() => {
    setAnswer(null);
    setRound((before) => before + 1);
  }, []);
  if (bug !== null) throw bug.thrown as Error;
  if (text === null) return [{ kind: 'idle' }, again];
  return [answer?.to === text ? answer.found : { kind: 'searching' }, again];
}
