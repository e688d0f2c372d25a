// A part of a panel that is loaded on use. If it cannot be loaded the rest stays, with a way to load again, or with
// what stands in for it.
import { Component, Suspense, type ReactNode } from 'react';
import type { Reading } from './reading';
import { useReading } from './reading-context';
import { TextButton } from './TextButton';

interface BoundaryProps {
  readonly words: Reading['words'];
  readonly instead: ReactNode;
  readonly children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { words, instead, children } = this.props;
    const { error } = this.state;
    if (error === null) return children;
    // Only a missing file is met here; a bug is the location's own boundary's.
    if (error.name !== 'ChunkLoadError') throw error;
    if (instead !== null) return instead;
    return (
      <p role="alert">
        {words.bug.part()} <TextButton onClick={() => location.reload()}>{words.bug.reload()}</TextButton>
      </p>
    );
  }
}

interface LoadedPartProps {
  /** Drawn while the part is loading, and where it cannot be loaded. */
  readonly instead?: ReactNode;
  readonly children: ReactNode;
}

export function LoadedPart({ instead = null, children }: LoadedPartProps) {
  return (
    <Boundary words={useReading().words} instead={instead}>
      <Suspense fallback={instead}>{children}</Suspense>
    </Boundary>
  );
}
