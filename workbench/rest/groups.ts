// Groups and who is in them (API description, tags Groups and Group Memberships).
import type { User } from '../desk/people';
import { listPage } from './paging';
import { groupInPath, userInPath } from './parents';
import { groupJson, userJson } from './people-json';
import { api, route, type Call, type Route } from './route';

export const GROUP_ROUTES: readonly Route[] = [
  route('get', '/groups', (call) => groups(call, () => true)),
  route('get', '/groups/:id', show),
  route('get', '/groups/:id/users', users),
  route('get', '/groups/:id/memberships', (call) => {
    const { id } = groupInPath(call);
    return memberships(call, (membership) => membership.group_id === id);
  }),
  route('get', '/group_memberships', (call) => memberships(call, () => true)),
  route('get', '/users/:id/groups', (call) => {
    const { groupIds } = userInPath(call);
    return groups(call, (id) => groupIds.includes(id));
  }),
  route('get', '/users/:id/group_memberships', (call) => {
    const { id } = userInPath(call);
    return memberships(call, (membership) => membership.user_id === id);
  }),
];

function groups(call: Call, wanted: (id: number) => boolean): object {
  const all = [...call.desk.groups.values()].filter(({ id }) => wanted(id));
  const { rows, facts } = listPage(call, all);
  return { groups: rows.map((group) => groupJson(call, group)), ...facts };
}

function show(call: Call): object {
  return { group: groupJson(call, groupInPath(call)) };
}

function users(call: Call): object {
  const { id } = groupInPath(call);
  const members = [...call.desk.users.values()].filter(({ groupIds }) => groupIds.includes(id));
  const { rows, facts } = listPage(call, members);
  return { users: rows.map((user) => userJson(call, user)), ...facts };
}

interface Membership {
  readonly id: number;
  readonly user_id: number;
  readonly group_id: number;
}

function memberships(call: Call, wanted: (membership: Membership) => boolean): object {
  const all = [...call.desk.users.values()].flatMap((user) => ofUser(call, user)).filter(wanted);
  const { rows, facts } = listPage(call, all);
  return { group_memberships: rows, ...facts };
}

function ofUser(call: Call, user: User): Membership[] {
  return user.groupIds.map((groupId, i) => {
    // A pair of ids, so that nothing has to be kept for it.
    const id = user.id * 1000 + (groupId % 1000);
    return {
      id,
      url: api(call, `/group_memberships/${id}.json`),
      user_id: user.id,
      group_id: groupId,
      default: i === 0,
      created_at: user.createdAt,
      updated_at: user.createdAt,
    };
  });
}
