// A broken invariant is shown as what it is, and never takes the ticket with it.
import { Component, type ReactNode } from 'react';
import { Face } from './Face';
import type { Reading } from './reading';
import { useReading } from './reading-context';

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
    return <Face type="error" title={words.bug.title()} body={words.bug.body()} detail={error.message} />;
  }
}

export function BugBoundary({ children }: { readonly children: ReactNode }) {
  return <Boundary words={useReading().words}>{children}</Boundary>;
}
