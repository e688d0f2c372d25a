// Which events one frame listens to, and of which instance: the SDK says how many handlers it holds, and an event is
// delivered only while that is above zero (zaf-wire-protocol, "Events").

export class Subscriptions {
  private readonly counts = new Map<string, number>();

  set(instanceGuid: string, event: string, count: number): void {
    const key = `${instanceGuid} ${event}`;
    if (count > 0) this.counts.set(key, count);
    else this.counts.delete(key);
  }

  has(instanceGuid: string, event: string): boolean {
    return this.counts.has(`${instanceGuid} ${event}`);
  }

  /** A new document in the frame starts with none. */
  clear(): void {
    this.counts.clear();
  }
}
