// The course of one thing that a person does: under way, done, or failed; a bug reaches the location's boundary.
import { useCallback, useEffect, useRef, useState } from 'react';
import { Failure } from '../../../actions/failure';

export type Course<T> =
  | { readonly kind: 'idle' }
  | { readonly kind: 'busy' }
  | { readonly kind: 'done'; readonly result: T }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'bug'; readonly error: unknown };

export function useCourse<T>(): readonly [Course<T>, (work: () => Promise<T>) => void, () => void] {
  const [course, setCourse] = useState<Course<T>>({ kind: 'idle' });
  const isHere = useRef(true);
  useEffect(() => {
    isHere.current = true;
    return () => {
      isHere.current = false;
    };
  }, []);
  const end = useCallback((over: Course<T>) => {
    if (isHere.current) setCourse(over);
  }, []);
  const run = useCallback(
    (work: () => Promise<T>) => {
      setCourse({ kind: 'busy' });
      work().then(
        (result) => end({ kind: 'done', result }),
        (thrown: unknown) =>
          end(
            thrown instanceof Failure ? { kind: 'failed', failure: thrown } : { kind: 'bug', error: thrown },
          ),
      );
    },
    [end],
  );
  const forget = useCallback(() => setCourse({ kind: 'idle' }), []);
  if (course.kind === 'bug') throw course.error;
  return [course, run, forget];
}
