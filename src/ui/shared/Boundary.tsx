// Where an error of drawing stops, and what is drawn in its place.
import { Component, type ReactNode } from 'react';

interface BoundaryProps {
  /** May throw the error on, to the boundary around this one. */
  readonly instead: (error: Error, drawAgain: () => void) => ReactNode;
  readonly children: ReactNode;
}

export class Boundary extends Component<BoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null };

  static getDerivedStateFromError(error: Error) {
    return { error };
  }

  override render() {
    const { instead, children } = this.props;
    const { error } = this.state;
    return error === null ? children : instead(error, () => this.setState({ error: null }));
  }
}
