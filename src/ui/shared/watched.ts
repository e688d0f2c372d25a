// What a session shows now, and who is told when it shows something else: React's useSyncExternalStore reads it.

export class Watched<T> {
  private shown: T;
  private readonly listeners = new Set<() => void>();

  constructor(first: T) {
    this.shown = first;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly state = (): T => this.shown;

  show(next: T): void {
    this.shown = next;
    for (const listener of this.listeners) listener();
  }
}
