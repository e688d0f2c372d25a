// Counts the account for the page: what is stored, whether all of it is soon read, and the reading itself.
import type { AccountDesk, AccountTicket, Through } from '../../actions/account/account-ports';
import { accountStart } from '../../actions/account/account-start';
import { firstDayCounted } from '../../actions/account/first-day-counted';
import { emptyBook } from '../../actions/account/book-parts';
import { Stopped, type Gate } from '../../actions/account/gate';
import { firstOverview } from '../../actions/account/first-overview';
import type { Overview, OverviewRow } from '../../actions/account/overview-rows';
import type { ActsRead } from '../../actions/recount/count-after-acts';
import type { OwedTags } from '../../actions/recount/owed-tags';
import {
  readAccount,
  type Known,
  type ReadingProgress,
  type SoFar,
} from '../../actions/account/read-account';
import { rulesOf, type Account } from '../../actions/evidence';
import type { Pace } from '../../actions/keep-tag';
import type { Day } from '../../domain/facts';
import type { Count, Counter, CountProgress, Figures } from './account-session';
import { stillGood, type Before } from './count-before';
import type { Uncounted } from './fold/fold-messages';
import type { Views } from './views';

/** Where the tickets are folded; what it answers is plain data. */
export interface Fold {
  /** Forgets what it held. */
  begin(): Promise<void>;
  add(tickets: readonly AccountTicket[]): void;
  /** Counts what was added. */
  finish(reading: Uncounted): Promise<void>;
  /** Folds some groups of what was counted last again. */
  follow(acts: ActsRead): Promise<OwedTags>;
  overview(now: number): Promise<Overview>;
  readonly views: Views;
}

export interface CounterParts {
  readonly deskOf: (through: Through) => AccountDesk;
  readonly gate: Gate;
  readonly pace: Pace;
  readonly account: Account;
  readonly fold: Fold;
}

/** So many tickets are read in a quarter of a minute. */
const SOON = 10_000;

export class PageCounter implements Counter<Views> {
  private readonly parts: CounterParts;
  /** The tickets that a stopped reading has brought; the page's next count goes on from there, if it comes soon. */
  private soFar: SoFar | null = null;
  /** What the opening has read, and when. */
  private known: Known | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(parts: CounterParts) {
    this.parts = parts;
  }

  async stored(onRows: (rows: readonly OverviewRow[]) => void, signal: AbortSignal): Promise<boolean> {
    const { account, pace } = this.parts;
    this.known = null;
    try {
      const records = await firstOverview(this.desk(signal), account.timeZone, pace.now(), onRows);
      this.known = { ...records, about: null, at: pace.now() };
      return true;
    } catch (thrown) {
      if (thrown instanceof Stopped) return false;
      throw thrown;
    }
  }

  async isSmall(): Promise<boolean> {
    const { account, pace } = this.parts;
    const { known } = this;
    const since = this.since();
    const from =
      known === null
        ? `${since}T00:00:00Z`
        : await accountStart({ ...known, book: emptyBook() }, rulesOf(account), since, pace);
    const count = await this.desk(new AbortController().signal).countTickets({ from, until: null });
    if (known !== null && this.known === known) this.known = { ...known, about: { from, count } };
    return count <= SOON;
  }

  count(
    onProgress: (progress: CountProgress) => void,
    signal: AbortSignal,
  ): Promise<Count<Views> | 'stopped' | 'restricted'> {
    const { gate } = this.parts;
    const tell = ({ tickets, about }: ReadingProgress) => {
      onProgress({ tickets, of: about, waitsUntil: gate.waitsUntil });
    };
    const since = this.since();
    return this.readAndCount(since, signal, tell, () => {
      const { known, soFar } = this;
      this.known = null;
      return stillGood({ known, soFar }, since, this.parts.pace.now());
    });
  }

  forget(): void {
    this.soFar = null;
    this.known = null;
  }

  /** With everything read anew: what is found is written. @throws Failure */
  countSince(
    since: Day,
    signal: AbortSignal,
    onProgress: (progress: ReadingProgress) => void,
  ): Promise<Count<Views> | 'stopped' | 'restricted'> {
    return this.readAndCount(since, signal, onProgress, () => ({ known: null, soFar: null }));
  }

  private readAndCount(
    since: Day,
    signal: AbortSignal,
    onProgress: (progress: ReadingProgress) => void,
    take: () => Before,
  ): Promise<Count<Views> | 'stopped' | 'restricted'> {
    return this.inTurn(async () => {
      const { fold, pace } = this.parts;
      const reading = await this.read(since, signal, onProgress, take());
      if (reading === 'stopped' || reading === 'restricted') return reading;
      // Views of this count: what was answered before is asked again.
      return { overview: await fold.overview(pace.now()), since, views: { ...fold.views }, reading };
    });
  }

  /** The last count with acts that were put into the book since: nothing is read for it. @throws Failure */
  follow(acts: ActsRead): Promise<{ readonly owed: OwedTags; readonly figures: Figures<Views> }> {
    return this.inTurn(async () => {
      const { fold, pace } = this.parts;
      const owed = await fold.follow(acts);
      const overview = await fold.overview(pace.now());
      return { owed, figures: { overview, views: { ...fold.views } } };
    });
  }

  /** One after the other: the fold holds one reading. */
  private inTurn<T>(run: () => Promise<T>): Promise<T> {
    const turn = this.last.then(run, run);
    this.last = turn;
    return turn;
  }

  /** @throws Failure */
  private async read(
    since: Day,
    signal: AbortSignal,
    onProgress: (progress: ReadingProgress) => void,
    { known, soFar }: Before,
  ): Promise<Uncounted | 'stopped' | 'restricted'> {
    const { deskOf, gate, pace, account, fold } = this.parts;
    await fold.begin();
    this.soFar = null;
    const read = await readAccount({
      deskOf,
      gate,
      pace,
      account,
      since,
      signal,
      ...(soFar === null ? {} : { soFar }),
      ...(known === null ? {} : { known }),
      onProgress,
      onTickets: (tickets) => fold.add(tickets),
    });
    if (read.kind === 'restricted') return 'restricted';
    if (read.kind === 'read') {
      const { tickets: _, ...reading } = read.reading;
      await fold.finish(reading);
      return reading;
    }
    this.soFar = read.soFar;
    if (read.kind === 'failed') throw read.failure;
    return 'stopped';
  }

  private desk(signal: AbortSignal): AccountDesk {
    return this.parts.deskOf(this.parts.gate.reading(signal));
  }

  private since(): Day {
    const { pace, account } = this.parts;
    return firstDayCounted(account.timeZone, pace.now());
  }
}
