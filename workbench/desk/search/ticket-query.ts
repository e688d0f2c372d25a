// What a query asks of a ticket: the properties that the app uses and those that a person would type. A property
// that search does not know is searched as text, as Zendesk does.
import type { Desk } from '../desk';
import type { User } from '../people';
import { PRIORITIES, STATUSES, type Ticket } from '../ticket';
import { instantTest } from './instants';
import { byProperty, type Clause, type Comparison, type Query } from './query-words';
import { wordTest } from './words';

export type TicketTest = (ticket: Ticket) => boolean;

export function ticketTest(desk: Desk, asker: User, query: Query): TicketTest {
  const tests: TicketTest[] = [];
  for (const [property, { any, all }] of byProperty(query)) {
    if (property === 'type') continue;
    const anyTests = any.map((clause) => clauseTest(desk, asker, clause));
    if (anyTests.length > 0) tests.push((ticket) => anyTests.some((test) => test(ticket)));
    for (const clause of all) {
      const test = clauseTest(desk, asker, clause);
      tests.push(clause.negated ? (ticket) => !test(ticket) : test);
    }
  }
  for (const word of query.words) {
    const test = wordTest(word);
    tests.push((ticket) => test(`${ticket.id} ${ticket.subject} ${ticket.description}`) !== word.negated);
  }
  return (ticket) => tests.every((test) => test(ticket));
}

function clauseTest(desk: Desk, asker: User, clause: Clause): TicketTest {
  const { property, comparison, value } = clause;
  const fieldId = /^custom_field_(\d+)$/.exec(property)?.[1];
  if (fieldId !== undefined) return customFieldTest(Number(fieldId), comparison, value);
  switch (property) {
    case 'organization':
      return organizationTest(desk, value);
    case 'created':
      return instant(desk, clause, (ticket) => ticket.createdAt);
    case 'updated':
      return instant(desk, clause, (ticket) => ticket.updatedAt);
    case 'solved':
      return instant(desk, clause, (ticket) => ticket.solvedAt);
    case 'status':
      return rankTest(STATUSES, comparison, value, (ticket) => ticket.status);
    case 'priority':
      return rankTest(PRIORITIES, comparison, value, (ticket) => ticket.priority);
    case 'tags':
      return tagsTest(value);
    case 'ticket_type':
      return (ticket) => (ticket.type ?? 'none') === value.toLowerCase();
    case 'subject':
      return (ticket) => wordTest({ text: value, negated: false, quoted: clause.quoted })(ticket.subject);
    case 'description':
      return (ticket) => wordTest({ text: value, negated: false, quoted: clause.quoted })(ticket.description);
    case 'via':
      return viaTest(value.toLowerCase());
    case 'external_id':
      return (ticket) => ticket.externalId === value;
    case 'requester':
      return personTest(desk, asker, value, (ticket) => ticket.requesterId);
    case 'assignee':
      return personTest(desk, asker, value, (ticket) => ticket.assigneeId);
    case 'group':
      return groupTest(desk, value);
    default:
      return (ticket) =>
        wordTest({ text: `${property}${comparison}${value}`, negated: false, quoted: true })(ticket.subject);
  }
}

/** The word of queries for e-mail is `mail`, that of tickets `email`. */
function viaTest(word: string): TicketTest {
  const channel = word === 'mail' ? 'email' : word;
  return (ticket) => ticket.via.channel === channel;
}

function instant(desk: Desk, clause: Clause, read: (ticket: Ticket) => string | null): TicketTest {
  const test = instantTest(clause.comparison, clause.value, desk.state.account.timeZone);
  return (ticket) => {
    const at = read(ticket);
    return at !== null && test(at);
  };
}

/** Numeric = id, `none` = without, else a name of which every word is in the organization's. */
function organizationTest(desk: Desk, value: string): TicketTest {
  if (value === 'none') return (ticket) => ticket.organizationId === null;
  if (/^\d+$/.test(value)) return (ticket) => ticket.organizationId === Number(value);
  const test = wordTest({ text: value, negated: false, quoted: true });
  const named = [...desk.organizations.values()].filter(({ name }) => test(name)).map(({ id }) => id);
  return (ticket) => ticket.organizationId !== null && named.includes(ticket.organizationId);
}

/** `tags:"a b"` asks for both. */
function tagsTest(value: string): TicketTest {
  if (value === 'none') return (ticket) => ticket.tags.length === 0;
  const wanted = value.toLowerCase().split(/[\s,]+/u);
  return (ticket) => wanted.every((tag) => ticket.tags.includes(tag));
}

function rankTest<Rank extends string>(
  ranks: readonly Rank[],
  comparison: Comparison,
  value: string,
  read: (ticket: Ticket) => Rank | null,
): TicketTest {
  const wanted = ranks.indexOf(value.toLowerCase() as Rank);
  return (ticket) => {
    const rank = read(ticket);
    if (rank === null) return comparison === ':' && value === 'none';
    const difference = ranks.indexOf(rank) - wanted;
    if (wanted < 0) return false;
    if (comparison === ':') return difference === 0;
    if (comparison.startsWith('>')) return comparison === '>' ? difference > 0 : difference >= 0;
    return comparison === '<' ? difference < 0 : difference <= 0;
  };
}

function customFieldTest(id: number, comparison: Comparison, value: string): TicketTest {
  return (ticket) => {
    const held = ticket.customFields[id] ?? null;
    if (value === '*') return held !== null;
    if (value === 'none') return held === null;
    if (held === null) return false;
    if (comparison === ':') return String(held).toLowerCase() === value.toLowerCase();
    const difference = Number(held) - Number(value);
    if (comparison.startsWith('>')) return comparison === '>' ? difference > 0 : difference >= 0;
    return comparison === '<' ? difference < 0 : difference <= 0;
  };
}

function personTest(
  desk: Desk,
  asker: User,
  value: string,
  read: (ticket: Ticket) => number | null,
): TicketTest {
  if (value === 'none') return (ticket) => read(ticket) === null;
  if (value === 'me') return (ticket) => read(ticket) === asker.id;
  if (/^\d+$/.test(value)) return (ticket) => read(ticket) === Number(value);
  const test = wordTest({ text: value, negated: false, quoted: true });
  return (ticket) => {
    const user = desk.users.get(read(ticket) ?? -1);
    return user?.email === value.toLowerCase() || test(user?.name ?? '');
  };
}

function groupTest(desk: Desk, value: string): TicketTest {
  if (value === 'none') return (ticket) => ticket.groupId === null;
  const wanted = [...desk.groups.values()].find(
    ({ id, name }) => String(id) === value || name.toLowerCase() === value.toLowerCase(),
  );
  return (ticket) => wanted?.id === ticket.groupId;
}
