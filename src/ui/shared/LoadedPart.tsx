// A part of a panel that is loaded on use. If it cannot be loaded the rest stays, with a way to load again.
import { Component, Suspense, type ReactNode } from 'react';
import type { Reading } from './reading';
import { useReading } from './reading-context';
import { TextButton } from './TextButton';

interface BoundaryProps {
  readonly words: Reading['words'];
  readonly children: ReactNode;
}

class Boundary extends Component<BoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { words, children } = this.props;
    const { error } = this.state;
    if (error === null) return children;
    // Only a missing file is met here; a bug is the location's own boundary's.
    if (error.name !== 'ChunkLoadError') throw error;
    return (
      <p role="alert">
        {words.bug.part()} <TextButton onClick={() => location.reload()}>{words.bug.reload()}</TextButton>
      </p>
    );
  }
}

export function LoadedPart({ children }: { readonly children: ReactNode }) {
  return (
    <Boundary words={useReading().words}>
      <Suspense fallback={null}>{children}</Suspense>
    </Boundary>
  );
}
