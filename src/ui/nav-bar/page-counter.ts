// Counts the account for the page: what is stored, whether all of it is soon read, and the reading itself.
import type { AccountDesk, AccountTicket, Through } from '../../actions/account/account-ports';
import type { Gate } from '../../actions/account/gate';
import { firstOverview } from '../../actions/account/first-overview';
import type { Overview } from '../../actions/account/overview-rows';
import type { ActsRead } from '../../actions/recount/count-after-acts';
import type { OwedTags } from '../../actions/recount/owed-tags';
import { readAccount, type ReadingProgress, type SoFar } from '../../actions/account/read-account';
import type { Account } from '../../actions/evidence';
import type { Pace } from '../../actions/keep-tag';
import type { Day } from '../../domain/facts';
import type { Count, Counter, CountProgress, Figures } from './account-session';
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
const MONTHS = 12;

export class PageCounter implements Counter<Views> {
  private readonly parts: CounterParts;
  /** What a stopped reading has brought; the next one goes on from there. */
  private soFar: SoFar | null = null;
  private last: Promise<unknown> = Promise.resolve();

  constructor(parts: CounterParts) {
    this.parts = parts;
  }

  async stored(): Promise<Overview> {
    const { account, pace } = this.parts;
    const rows = await firstOverview(this.desk(new AbortController().signal), account.timeZone, pace.now());
    return { rows, totals: [], months: [] };
  }

  async isSmall(): Promise<boolean> {
    const from = `${this.since()}T00:00:00Z`;
    const desk = this.desk(new AbortController().signal);
    return (await desk.countTickets({ from, until: null })) <= SOON;
  }

  count(
    onProgress: (progress: CountProgress) => void,
    signal: AbortSignal,
  ): Promise<Count<Views> | 'stopped' | 'restricted'> {
    const { gate } = this.parts;
    return this.countSince(this.since(), signal, ({ tickets, about }) => {
      onProgress({ tickets, of: about, waitsUntil: gate.waitsUntil });
    });
  }

  forget(): void {
    this.soFar = null;
  }

  /** One after the other: the fold holds one reading. @throws Failure */
  countSince(
    since: Day,
    signal: AbortSignal,
    onProgress: (progress: ReadingProgress) => void,
  ): Promise<Count<Views> | 'stopped' | 'restricted'> {
    const run = async () => {
      const { fold, pace } = this.parts;
      const reading = await this.read(since, signal, onProgress);
      if (reading === 'stopped' || reading === 'restricted') return reading;
      // Views of this count: what was answered before is asked again.
      return { overview: await fold.overview(pace.now()), since, views: { ...fold.views }, reading };
    };
    return this.inTurn(run);
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
  ): Promise<Uncounted | 'stopped' | 'restricted'> {
    const { deskOf, gate, pace, account, fold } = this.parts;
    await fold.begin();
    const before = this.soFar?.since === since ? this.soFar : null;
    this.soFar = null;
    const read = await readAccount({
      deskOf,
      gate,
      pace,
      account,
      since,
      signal,
      ...(before === null ? {} : { soFar: before }),
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

  /** The first day of the month a year ago: twelve whole months, as a trend and the advice on plans need them. */
  private since(): Day {
    const { pace, account } = this.parts;
    const now = Temporal.Instant.fromEpochMilliseconds(pace.now());
    const today = now.toZonedDateTimeISO(account.timeZone ?? 'UTC').toPlainDate();
    return today.with({ day: 1 }).subtract({ months: MONTHS }).toString();
  }
}
