// Users, groups and organizations as Zendesk prints them (API description: UserObject, OrganizationObject,
// GroupObject).
import type { PersonResult } from '../desk/search/people-search';
import type { Group, Organization, User } from '../desk/people';
import { isRestricted, ticketRestriction } from '../desk/rights';
import { api, type Call } from './route';

export function userJson(call: Call, user: User): Record<string, unknown> {
  const common = {
    id: user.id,
    url: api(call, `/users/${user.id}.json`),
    name: user.name,
    email: user.email,
    created_at: user.createdAt,
    updated_at: user.updatedAt,
    time_zone: user.timeZone,
    iana_time_zone: user.timeZone,
    phone: null,
    locale_id: 1,
    locale: user.locale,
    role: user.role,
    verified: true,
    organization_id: user.organizationId,
    photo: null,
  };
  return {
    ...common,
    external_id: user.externalId,
    tags: user.tags,
    alias: '',
    active: true,
    shared: false,
    shared_agent: false,
    last_login_at: user.createdAt,
    two_factor_auth_enabled: null,
    signature: '',
    details: '',
    notes: '',
    suspended: user.suspended,
    moderator: user.role === 'admin',
    only_private_comments: roleType(call, user) === 1,
    restricted_agent: user.role === 'end-user' || isRestricted(call.desk, user),
    ticket_restriction: user.role === 'end-user' ? 'requested' : ticketRestriction(call.desk, user),
    custom_role_id: user.customRoleId,
    role_type: roleType(call, user),
    ...(user.groupIds[0] === undefined ? {} : { default_group_id: user.groupIds[0] }),
    report_csv: false,
    user_fields: {},
  };
}

/** 0 custom agent, 1 light agent, 4 admin. */
function roleType(call: Call, user: User): number | null {
  if (user.role === 'end-user') return null;
  if (user.role === 'admin') return 4;
  return user.customRoleId === null ? null : (call.desk.roles.get(user.customRoleId)?.roleType ?? null);
}

export function organizationJson(call: Call, organization: Organization): Record<string, unknown> {
  return {
    id: organization.id,
    url: api(call, `/organizations/${organization.id}.json`),
    name: organization.name,
    details: organization.details,
    notes: organization.notes,
    tags: organization.tags,
    external_id: organization.externalId,
    domain_names: organization.domainNames,
    group_id: organization.groupId,
    shared_tickets: false,
    shared_comments: false,
    organization_fields: organization.fields,
    created_at: organization.createdAt,
    updated_at: organization.updatedAt,
  };
}

export function groupJson(call: Call, group: Group): Record<string, unknown> {
  return {
    id: group.id,
    url: api(call, `/groups/${group.id}.json`),
    name: group.name,
    description: '',
    default: group.id === call.desk.groups.keys().next().value,
    deleted: false,
    is_public: true,
    created_at: group.createdAt,
    updated_at: group.createdAt,
  };
}

export function personResultJson(call: Call, result: PersonResult): object {
  switch (result.type) {
    case 'user':
      return { ...userJson(call, result.value), result_type: 'user' };
    case 'organization':
      return { ...organizationJson(call, result.value), result_type: 'organization' };
    case 'group':
      return { ...groupJson(call, result.value), result_type: 'group' };
  }
}
