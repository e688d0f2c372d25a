// All tickets of the account from an instant on, page by page, over expired cursors and from wherever a reading was
// left.
import type { Instant } from '../../domain/facts';
import { Cursors } from '../cursors';
import { Failure } from '../failure';
import type { AccountDesk, AccountTicket, CreatedBetween, FaultyTicket, TicketPage } from './account-ports';
import { instantOf, secondOf } from './seconds';

/** How far a list of tickets has been read; plain data, to be kept and handed back in. */
export interface TicketsSoFar {
  /** When the reading began. */
  readonly at: Instant;
  readonly from: Instant;
  /** About how many there are; null = not asked yet. */
  readonly about: number | null;
  readonly tickets: readonly AccountTicket[];
  readonly faulty: readonly FaultyTicket[];
  readonly listing: Listing;
  readonly isWhole: boolean;
}

/** One run through a list, from its first page on. */
interface Listing {
  readonly created: CreatedBetween;
  readonly cursor: string | null;
  readonly size: number;
  /** Of the newest row read; null before the first. */
  readonly last: Instant | null;
  readonly rises: boolean;
  readonly falls: boolean;
  /** How many tickets were known when it began. */
  readonly known: number;
}

/** As large as a page may be; halved where Zendesk does not manage it in time. */
const PAGE = 1_000;
const LIST = 'GET /api/v2/search/export';

export function nothingYet(from: Instant, at: Instant): TicketsSoFar {
  const listing = listingOf({ from, until: null }, PAGE, 0);
  return { at, from, about: null, tickets: [], faulty: [], listing, isWhole: false };
}

/** Reads on, in place; whatever stops it, `soFar` can be gone on with. */
export class TicketReader {
  private readonly tickets: Map<string, AccountTicket>;
  private readonly faulty: Map<string, FaultyTicket>;
  private listing: Listing;
  private cursors = new Cursors(LIST);
  private isWhole: boolean;

  constructor(private readonly before: TicketsSoFar) {
    this.tickets = new Map(before.tickets.map((ticket) => [ticket.id, ticket]));
    this.faulty = new Map(before.faulty.map((one) => [one.record.id, one]));
    this.listing = before.listing;
    this.isWhole = before.isWhole;
  }

  get about(): number | null {
    return this.before.about;
  }

  get count(): number {
    return this.tickets.size;
  }

  get soFar(): TicketsSoFar {
    const { listing, isWhole } = this;
    const [tickets, faulty] = [[...this.tickets.values()], [...this.faulty.values()]];
    return { ...this.before, tickets, faulty, listing, isWhole };
  }

  /**
   * @param onPage the tickets of a page that were not known before
   * @throws Failure
   */
  async readOn(desk: AccountDesk, onPage: (tickets: readonly AccountTicket[]) => void): Promise<void> {
    while (!this.isWhole) {
      const { created, cursor, size } = this.listing;
      const page = await desk.ticketPage(created, cursor, size);
      if (page === 'cursor_expired') this.restart();
      else onPage(this.take(page));
    }
  }

  private take(page: TicketPage): readonly AccountTicket[] {
    const fresh = page.tickets.filter(({ id }) => !this.tickets.has(id));
    for (const ticket of fresh) this.tickets.set(ticket.id, ticket);
    for (const one of page.faulty) this.faulty.set(one.record.id, one);
    this.listing = passed(this.listing, { ...page, next: this.cursors.next(page.next) });
    this.isWhole = page.next === null;
    return fresh;
  }

  /**
   * At the last ticket seen, in whichever direction the list runs: those of its very second come again. Where it runs
   * in none, everything is listed anew.
   */
  private restart(): void {
    const { created, last, rises, falls, size, known } = this.listing;
    if (this.count === known) {
      const detail = 'its cursors expire before they are used';
      throw new Failure({ kind: 'malformed', request: LIST, detail });
    }
    this.cursors = new Cursors(LIST);
    let next = created;
    if (last !== null && rises !== falls) {
      next = rises ? { ...created, from: last } : { ...created, until: instantOf(secondOf(last) + 1) };
    }
    this.listing = listingOf(next, size, this.count);
  }
}

function listingOf(created: CreatedBetween, size: number, known: number): Listing {
  return { created, cursor: null, size, last: null, rises: false, falls: false, known };
}

function passed(listing: Listing, { tickets, next, size }: TicketPage): Listing {
  let { last, rises, falls } = listing;
  for (const { createdAt } of tickets) {
    const step = last === null ? 0 : secondOf(createdAt) - secondOf(last);
    if (step > 0) rises = true;
    if (step < 0) falls = true;
    last = createdAt;
  }
  return { ...listing, cursor: next, size, last, rises, falls };
}
