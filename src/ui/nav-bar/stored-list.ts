// The contracts with their stored balances as they come, page after page, until all are there or a count comes between.
import type { OverviewRow } from '../../actions/account/overview-rows';
import type { Counter } from './account-session';

export class StoredList {
  /** Every contract has been shown once: a list that is read again takes its place as a whole. */
  isWhole = false;
  isClosed = false;
  private reading: AbortController | null = null;

  constructor(
    private readonly counter: Pick<Counter<unknown>, 'stored'>,
    private readonly show: (rows: readonly OverviewRow[], isListing: boolean) => void,
  ) {}

  /** A count reads the same and more. */
  stop(): void {
    this.reading?.abort();
  }

  close(): void {
    this.isClosed = true;
    this.stop();
  }

  /** From the first page on. @returns false where it was stopped @throws Failure */
  async read(): Promise<boolean> {
    this.stop();
    if (this.isClosed) return false;
    const reading = new AbortController();
    this.reading = reading;
    let rows: readonly OverviewRow[] = [];
    try {
      const isAll = await this.counter.stored((more) => {
        rows = more;
        if (!this.isWhole && !reading.signal.aborted) this.show(rows, true);
      }, reading.signal);
      if (!isAll || reading.signal.aborted) return false;
    } catch (thrown) {
      if (reading.signal.aborted) return false;
      throw thrown;
    }
    this.isWhole = true;
    this.show(rows, false);
    return true;
  }
}
