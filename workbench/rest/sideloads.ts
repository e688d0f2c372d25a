// Other rows beside tickets, asked for by `include=`: users, groups and organizations, each once. Those that Zendesk has
// and the workbench has not are said not to be simulated; words that Zendesk does not know it passes over, too.
import { notSimulated } from '../desk/refusal';
import type { Ticket } from '../desk/ticket';
import { groupJson, organizationJson, userJson } from './people-json';
import type { Call, Route } from './route';

/** Where the words stand: of a search in `tickets(...)`, of one ticket plainly, of a list in either. */
export type Place = 'ticket' | 'list' | 'search';

const TAKING = [
  '/tickets',
  '/tickets/show_many',
  '/tickets/:id',
  '/tickets/:id/incidents',
  '/users/:id/tickets/requested',
  '/users/:id/tickets/assigned',
  '/organizations/:id/tickets',
  '/views/:id/tickets',
  '/search',
  '/search/export',
  '/incremental/tickets/cursor',
];

const MISSING = [
  'audits',
  'brands',
  'comment_count',
  'comment_events',
  'custom_statuses',
  'dates',
  'incident_counts',
  'last_audits',
  'metric_events',
  'metric_sets',
  'permissions',
  'sharing_agreements',
  'ticket_forms',
];

/** Of other endpoints than those of tickets. */
const ELSEWHERE = [
  'abilities',
  'app_installation',
  'categories',
  'groups',
  'identities',
  'open_ticket_count',
  'organizations',
  'roles',
  'slas',
  'tickets',
  'usage_1h',
  'usage_24h',
  'usage_7d',
  'usage_30d',
  'user_count',
  'users',
];

/** @throws Refusal 501 where the endpoint takes none here; client libraries send `include=None`, which is no sideload */
export function checkSideloads({ method, path }: Route, { query }: Call): void {
  if (method === 'get' && TAKING.includes(path)) return;
  const words = (query.get('include') ?? '').split(/[,()]/).map((word) => word.trim());
  const known = words.find((word) => MISSING.includes(word) || ELSEWHERE.includes(word));
  if (known !== undefined) throw notSimulated(`include=${known} on this endpoint`);
}

export function sideloadWords(call: Call, place: Place): readonly string[] {
  const include = call.query.get('include') ?? '';
  const ofTickets = /(?:^|,)tickets\(([^)]*)\)/.exec(include)?.[1] ?? '';
  const plain = include.replaceAll(/\w+\([^)]*\)/g, '');
  const words = [...(place === 'search' ? [] : [plain]), ...(place === 'ticket' ? [] : [ofTickets])];
  return words.flatMap((text) => text.split(',')).map((word) => word.trim());
}

/** @throws Refusal 501 */
export function besideTickets(call: Call, tickets: readonly Ticket[], place: Place): object {
  const words = sideloadWords(call, place);
  const missing = words.find((word) => MISSING.includes(word));
  if (missing !== undefined) throw notSimulated(`include=${missing}`);
  const { users, groups, organizations } = call.desk;
  const people = tickets.flatMap((one) => [one.requesterId, one.submitterId, one.assigneeId]);
  return {
    ...(words.includes('users') ? { users: present(people, users).map((user) => userJson(call, user)) } : {}),
    ...(words.includes('groups')
      ? { groups: present(idsOf(tickets, 'groupId'), groups).map((group) => groupJson(call, group)) }
      : {}),
    ...(words.includes('organizations')
      ? {
          organizations: present(idsOf(tickets, 'organizationId'), organizations).map((one) =>
            organizationJson(call, one),
          ),
        }
      : {}),
  };
}

function idsOf(tickets: readonly Ticket[], key: 'groupId' | 'organizationId'): (number | null)[] {
  return tickets.map((ticket) => ticket[key]);
}

function present<T>(ids: readonly (number | null)[], rows: { get(id: number): T | null | undefined }): T[] {
  return [...new Set(ids)].flatMap((id) => {
    const found = id === null ? null : rows.get(id);
    return found === null || found === undefined ? [] : [found];
  });
}
