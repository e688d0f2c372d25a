// The account's book, shared out to the groups whose tickets, contracts and organizations its records name.
import type { AccountGroup } from './account-groups';
import type { AccountBook, AccountEntry, AccountTicket, FaultyEntry } from './account-ports';

/** Growing. */
type Part = { readonly [K in keyof AccountBook]: AccountBook[K][number][] };

export interface BookParts {
  /** In the order of the groups. */
  readonly parts: readonly AccountBook[];
  /** Acts on tickets of organizations that have no contract. */
  readonly actsWithoutPlan: readonly AccountEntry[];
  /** What does not say whose it is: it may be anybody's. */
  readonly homeless: readonly FaultyEntry[];
}

interface Names {
  readonly organizationId: string | null;
  readonly contractId: string | null;
  readonly ticketId?: string | null;
}

/**
 * An act belongs to its ticket, wherever it is filed: so it goes to the group of the ticket's present organization
 * (design section 3). Everything else goes with its contract, and to its organization where that is gone.
 */
export function bookParts(
  book: AccountBook,
  groups: readonly AccountGroup[],
  tickets: readonly AccountTicket[],
): BookParts {
  const parts = groups.map(emptyBook);
  const actsWithoutPlan: AccountEntry[] = [];
  const homeless: FaultyEntry[] = [];
  const places = new Places(book, groups, tickets);
  const partOf = (place: number | null) => (place === null ? undefined : parts[place]);
  for (const entry of book.decisions) {
    const ticket = places.ofTicket(entry.ticketId);
    const place = ticket ?? places.ofContract(entry);
    if (place === 'without_plan') actsWithoutPlan.push(entry);
    else if (place === null && entry.raw.kind === 'adjustment' && namesNobody(entry))
      homeless.push(lost(entry));
    else partOf(place)?.decisions.push(entry);
  }
  for (const balance of book.balances) partOf(places.ofContract(balance))?.balances.push(balance);
  for (const head of book.statements) partOf(places.ofContract(head))?.statements.push(head);
  for (const one of book.corrections) {
    partOf(places.ofContract({ ...one, organizationId: null }))?.corrections.push(one);
  }
  for (const one of book.faultyCorrections) {
    const place = places.ofContract(one);
    partOf(place)?.faultyCorrections.push(one);
    // Its ticket does not tell: it may have moved to another customer since, which is what corrections are made for.
    if (place === null && namesNobody(one)) homeless.push(one);
  }
  for (const faulty of book.faulty) {
    const named = places.named(faulty);
    for (const place of named) partOf(place)?.faulty.push(faulty);
    if (named.size === 0 && namesNobody(faulty) && places.ofTicket(faulty.ticketId) === null) {
      homeless.push(faulty);
    }
  }
  return { parts, actsWithoutPlan, homeless };
}

export function emptyBook(): Part {
  return { decisions: [], balances: [], statements: [], corrections: [], faulty: [], faultyCorrections: [] };
}

/** One book of several. */
export function joined(books: readonly AccountBook[]): AccountBook {
  return {
    decisions: books.flatMap(({ decisions }) => decisions),
    balances: books.flatMap(({ balances }) => balances),
    statements: books.flatMap(({ statements }) => statements),
    corrections: books.flatMap(({ corrections }) => corrections),
    faulty: books.flatMap(({ faulty }) => faulty),
    faultyCorrections: books.flatMap(({ faultyCorrections }) => faultyCorrections),
  };
}

/** What names a contract or an organization that is in no group is about neither. */
function namesNobody({ contractId, organizationId }: Names): boolean {
  return contractId === null && organizationId === null;
}

/** More or less of an allowance, and nobody can say whose. */
function lost(entry: AccountEntry): FaultyEntry {
  return { ...entry, faults: [{ field: 'contract', kind: 'missing' }] };
}

/** The numbers of groups. */
class Places {
  private readonly organizations = new Map<string, number>();
  private readonly contracts = new Map<string, number>();
  private readonly tickets = new Map<string, number | 'without_plan'>();

  constructor(book: AccountBook, groups: readonly AccountGroup[], tickets: readonly AccountTicket[]) {
    groups.forEach(({ organizationIds, contracts }, place) => {
      for (const id of organizationIds) this.organizations.set(id, place);
      for (const { record } of contracts) this.contracts.set(record.id, place);
    });
    const named = new Set([...book.decisions, ...book.faulty].map(({ ticketId }) => ticketId));
    for (const { id, organizationId } of tickets) {
      if (!named.has(id)) continue;
      this.tickets.set(id, this.organizations.get(organizationId ?? '') ?? 'without_plan');
    }
  }

  /** Null where the ticket was not read: it is older than the reading, or gone. */
  ofTicket(ticketId: string | null): number | 'without_plan' | null {
    return this.tickets.get(ticketId ?? '') ?? null;
  }

  ofContract({ contractId, organizationId }: Names): number | null {
    return this.contracts.get(contractId ?? '') ?? this.organizations.get(organizationId ?? '') ?? null;
  }

  /** Whatever a record that cannot be read may be about. */
  named({ ticketId, contractId, organizationId }: Names): ReadonlySet<number> {
    const ticket = this.ofTicket(ticketId ?? null);
    const places = [
      ticket,
      this.contracts.get(contractId ?? ''),
      this.organizations.get(organizationId ?? ''),
    ];
    return new Set(places.filter((place) => typeof place === 'number'));
  }
}
