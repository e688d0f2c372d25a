// What has changed since a count, as a run of many statements learns it: each look reads on where the last one ended, so
// that thousands of balances that a recount wrote are read past once.
import type { Marks } from '../account/account-ports';
import type { Changes, ChangesDesk } from './bearing';

export class SeenChanges {
  private all: Changes | null = null;

  constructor(private readonly desk: ChangesDesk) {}

  /**
   * Everything since the count; null where that is too much to be looked at.
   * @param marks of the count, the same for all that is asked here
   * @throws Failure
   */
  async since(marks: Marks): Promise<Changes | null> {
    const next = await this.desk.changesSince(this.all?.marks ?? marks);
    if (next === null) return null;
    const { plans = [], contracts = [], entries = [] } = this.all ?? {};
    this.all = {
      plans: [...plans, ...next.plans],
      contracts: [...contracts, ...next.contracts],
      entries: [...entries, ...next.entries],
      marks: next.marks,
    };
    return this.all;
  }
}
