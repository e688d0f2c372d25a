// The account in one page: what was stored last is shown at once, what is counted takes its place, and what was counted
// stays while it is counted anew.
import { Failure } from '../../actions/failure';
import type { Overview, OverviewRow } from '../../actions/account/overview-rows';
import type { Day } from '../../domain/facts';
import type { Clockwork } from '../shared/clockwork';
import { Retries } from '../shared/retries';
import { Watched } from '../shared/watched';
import type { Uncounted } from './fold/fold-messages';
import { StoredList } from './stored-list';

/** How far a count has come. */
export interface CountProgress {
  readonly tickets: number;
  /** About how many there are; null while contracts and entries are still being read. */
  readonly of: number | null;
  /** Zendesk asked for a pause: until then, in milliseconds since 1970. */
  readonly waitsUntil: number | null;
}

/** What is drawn of a count; `V` are the views of the other tabs. */
export interface Figures<V> {
  readonly overview: Overview;
  readonly views: V;
}

/** What a finished count answers. */
export interface Count<V> extends Figures<V> {
  /** First day from which on every billing window is whole. */
  readonly since: Day;
  /** Everything that was read but the tickets. */
  readonly reading: Uncounted;
}

export interface Counter<V> {
  /**
   * From contracts and stored balances, without tickets.
   * @param onRows all rows so far, page after page
   * @returns whether these are all: false = stopped
   * @throws Failure
   */
  stored(onRows: (rows: readonly OverviewRow[]) => void, signal: AbortSignal): Promise<boolean>;
  /** Whether a count is small enough to begin by itself. @throws Failure */
  isSmall(): Promise<boolean>;
  /** Reads and counts everything; nothing is written. @throws Failure */
  count(
    onProgress: (progress: CountProgress) => void,
    signal: AbortSignal,
  ): Promise<Count<V> | 'stopped' | 'restricted'>;
  /** What a stopped count has read is old: the next one begins anew. */
  forget(): void;
}

export interface AccountState<V> {
  /** What is known, whichever way; null while nothing is. */
  readonly shown: Overview | null;
  /** Stored balances of further contracts are still being read. */
  readonly isListing: boolean;
  readonly counted: (Count<V> & { readonly at: number }) | null;
  readonly counting: CountProgress | null;
  /** This person sees a part of the tickets: nothing can be counted, what is stored is all there is. */
  readonly isRestricted: boolean;
  /** Why nothing is known, or the last count did not end. */
  readonly failed: { readonly failure: Failure; readonly retryAt: number | null } | null;
  readonly bug: { readonly thrown: unknown } | null;
}

export class AccountSession<V> extends Watched<AccountState<V>> {
  private readonly counter: Counter<V>;
  private readonly retries: Retries;
  private stopper: AbortController | null = null;
  private readonly list: StoredList;
  /** Begins again what failed last. */
  private failedWork: () => void = () => undefined;
  /** What is under way began before something was changed. */
  private isOld = false;

  constructor(counter: Counter<V>, time: Clockwork) {
    super({
      shown: null,
      isListing: false,
      counted: null,
      counting: null,
      isRestricted: false,
      failed: null,
      bug: null,
    });
    this.counter = counter;
    this.retries = new Retries(time);
    this.list = new StoredList(counter, (rows, isListing) =>
      this.change({ shown: { rows, totals: [], months: [] }, isListing, failed: null }),
    );
  }

  /** What is stored, then a count where that is soon done; without a contract nothing can be counted for. */
  readonly begin = (): void => {
    void this.guarded(async () => {
      if (!(await this.list.read()) || this.state().shown?.rows.length === 0) return;
      if (await this.counter.isSmall()) this.count();
    }, this.begin);
  };

  /** A person asks again, or the connection is back. */
  readonly retry = (): void => {
    if (this.state().failed === null) return;
    this.retries.forgive();
    this.failedWork();
  };

  readonly count = (): void => {
    void this.guarded(() => this.countNow(), this.count);
  };

  /** Something was written that counting rests on: what was counted, or is being counted, is old. */
  readonly changed = (): void => {
    const { counted, counting } = this.state();
    this.counter.forget();
    if (counting !== null) this.isOld = true;
    else if (counted !== null) this.count();
    else this.begin();
  };

  readonly stop = (): void => {
    this.stopper?.abort();
  };

  /** Nothing more is read: another session takes its place. */
  readonly close = (): void => {
    this.retries.callOff();
    this.list.close();
    this.stop();
  };

  /** Counted elsewhere on the page. */
  readonly adopt = (count: Count<V>): void => {
    this.list.stop();
    // As old as what was read first: a reading that was stopped and gone on with is no younger for that.
    const counted = { ...count, at: Date.parse(count.reading.at) };
    this.change({ shown: count.overview, isListing: false, counted, failed: null });
  };

  /** Decisions of this page are in the last count now, which is no younger for that. */
  readonly renew = ({ overview, views }: Figures<V>): void => {
    const { counted } = this.state();
    if (counted !== null) this.change({ shown: overview, counted: { ...counted, overview, views } });
  };

  /** One at a time. */
  private async countNow(): Promise<void> {
    if (this.stopper !== null || this.list.isClosed) return;
    this.list.stop();
    do {
      this.isOld = false;
      await this.countOnce();
    } while (this.isOld);
    // It was stopped, or may not be made: then what is stored is all there is.
    if (this.state().counted === null && !this.list.isWhole) await this.list.read();
  }

  private async countOnce(): Promise<void> {
    const stopper = new AbortController();
    this.stopper = stopper;
    this.change({ counting: { tickets: 0, of: null, waitsUntil: null }, isListing: false, failed: null });
    try {
      const count = await this.counter.count((counting) => this.change({ counting }), stopper.signal);
      if (count === 'restricted') this.change({ isRestricted: true });
      else if (count !== 'stopped') this.adopt(count);
      if (count !== 'stopped' && count !== 'restricted') return;
      if (this.isOld) this.counter.forget();
      this.isOld = false;
    } finally {
      this.stopper = null;
      this.change({ counting: null });
    }
  }

  private async guarded(work: () => Promise<void>, again: () => void): Promise<void> {
    this.retries.callOff();
    try {
      await work();
      this.retries.forgive();
    } catch (thrown) {
      if (!(thrown instanceof Failure)) this.change({ bug: { thrown } });
      else {
        this.failedWork = again;
        this.change({
          isListing: false,
          failed: { failure: thrown, retryAt: this.retries.plan(thrown, again) },
        });
      }
    }
  }

  private change(part: Partial<AccountState<V>>): void {
    this.show({ ...this.state(), ...part });
  }
}
