// Who belongs to which organizations: one is the default, there may be more (zendesk-platform 6.1, trap 9).
import type { Organization, User } from '../desk/people';
import { listPage } from './paging';
import { userInPath } from './parents';
import { organizationJson } from './people-json';
import { api, route, type Call, type Route } from './route';

export const ORGANIZATION_MEMBERSHIP_ROUTES: readonly Route[] = [
  route('get', '/users/:id/organizations', organizations),
  route('get', '/users/:id/organization_memberships', (call) =>
    page(call, membershipsOf(call, userInPath(call))),
  ),
  route('get', '/organization_memberships', (call) =>
    page(
      call,
      [...call.desk.users.values()].flatMap((user) => membershipsOf(call, user)),
    ),
  ),
];

function idsOf(user: User): number[] {
  return [...(user.organizationId === null ? [] : [user.organizationId]), ...user.otherOrganizationIds];
}

function organizations(call: Call): object {
  const found = idsOf(userInPath(call)).map((id) => call.desk.organizations.get(id));
  const existing = found.filter((one): one is Organization => one !== null);
  const { rows, facts } = listPage(call, existing);
  return { organizations: rows.map((one) => organizationJson(call, one)), ...facts };
}

interface Membership {
  readonly id: number;
}

function page(call: Call, memberships: readonly Membership[]): object {
  const { rows, facts } = listPage(call, memberships);
  return { organization_memberships: rows, ...facts };
}

function membershipsOf(call: Call, user: User): Membership[] {
  return idsOf(user).map((organizationId, i) => {
    const id = user.id * 1000 + i;
    return {
      id,
      url: api(call, `/organization_memberships/${id}.json`),
      user_id: user.id,
      organization_id: organizationId,
      organization_name: call.desk.organizations.get(organizationId)?.name ?? '',
      default: i === 0,
      view_tickets: false,
      created_at: user.createdAt,
      updated_at: user.createdAt,
    };
  });
}
