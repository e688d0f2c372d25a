// The search index of users, organizations and groups: by words of the name, e-mail, tags and creation; as late as
// that of tickets.
import type { Desk } from '../desk';
import type { Group, Organization, User } from '../people';
import { invalidSearch } from '../refusal';
import { instantTest } from './instants';
import { byProperty, type Clause, type Query } from './query-words';
import { wordTest } from './words';

export type PersonResult =
  | { readonly type: 'user'; readonly value: User }
  | { readonly type: 'organization'; readonly value: Organization }
  | { readonly type: 'group'; readonly value: Group };

const TYPES = ['ticket', 'user', 'organization', 'group'] as const;
export type SearchType = (typeof TYPES)[number];

/** The type that the query asks for; null = all. */
export function searchedType(query: Query): SearchType | null {
  const asked = query.clauses.find(({ property }) => property === 'type')?.value.toLowerCase();
  if (asked === undefined) return null;
  const type = TYPES.find((candidate) => candidate === asked);
  if (!type) throw invalidSearch(`Invalid search: no type ${asked}`);
  return type;
}

export function searchPeople(desk: Desk, query: Query, type: SearchType | null): PersonResult[] {
  const until = desk.indexedUntil();
  const all: PersonResult[] = [];
  const wants = (one: SearchType) => type === null || type === one;
  if (wants('user')) for (const value of desk.users.valuesAsOf(until)) all.push({ type: 'user', value });
  if (wants('organization')) {
    for (const value of desk.organizations.valuesAsOf(until)) all.push({ type: 'organization', value });
  }
  if (wants('group')) for (const value of desk.groups.values()) all.push({ type: 'group', value });
  return all.filter((result) => fits(desk, query, result));
}

function fits(desk: Desk, query: Query, result: PersonResult): boolean {
  const text = `${result.value.id} ${result.value.name} ${result.type === 'user' ? result.value.email : ''}`;
  const words = query.words.every((word) => wordTest(word)(text) !== word.negated);
  const isMet = (clause: Clause) => holds(desk, clause, result) !== clause.negated;
  const properties = [...byProperty(query).values()];
  return (
    words && properties.every(({ any, all }) => (any.length === 0 || any.some(isMet)) && all.every(isMet))
  );
}

function holds(desk: Desk, clause: Clause, { type, value }: PersonResult): boolean {
  switch (clause.property) {
    case 'type':
      return true;
    case 'name':
      return wordTest({ text: clause.value, negated: false, quoted: true })(value.name);
    case 'email':
      return type === 'user' && value.email === clause.value.toLowerCase();
    case 'role':
      return type === 'user' && value.role === clause.value;
    case 'organization':
      return type === 'user' && String(value.organizationId) === clause.value;
    case 'tags':
      return type !== 'group' && value.tags.includes(clause.value.toLowerCase());
    case 'external_id':
      return type !== 'group' && value.externalId === clause.value;
    case 'created':
      return instantTest(clause.comparison, clause.value, desk.state.account.timeZone)(value.createdAt);
    default:
      // A property that only tickets have: nothing else matches.
      return false;
  }
}
