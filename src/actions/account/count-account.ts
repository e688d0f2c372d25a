// From what was read of a whole account to every decision: each group is folded by itself, as a sidebar folds it.
import { deletedSince } from '../../domain/deleted-since';
import type { Decision, Drift } from '../../domain/decision';
import type { Instant } from '../../domain/facts';
import { prepareGroup, type Group } from '../../domain/group';
import { foldTickets, startState } from '../../domain/meter';
import { faultsIn, inputsOf, rulesOf, type AccountRules } from '../evidence';
import { MOST_ORGANIZATIONS } from '../load-group';
import type { ContractRow, FaultyRecord } from '../ports';
import { headsSince, judgeFinals, type Finals } from '../read-finals';
import { readGroup, type GroupFacts } from '../read-group';
import { gather } from '../rows';
import { groupsOf, type AccountGroup } from './account-groups';
import type { AccountBook, AccountEntry, AccountTicket, FaultyTicket } from './account-ports';
import { bookParts, emptyBook } from './book-parts';
import type {
  AccountReading,
  CountedAccount,
  CountedGroup,
  CountedLine,
  GroupCount,
} from './counted-account';
import type { HomelessRecord } from './faults-for';
import { groupStart } from './group-start';
import { secondOf } from './seconds';

/** One group's part of the reading. */
interface Share extends AccountGroup {
  readonly book: AccountBook;
  readonly tickets: readonly AccountTicket[];
  readonly faultyTickets: readonly FaultyTicket[];
}

/** Pure. Throws `TooLarge` where a sum exceeds 2^53. */
export function countAccount(reading: AccountReading): CountedAccount {
  const { groups, homeless } = groupsOf(reading.contracts);
  const { parts, ...beside } = bookParts(reading.book, groups, reading.tickets);
  const tickets = byGroup(groups, reading.tickets);
  const faultyTickets = byGroup(groups, reading.faultyTickets);
  const rules = rulesOf(reading.account);
  const shares = groups.map((group, at) => ({
    ...group,
    book: parts[at] ?? emptyBook(),
    tickets: tickets.parts[at] ?? [],
    faultyTickets: faultyTickets.parts[at] ?? [],
  }));
  return {
    reading,
    groups: shares.map((share) => countGroup(reading, rules, share)),
    withoutPlan: 'faulty' in rules ? [] : linesWithoutPlan(rules, tickets.others, beside.actsWithoutPlan),
    faulty: [
      ...homelessContracts(reading, homeless),
      ...[
        ...('faulty' in rules ? [rules.faulty] : []),
        ...beside.homeless,
        // Of an organization without a contract nothing is counted; of one that nobody can read nothing is known.
        ...faultyTickets.others.filter(({ organizationId }) => organizationId === null),
      ].map(({ record, faults }) => ({ record, faults, contract: null })),
    ],
  };
}

/** With the tickets that a person assigned to them. */
function homelessContracts(
  { plans, book }: AccountReading,
  homeless: readonly ContractRow[],
): readonly HomelessRecord[] {
  if (homeless.length === 0) return [];
  const assigns = book.decisions.filter(({ raw }) => raw['kind'] === 'assign');
  const read = readGroup(gather(plans, [homeless], [{ ...emptyBook(), decisions: assigns }]));
  return read.faultyContracts.map((contract) => ({
    record: contract.record,
    faults: contract.faults,
    contract,
  }));
}

function countGroup(
  reading: AccountReading,
  rules: AccountRules | { readonly faulty: FaultyRecord },
  share: Share,
): CountedGroup {
  const facts = readGroup(gather(reading.plans, [share.contracts], [share.book]));
  const counting = new Set(facts.rows.statements.map(({ record }) => record.id));
  const statements = share.book.statements.filter(({ record }) => counting.has(record.id));
  const group = { organizationIds: share.organizationIds, facts, book: { ...share.book, statements } };
  if ('faulty' in rules) return { ...group, count: { kind: 'cannot_tell', faulty: [rules.faulty] } };
  if (share.organizationIds.length > MOST_ORGANIZATIONS) {
    return { ...group, count: { kind: 'too_many_organizations' } };
  }
  return { ...group, count: countFacts(reading, rules, facts, share) };
}

function countFacts(
  reading: AccountReading,
  rules: AccountRules,
  facts: GroupFacts,
  share: Share,
): GroupCount {
  const from = groupStart(facts, rules, reading.since);
  if (secondOf(from) < secondOf(reading.from))
    throw new Error(`read only from ${reading.from} on, not ${from}`);
  const finals = finalsOf(reading, facts, from);
  const inputs = inputsOf(rules, { facts, finals });
  // Earlier ones lie in windows that were not read whole.
  const tickets = share.tickets.filter(({ createdAt }) => secondOf(createdAt) >= secondOf(from));
  const found = { tickets, faulty: share.faultyTickets, isWhole: true };
  const span = { from, until: reading.at };
  const faulty = faultsIn({ facts, finals, found }, inputs, reading.account.settings, span);
  if (faulty.length > 0) {
    return { kind: 'cannot_tell', faulty: faulty.map(({ record, faults }) => ({ record, faults })) };
  }
  const group = prepareGroup(inputs);
  const lines: CountedLine[] = [];
  const drift: Drift[] = [];
  const state = foldTickets(group, startState(group, from), tickets, (decision, ticket, difference) => {
    lines.push({ ticket, decision });
    if (difference !== null) drift.push(difference);
  });
  const there = [...tickets.map(({ id }) => id), ...reading.faultyTickets.map(({ record }) => record.id)];
  drift.push(...goneSince(group, from, new Set(there)));
  return { kind: 'counted', from, inputs, group, state, lines, drift };
}

function finalsOf({ pages }: AccountReading, facts: GroupFacts, from: Instant): Finals {
  const loaded = headsSince(facts.rows.statements, from).map((head) => ({
    head,
    pages: [...new Set(head.pageIds)].flatMap((id) => (pages.has(id) ? [pages.get(id)] : [])),
  }));
  return judgeFinals(facts, loaded);
}

/** Of a statement from before the reading nobody has looked for its tickets. */
function goneSince(group: Group, from: Instant, there: ReadonlySet<string>): readonly Drift[] {
  if (group.recorded.size === 0) return [];
  return deletedSince(group, (id) => there.has(id)).filter(({ ticketId }) => {
    const { master, window } = group.recorded.get(ticketId) ?? {};
    const final = master?.finals.find((one) => one.window === window);
    return master !== undefined && final !== undefined && master.zone.startOf(final.start) >= secondOf(from);
  });
}

function linesWithoutPlan(
  rules: AccountRules,
  tickets: readonly AccountTicket[],
  acts: readonly AccountEntry[],
): readonly CountedLine[] {
  const facts = readGroup(gather([], [], [{ decisions: acts, balances: [], statements: [], faulty: [] }]));
  const group = prepareGroup(inputsOf(rules, { facts, finals: { windows: [], faulty: [] } }));
  const lines: CountedLine[] = [];
  foldTickets(group, startState(group), tickets, (decision: Decision, ticket) => {
    lines.push({ ticket, decision });
  });
  return lines;
}

interface Sorted<T> {
  readonly parts: readonly (readonly T[])[];
  readonly others: readonly T[];
}

function byGroup<T extends { readonly organizationId: string | null }>(
  groups: readonly AccountGroup[],
  all: readonly T[],
): Sorted<T> {
  const places = new Map(groups.flatMap(({ organizationIds }, at) => organizationIds.map((id) => [id, at])));
  const parts: T[][] = groups.map(() => []);
  const others: T[] = [];
  for (const one of all) (parts[places.get(one.organizationId ?? '') ?? -1] ?? others).push(one);
  return { parts, others };
}
