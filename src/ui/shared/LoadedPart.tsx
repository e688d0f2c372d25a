// A part of a panel that is loaded on use. If it cannot be loaded the rest stays, with a way to load it again, or with
// what stands in for it.
import { Suspense, useEffect, type ReactNode } from 'react';
import { Boundary } from './Boundary';
import { NotLoaded } from './on-use';
import { useReading } from './reading-context';
import { TextButton } from './TextButton';

interface LoadedPartProps {
  /** Drawn while the part is loading, and where it cannot be loaded. */
  readonly instead?: ReactNode;
  /** Drawn while it is loading only. */
  readonly meanwhile?: ReactNode;
  readonly children: ReactNode;
}

export function LoadedPart({ instead = null, meanwhile = instead, children }: LoadedPartProps) {
  const missing = (error: Error, drawAgain: () => void) => {
    // A bug is the location's own boundary's.
    if (!(error instanceof NotLoaded)) throw error;
    const again = () => {
      error.forget();
      drawAgain();
    };
    return <Missing again={again}>{instead}</Missing>;
  };
  return (
    <Boundary instead={missing}>
      <Suspense fallback={meanwhile}>{children}</Suspense>
    </Boundary>
  );
}

interface MissingProps {
  readonly again: () => void;
  readonly children: ReactNode;
}

function Missing({ again, children }: MissingProps) {
  const { bug } = useReading().words;
  useEffect(() => {
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [again]);
  if (children !== null) return children;
  return (
    <p role="alert">
      {bug.part()} <TextButton onClick={again}>{bug.reload()}</TextButton>
    </p>
  );
}
