// One thing that a panel reads, shows and reads again: the newest reading wins, and what failed is tried again by
// itself, never without bound.
import { Failure } from '../../actions/failure';
import type { Clockwork } from './clockwork';
import { Retries } from './retries';
import { Watched } from './watched';

/** What a state may be beside a panel's own ones. */
export type Broken =
  | {
      readonly kind: 'failed';
      readonly failure: Failure;
      /** When it is tried again by itself, in milliseconds since 1970; null = not by itself. */
      readonly retryAt: number | null;
    }
  /** A broken invariant: shown by the location's error boundary. */
  | { readonly kind: 'bug'; readonly thrown: unknown };

export abstract class RetriedReading<S extends { readonly kind: string }> extends Watched<S | Broken> {
  private turn = 0;
  private readonly retries: Retries;

  protected constructor(clockwork: Clockwork, first: S | Broken) {
    super(first);
    this.retries = new Retries(clockwork);
  }

  /** Whether a try by itself is to come. */
  protected get isWaiting(): boolean {
    return this.retries.at !== null;
  }

  protected get mayBegin(): boolean {
    return this.retries.mayBegin;
  }

  /** Before something that a person asked for: its tries are counted anew. */
  protected forgive(): void {
    this.retries.forgive();
  }

  /** Whatever is under way is not shown any more. */
  protected stop(): void {
    this.retries.callOff();
    this.turn += 1;
  }

  /** Shows what is read; what is asked for meanwhile takes its place. */
  protected async run(read: (isCurrent: () => boolean) => Promise<S>): Promise<void> {
    this.stop();
    const { turn } = this;
    const isCurrent = () => turn === this.turn;
    try {
      const state = await read(isCurrent);
      if (!isCurrent()) return;
      this.retries.forgive();
      this.show(state);
    } catch (thrown) {
      if (isCurrent()) this.fail(thrown, read);
    }
  }

  private fail(thrown: unknown, read: (isCurrent: () => boolean) => Promise<S>): void {
    if (!(thrown instanceof Failure)) {
      this.show({ kind: 'bug', thrown });
      return;
    }
    const retryAt = this.retries.plan(thrown, () => void this.run(read));
    this.show({ kind: 'failed', failure: thrown, retryAt });
  }
}
