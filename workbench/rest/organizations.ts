// Organizations and their tags. Updating one is for those who may, five times a minute each (zendesk-platform
// sections 8 and 6.1); tag changes count too.
import { printInstant } from '../desk/clock';
import { belongsTo, type Organization } from '../desk/people';
import { badRequest, forbidden, recordInvalid, recordNotFound } from '../desk/refusal';
import { rightsOf, sees } from '../desk/rights';
import { normaliseTags, sameTags } from '../desk/tags';
import { organizationUpdateRates } from './limits';
import { isFields } from './body';
import { listPage } from './paging';
import { requiredIds } from './parameters';
import { organizationJson } from './people-json';
import { fieldsOf, requiredTags, textOf, textsOf } from './reading';
import { json, route, type Call, type Route } from './route';

const RATES = { rates: organizationUpdateRates };

export const ORGANIZATION_ROUTES: readonly Route[] = [
  route('get', '/organizations', (call) => page(call, [...call.desk.organizations.values()])),
  route('get', '/organizations/count', count),
  route('get', '/organizations/show_many', showMany),
  route('get', '/organizations/search', search),
  route('get', '/organizations/autocomplete', autocomplete),
  route('get', '/organizations/:id', (call) => ({ organization: organizationJson(call, find(call)) })),
  route('put', '/organizations/:id', update, RATES),
  route('get', '/organizations/:id/related', related),
  route('get', '/organizations/:id/tags', (call) => ({ tags: find(call).tags })),
  route(
    'post',
    '/organizations/:id/tags',
    (call) =>
      json(
        setTags(call, () => tagsIn(call)),
        201,
      ),
    RATES,
  ),
  route(
    'put',
    '/organizations/:id/tags',
    (call) => setTags(call, (tags) => [...tags, ...tagsIn(call)]),
    RATES,
  ),
  route(
    'delete',
    '/organizations/:id/tags',
    (call) => setTags(call, (tags) => tags.filter((tag) => !tagsIn(call).includes(tag))),
    RATES,
  ),
];

function find(call: Call): Organization {
  const organization = call.desk.organizations.get(Number(call.path.id));
  if (!organization) throw recordNotFound();
  return organization;
}

function page(call: Call, organizations: readonly Organization[]): object {
  const { rows, facts } = listPage(call, organizations);
  return { organizations: rows.map((organization) => organizationJson(call, organization)), ...facts };
}

function count(call: Call): object {
  const value = [...call.desk.organizations.values()].length;
  return { count: { value, refreshed_at: call.desk.clock.instant() } };
}

function showMany(call: Call): object {
  const ids = requiredIds(call, 'ids');
  const found = ids.map((id) => call.desk.organizations.get(id));
  return page(
    call,
    found.filter((organization): organization is Organization => organization !== null),
  );
}

function search(call: Call): object {
  if (!rightsOf(call.desk, call.asker).organizationEditing) throw forbidden();
  const given = (key: string) => call.query.get(key)?.toLowerCase();
  const [name, externalId] = [given('name'), given('external_id')];
  if ((name === undefined) === (externalId === undefined)) throw badRequest('Either name or external_id');
  const all = [...call.desk.organizations.values()];
  return page(
    call,
    all.filter((one) =>
      name === undefined ? one.externalId?.toLowerCase() === externalId : one.name.toLowerCase() === name,
    ),
  );
}

function autocomplete(call: Call): object {
  const name = call.query.get('name')?.toLowerCase();
  if (!name) throw badRequest('Parameter name is required');
  const all = [...call.desk.organizations.values()];
  return page(
    call,
    all.filter((one) => one.name.toLowerCase().startsWith(name)),
  );
}

function related(call: Call): object {
  const { id } = find(call);
  const tickets = [...call.desk.tickets.values()].filter(
    (ticket) => ticket.organizationId === id && sees(call.desk, call.asker, ticket),
  ).length;
  const users = [...call.desk.users.values()].filter((user) => belongsTo(user, id)).length;
  return { organization_related: { tickets_count: tickets, users_count: users } };
}

function update(call: Call): object {
  const fields = fieldsOf(call.body, 'organization');
  const right = Object.keys(fields).every((key) => key === 'notes')
    ? 'organizationNotes'
    : 'organizationEditing';
  const name = textOf(fields, 'name');
  if (name === '') throw recordInvalid('name', "Name: can't be blank");
  refuseTaken(call, name);
  const tags = textsOf(fields, 'tags');
  const stored = store(
    call,
    (before) => ({
      ...before,
      name: name ?? before.name,
      details: textOf(fields, 'details') ?? before.details,
      notes: textOf(fields, 'notes') ?? before.notes,
      tags: tags === undefined ? before.tags : normaliseTags(tags),
      fields: isFields(fields.organization_fields)
        ? { ...before.fields, ...fields.organization_fields }
        : before.fields,
    }),
    right,
  );
  return { organization: organizationJson(call, stored) };
}

/** Two organizations never share a name (zendesk-platform 6: names are unique; the words: likely). */
function refuseTaken(call: Call, name: string | undefined): void {
  const isTaken = ({ id, name: other }: Organization) =>
    id !== Number(call.path.id) && other.toLowerCase() === name?.trim().toLowerCase();
  if (name !== undefined && [...call.desk.organizations.values()].some(isTaken)) {
    throw recordInvalid('name', `Name: ${name} has already been taken`);
  }
}

function tagsIn(call: Call): string[] {
  return normaliseTags(requiredTags(call));
}

function setTags(call: Call, next: (tags: readonly string[]) => readonly string[]): object {
  return { tags: store(call, (before) => ({ ...before, tags: normaliseTags(next(before.tags)) })).tags };
}

function store(
  call: Call,
  change: (before: Organization) => Organization,
  right: 'organizationNotes' | 'organizationEditing' = 'organizationEditing',
): Organization {
  if (!rightsOf(call.desk, call.asker)[right]) throw forbidden();
  const before = find(call);
  const after = change(before);
  const { tags: was, ...rest } = before;
  const { tags: is, ...changed } = after;
  if (sameTags(was, is) && JSON.stringify(rest) === JSON.stringify(changed)) return before;
  const updatedAt = printInstant(Math.max(call.desk.clock.now(), Date.parse(before.updatedAt) + 1000));
  const stored = { ...after, updatedAt };
  call.desk.organizations.put(stored.id, stored);
  return stored;
}
