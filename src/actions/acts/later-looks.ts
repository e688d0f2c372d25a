// When the book is looked at again for what Zendesk took and does not list yet; each look reads everything.
import type { Pace } from '../keep-tag';

const WAITS_MS = [5_000, 15_000, 60_000, 300_000];

export class LaterLooks {
  private count = 0;
  private isWaiting = false;

  constructor(private readonly pace: Pick<Pace, 'pause'>) {}

  /** Something was put into the book: all of its looks are still to come. */
  renew(): void {
    this.count = 0;
  }

  /** One at a time; none any more once all were had. */
  plan(look: () => Promise<void>): void {
    const wait = WAITS_MS[this.count];
    if (this.isWaiting || wait === undefined) return;
    this.count += 1;
    this.isWaiting = true;
    void this.pace.pause(wait).then(() => {
      this.isWaiting = false;
      return look();
    });
  }
}
