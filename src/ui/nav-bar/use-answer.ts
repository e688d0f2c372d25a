// What the fold answers to a question of a tab; a newer question or count takes the older answer's place.
import { useEffect, useState } from 'react';

interface Answered<T> {
  readonly to: unknown;
  readonly value: T;
}

/**
 * @param question asked anew whenever it is another one; keep it by useMemo or useCallback
 * @returns the newest answer, also while the next one is waited for; null before any. Throws what asking threw: the
 * fold only fails by a bug
 */
export function useAnswer<T>(question: () => Promise<T>): T | null {
  const [answer, setAnswer] = useState<Answered<T> | null>(null);
  const [bug, setBug] = useState<{ readonly thrown: unknown } | null>(null);
  useEffect(() => {
    let isCurrent = true;
    question().then(
      (value) => isCurrent && setAnswer({ to: question, value }),
      (thrown: unknown) => isCurrent && setBug({ thrown }),
    );
    return () => {
      isCurrent = false;
    };
  }, [question]);
  if (bug !== null) throw bug.thrown as Error;
  return answer?.value ?? null;
}
