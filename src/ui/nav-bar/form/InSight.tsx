// What became of a press: its button stays in sight wherever somebody is in a long form, and so what is said of it has to come
// into sight.
import { useEffect, useRef, type ReactNode } from 'react';

interface InSightProps {
  /** What is said; another one is brought into sight again. Null = nothing. */
  readonly of: unknown;
  readonly children: ReactNode;
}

export function InSight({ of, children }: InSightProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (of !== null) place.current?.scrollIntoView({ block: 'nearest' });
  }, [of]);
  return <div ref={place}>{children}</div>;
}
