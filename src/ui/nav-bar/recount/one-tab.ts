// Whether another tab of this person is applying a recount just now; told anew as soon as it no longer is.
import type { RunLock } from '../../../actions/recount/recount-ports';
import { Watched } from '../../shared/watched';

type GiveBack = () => void;

const nothing: GiveBack = () => undefined;

export class OneTab extends Watched<boolean> {
  private readonly lock: RunLock;
  private readonly onFree: () => void;

  /** @param onFree another tab has ended what it was applying, or is gone */
  constructor(lock: RunLock, onFree: () => void) {
    super(false);
    this.lock = lock;
    this.onFree = onFree;
  }

  /** @returns what ends this tab's turn; null = another tab has it */
  async take(): Promise<GiveBack | null> {
    // Where the browser keeps nothing there is nothing that two tabs could go on with.
    const taken = await this.lock.take().catch(() => nothing);
    if (taken === null) this.waitForIt();
    return taken;
  }

  /** Whether a run that is kept could be gone on with here. */
  async look(): Promise<void> {
    (await this.take())?.();
  }

  private waitForIt(): void {
    if (this.state()) return;
    this.show(true);
    const free = () => {
      this.show(false);
      this.onFree();
    };
    this.lock.free().then(free, free);
  }
}
