// Users: who asks, show, show_many, search, list (API description, tag Users). Editing users is not simulated.
import { belongsTo, type User } from '../desk/people';
import { ANONYMOUS } from './asker';
import { listPage } from './paging';
import { requiredIds } from './parameters';
import { organizationInPath, userInPath } from './parents';
import { userJson } from './people-json';
import { route, type Call, type Route } from './route';

export const USER_ROUTES: readonly Route[] = [
  route('get', '/users/me', me, { audience: 'anyone' }),
  route('get', '/users', list),
  route('get', '/users/show_many', showMany),
  route('get', '/users/search', search),
  route('get', '/users/:id', show),
  route('get', '/organizations/:id/users', ofOrganization),
];

function me(call: Call): object {
  const user = userJson(call, call.asker);
  const nobody = call.asker === ANONYMOUS ? { id: null, url: null } : {};
  return { user: { ...user, ...nobody, authenticity_token: 'workbench' } };
}

function show(call: Call): object {
  return { user: userJson(call, userInPath(call)) };
}

function showMany(call: Call): object {
  const ids = requiredIds(call, 'ids');
  return page(
    call,
    ids.map((id) => call.desk.users.get(id)).filter((user): user is User => user !== null),
  );
}

/** By `query` (e-mail, or a beginning of words of the name) or `external_id`. */
function search(call: Call): object {
  const query = (call.query.get('query') ?? '').toLowerCase().replace(/^email:/, '');
  const externalId = call.query.get('external_id');
  const found = [...call.desk.users.values()].filter((user) => {
    if (externalId !== null) return user.externalId === externalId;
    if (user.email === query) return true;
    const words = user.name.toLowerCase().split(/\s+/u);
    return query !== '' && query.split(/\s+/u).every((part) => words.some((word) => word.startsWith(part)));
  });
  return page(call, found);
}

function list(call: Call): object {
  const roles = [...call.query.getAll('role'), ...call.query.getAll('role[]')];
  const users = [...call.desk.users.values()];
  return page(call, roles.length === 0 ? users : users.filter(({ role }) => roles.includes(role)));
}

function ofOrganization(call: Call): object {
  const { id } = organizationInPath(call);
  return page(
    call,
    [...call.desk.users.values()].filter((user) => belongsTo(user, id)),
  );
}

function page(call: Call, users: readonly User[]): object {
  const { rows, facts } = listPage(call, users);
  return { users: rows.map((user) => userJson(call, user)), ...facts };
}
