// Reads a whole account for counting, at a pace, to be stopped and gone on with: records first, then every ticket.
import type { Day, Instant } from '../../domain/facts';
import { Failure } from '../failure';
import { rulesOf, type Account } from '../evidence';
import type { Pace } from '../keep-tag';
import type { SignedIn } from '../ports';
import { headsSince } from '../read-finals';
import type { AccountDesk, AccountTicket, Mark, Through } from './account-ports';
import type { AccountReading, AccountRecords } from './counted-account';
import { Stopped, type Gate } from './gate';
import { accountStart } from './account-start';
import type { FirstRecords } from './first-overview';
import { secondOf } from './seconds';
import { nothingYet, TicketReader, type TicketsSoFar } from './read-tickets';

export interface ReadingJob {
  /** The desk, with each of its requests sent `through`. */
  readonly deskOf: (through: Through) => AccountDesk;
  readonly gate: Gate;
  readonly pace: Pace;
  readonly account: Account;
  /** The first day that is asked about. */
  readonly since: Day;
  /** Pause and cancel are the same: what was read is in the answer. */
  readonly signal: AbortSignal;
  /** Read a moment ago: it is not read again. */
  readonly known?: Known;
  /** From a reading that was stopped; its `since` must be this one. */
  readonly soFar?: SoFar;
  readonly onProgress?: (progress: ReadingProgress) => void;
  /** Each ticket once, as it comes, beginning with those of `soFar`: for whoever counts elsewhere. */
  readonly onTickets?: (tickets: readonly AccountTicket[]) => void;
}

export interface Known extends FirstRecords {
  /** When it was read; milliseconds since 1970. */
  readonly at: number;
  /** About how many tickets were created from then on; null = not asked. */
  readonly about: { readonly from: Instant; readonly count: number } | null;
}

export interface ReadingProgress {
  /** Sent since this call began. */
  readonly requests: number;
  readonly records: number;
  readonly tickets: number;
  /** About how many tickets there are; null = not known yet. */
  readonly about: number | null;
}

/** How far a reading has come; plain data. */
export interface SoFar {
  readonly since: Day;
  /** Null = to be read, or to be read anew. */
  readonly records: AccountRecords | null;
  readonly tickets: TicketsSoFar | null;
}

export type AccountRead =
  | { readonly kind: 'read'; readonly reading: AccountReading }
  /** This person sees a part of the tickets: nothing of the account can be counted. */
  | { readonly kind: 'restricted'; readonly person: SignedIn }
  | { readonly kind: 'stopped'; readonly soFar: SoFar }
  | { readonly kind: 'failed'; readonly failure: Failure; readonly soFar: SoFar };

export async function readAccount(job: ReadingJob): Promise<AccountRead> {
  const run = new Run(job);
  try {
    return await run.finish();
  } catch (thrown) {
    if (thrown instanceof Stopped) return { kind: 'stopped', soFar: run.soFar };
    if (thrown instanceof Failure) return { kind: 'failed', failure: thrown, soFar: run.soFar };
    throw thrown;
  }
}

class Run {
  private records: AccountRecords | null;
  private reader: TicketReader | null;
  private readonly desk: AccountDesk;
  private readonly sentBefore: number;
  private recordsRead = 0;
  private from: Instant | null = null;

  constructor(private readonly job: ReadingJob) {
    this.desk = job.deskOf(job.gate.reading(job.signal));
    this.sentBefore = job.gate.requests;
    this.records = job.soFar?.records ?? null;
    const tickets = job.soFar?.tickets ?? null;
    this.reader = tickets === null ? null : new TicketReader(tickets);
  }

  get soFar(): SoFar {
    return { since: this.job.since, records: this.records, tickets: this.reader?.soFar ?? null };
  }

  async finish(): Promise<AccountRead> {
    const { account, since, soFar, onTickets = () => undefined } = this.job;
    const person = this.records?.person ?? (await this.desk.signedIn());
    if (person.isRestricted) return { kind: 'restricted', person };
    this.records ??= await this.readRecords(person);
    const from = await this.startFor(this.records);
    this.reader = await this.readerFrom(from);
    this.tell();
    if (soFar?.tickets != null && this.reader.soFar.tickets.length > 0) onTickets(this.reader.soFar.tickets);
    await this.reader.readOn(this.desk, (tickets) => {
      onTickets(tickets);
      this.tell();
    });
    const { at, tickets, faulty } = this.reader.soFar;
    const reading = { ...this.records, account, tickets, faultyTickets: faulty, since, from, at };
    return { kind: 'read', reading };
  }

  private async readRecords(person: SignedIn): Promise<AccountRecords> {
    const { desk } = this;
    const count = (before: number) => (records: number) => {
      this.recordsRead = before + records;
      this.tell();
    };
    const { known } = this.job;
    const marks = await desk.marks();
    const plans = unchanged(known, known?.plans, marks.plans) ?? (await desk.plans());
    const contracts =
      unchanged(known, known?.contracts, marks.contracts) ?? (await desk.contracts(count(plans.length)));
    const book = await desk.book(count(plans.length + contracts.length));
    const ids = new Set(contracts.flatMap(({ organizationId }) => organizationId ?? []));
    const organizations = known?.organizations ?? (await desk.organizations([...ids]));
    const pages = new Map<string, unknown>();
    const records = { person, marks, plans, contracts, book, organizations, pages };
    const from = await this.startFor(records);
    const pageIds = headsSince(book.statements, from).flatMap((head) => head.pageIds);
    return { ...records, pages: await desk.statementPages(pageIds) };
  }

  private async startFor(records: AccountRecords): Promise<Instant> {
    const { account, since, pace } = this.job;
    this.from ??= await accountStart(records, rulesOf(account), since, pace);
    return this.from;
  }

  /** What was read before serves only where it reaches back as far. */
  private async readerFrom(from: Instant): Promise<TicketReader> {
    const before = this.reader?.soFar ?? null;
    if (this.reader !== null && before !== null && before.from <= from) return this.reader;
    const fresh = nothingYet(from, instantNow(this.job.pace));
    const { about = null } = this.job.known ?? {};
    const isAsked = about !== null && secondOf(about.from) === secondOf(from);
    const count = isAsked ? about.count : await this.desk.countTickets({ from, until: null });
    return new TicketReader({ ...fresh, about: count });
  }

  private tell(): void {
    const { gate, onProgress } = this.job;
    const tickets = this.reader?.count ?? 0;
    const { recordsRead: records, reader } = this;
    onProgress?.({
      requests: gate.requests - this.sentBefore,
      records,
      tickets,
      about: reader?.about ?? null,
    });
  }
}

/** So much may our clock be ahead of Zendesk's. */
const SKEW_MS = 5 * 60_000;

/** What was read before the mark was taken serves only where nothing can have changed in between. */
function unchanged<T>(known: Known | undefined, list: T | undefined, { at }: Mark): T | null {
  if (known === undefined || list === undefined) return null;
  return at === '' || Date.parse(at) < known.at - SKEW_MS ? list : null;
}

function instantNow({ now }: Pace): Instant {
  return Temporal.Instant.fromEpochMilliseconds(Math.floor(now() / 1000) * 1000).toString();
}
