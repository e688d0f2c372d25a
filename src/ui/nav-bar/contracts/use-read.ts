// Something that a screen reads from Zendesk for itself: under way, there, or failed with a way to try again.
import { useCallback, useEffect, useState } from 'react';
import { Failure } from '../../../actions/failure';

export type Read<T> =
  | { readonly kind: 'reading' }
  | { readonly kind: 'ready'; readonly value: T }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** @param ask anew whenever it is another one; keep it by useCallback. Throws the bug that asking threw */
export function useRead<T>(ask: () => Promise<T>): readonly [Read<T>, () => void] {
  const [answer, setAnswer] = useState<{ readonly to: unknown; readonly read: Read<T> } | null>(null);
  const [bug, setBug] = useState<{ readonly thrown: unknown } | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const show = (read: Read<T>) => isCurrent && setAnswer({ to: ask, read });
    ask().then(
      (value) => show({ kind: 'ready', value }),
      (thrown: unknown) => {
        if (thrown instanceof Failure) show({ kind: 'failed', failure: thrown });
        else if (isCurrent) setBug({ thrown });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [ask, round]);
  const again = useCallback(() => {
    setAnswer(null);
    setRound((before) => before + 1);
  }, []);
  if (bug !== null) throw bug.thrown as Error;
  return [answer?.to === ask ? answer.read : { kind: 'reading' }, again];
}
