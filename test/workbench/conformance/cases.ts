// One request for each simulated operation: the conformance test drives them all. A route without a case fails it.
import {
  FIELDS,
  GROUPS,
  ORGANIZATIONS,
  ROLES,
  ticketId,
  USERS,
  contractId,
} from '../../../workbench/seed/cast';
import type { Desk } from '../../../workbench/desk/desk';
import type { DeskClient } from '../desk-client';

export interface Case {
  readonly path: string | ((desk: Desk, client: DeskClient) => Promise<string> | string);
  readonly body?: unknown;
}

const TICKET = ticketId('noContract', 4);
const MERGED_INTO = ticketId('noContract', 3);
const ORGANIZATION = ORGANIZATIONS.noContract.id;
const OBJECT = '/custom_objects/support_contract';
const RECORD = `${OBJECT}/records/${contractId('underLimit')}`;
const VIEW = '/views/800001';
const POLICY = '/slas/policies/850001';
const START = '?start_time=1700000000';

const condition = { field: 'status', operator: 'less_than', value: 'solved' };
const view = { title: 'Mine', all: [condition], any: [], output: { columns: ['status'] } };
const metric = { priority: 'urgent', metric: 'first_reply_time', target: 60, business_hours: false };
const filter = { all: [{ field: 'type', operator: 'is', value: 'incident' }], any: [] };
const policy = { title: 'Gold', filter, policy_metrics: [metric] };
const record = { name: 'A contract', custom_object_fields: { status: 'active' } };
const object = { key: 'thing', title: 'Thing', title_pluralized: 'Things', include_in_list_view: true };

async function queuedJob(_desk: Desk, client: DeskClient): Promise<string> {
  const change = { ticket: { additional_tags: ['x'] } };
  const { body } = await client.put<{ job_status: { id: string } }>(
    `/tickets/update_many?ids=${TICKET}`,
    change,
  );
  return body.job_status.id;
}

async function deletedTicket(_desk: Desk, client: DeskClient): Promise<string> {
  await client.delete(`/tickets/${TICKET}`);
  return String(TICKET);
}

const TICKETS: Readonly<Record<string, Case>> = {
  'get /tickets': { path: '/tickets' },
  'post /tickets': { path: '/tickets', body: { ticket: { subject: 'x', comment: { body: 'y' } } } },
  'get /tickets/count': { path: '/tickets/count' },
  'get /tickets/show_many': { path: `/tickets/show_many?ids=${TICKET}` },
  'get /tickets/:id': { path: `/tickets/${TICKET}` },
  'put /tickets/:id': {
    path: `/tickets/${TICKET}`,
    body: { ticket: { tags: ['x'], comment: { body: 'y' } } },
  },
  'delete /tickets/:id': { path: `/tickets/${TICKET}` },
  'get /tickets/:id/incidents': { path: `/tickets/${TICKET}/incidents` },
  'get /tickets/:id/tags': { path: `/tickets/${TICKET}/tags` },
  'post /tickets/:id/tags': { path: `/tickets/${TICKET}/tags`, body: { tags: ['x'] } },
  'put /tickets/:id/tags': { path: `/tickets/${TICKET}/tags`, body: { tags: ['x'] } },
  'delete /tickets/:id/tags': { path: `/tickets/${TICKET}/tags`, body: { tags: ['x'] } },
  'get /tickets/:id/metrics': { path: `/tickets/${TICKET}/metrics` },
  'get /tickets/:id/slas/policy_metrics': {
    path: `/tickets/${ticketId('underLimit', 87)}/slas/policy_metrics`,
  },
  'get /tickets/:id/audits': { path: `/tickets/${TICKET}/audits` },
  'get /tickets/:id/audits/count': { path: `/tickets/${TICKET}/audits/count` },
  'get /tickets/:id/audits/:audit_id': {
    path: async (_desk, client) => {
      const { body } = await client.get<{ audits: { id: number }[] }>(`/tickets/${TICKET}/audits`);
      return `/tickets/${TICKET}/audits/${body.audits[0]?.id ?? 0}`;
    },
  },
  'get /tickets/:id/comments': { path: `/tickets/${TICKET}/comments` },
  'get /tickets/:id/comments/count': { path: `/tickets/${TICKET}/comments/count` },
  'put /tickets/update_many': {
    path: `/tickets/update_many?ids=${TICKET}`,
    body: { ticket: { additional_tags: ['x'] } },
  },
  'post /tickets/create_many': {
    path: '/tickets/create_many',
    body: { tickets: [{ comment: { body: 'x' } }] },
  },
  'delete /tickets/destroy_many': { path: `/tickets/destroy_many?ids=${TICKET}` },
  'post /tickets/:id/merge': { path: `/tickets/${MERGED_INTO}/merge`, body: { ids: [TICKET] } },
  'put /tickets/:id/mark_as_spam': { path: `/tickets/${TICKET}/mark_as_spam` },
  'get /deleted_tickets': {
    path: async (desk, client) => {
      await deletedTicket(desk, client);
      return '/deleted_tickets';
    },
  },
  'put /deleted_tickets/:id/restore': {
    path: async (desk, client) => `/deleted_tickets/${await deletedTicket(desk, client)}/restore`,
  },
  'get /job_statuses': {
    path: async (desk, client) => {
      await queuedJob(desk, client);
      return '/job_statuses';
    },
  },
  'get /job_statuses/show_many': {
    path: async (desk, client) => `/job_statuses/show_many?ids=${await queuedJob(desk, client)}`,
  },
  'get /job_statuses/:id': {
    path: async (desk, client) => {
      const id = await queuedJob(desk, client);
      desk.clock.advance(2);
      return `/job_statuses/${id}`;
    },
  },
  'get /search': { path: '/search?query=type:ticket' },
  'get /search/count': { path: '/search/count?query=type:ticket' },
  'get /search/export': { path: '/search/export?filter[type]=ticket&query=status<solved&page[size]=5' },
  'get /incremental/tickets/cursor': { path: `/incremental/tickets/cursor${START}` },
};

const PEOPLE: Readonly<Record<string, Case>> = {
  'get /users/me': { path: '/users/me' },
  'get /users': { path: '/users' },
  'get /users/show_many': { path: `/users/show_many?ids=${USERS.agent.id}` },
  'get /users/search': { path: '/users/search?query=kim' },
  'get /users/:id': { path: `/users/${USERS.restricted.id}` },
  'get /users/:id/groups': { path: `/users/${USERS.agent.id}/groups` },
  'get /users/:id/group_memberships': { path: `/users/${USERS.agent.id}/group_memberships` },
  'get /users/:id/organizations': { path: '/users/410020/organizations' },
  'get /users/:id/organization_memberships': { path: '/users/410020/organization_memberships' },
  'get /users/:id/tickets/requested': { path: '/users/410008/tickets/requested' },
  'get /users/:id/tickets/assigned': { path: `/users/${USERS.agent.id}/tickets/assigned` },
  'get /organization_memberships': { path: '/organization_memberships' },
  'get /groups': { path: '/groups' },
  'get /groups/:id': { path: `/groups/${GROUPS.managers.id}` },
  'get /groups/:id/users': { path: `/groups/${GROUPS.managers.id}/users` },
  'get /groups/:id/memberships': { path: `/groups/${GROUPS.managers.id}/memberships` },
  'get /group_memberships': { path: '/group_memberships' },
  'get /organizations': { path: '/organizations' },
  'get /organizations/count': { path: '/organizations/count' },
  'get /organizations/show_many': { path: `/organizations/show_many?ids=${ORGANIZATION}` },
  'get /organizations/search': { path: '/organizations/search?name=Iris%20Imports' },
  'get /organizations/autocomplete': { path: '/organizations/autocomplete?name=iris' },
  'get /organizations/:id': { path: `/organizations/${ORGANIZATION}` },
  'put /organizations/:id': {
    path: `/organizations/${ORGANIZATION}`,
    body: { organization: { notes: 'x' } },
  },
  'get /organizations/:id/users': { path: `/organizations/${ORGANIZATION}/users` },
  'get /organizations/:id/related': { path: `/organizations/${ORGANIZATION}/related` },
  'get /organizations/:id/tickets': { path: `/organizations/${ORGANIZATION}/tickets` },
  'get /organizations/:id/tickets/count': { path: `/organizations/${ORGANIZATION}/tickets/count` },
  'get /organizations/:id/tags': { path: `/organizations/${ORGANIZATION}/tags` },
  'post /organizations/:id/tags': { path: `/organizations/${ORGANIZATION}/tags`, body: { tags: ['x'] } },
  'put /organizations/:id/tags': { path: `/organizations/${ORGANIZATION}/tags`, body: { tags: ['x'] } },
  'delete /organizations/:id/tags': { path: `/organizations/${ORGANIZATION}/tags`, body: { tags: ['x'] } },
};

const ACCOUNT: Readonly<Record<string, Case>> = {
  'get /account/settings': { path: '/account/settings' },
  'get /locales': { path: '/locales' },
  'get /custom_roles': { path: '/custom_roles' },
  'get /custom_roles/:id': { path: `/custom_roles/${ROLES.staff}` },
  'get /ticket_fields': { path: '/ticket_fields?creator=true' },
  'get /ticket_fields/:id': { path: `/ticket_fields/${FIELDS.product}` },
  'post /ticket_fields': { path: '/ticket_fields', body: { ticket_field: { type: 'text', title: 'Age' } } },
  'get /ticket_forms/show_many': { path: '/ticket_forms/show_many?ids=310001' },
  'get /views': { path: '/views' },
  'get /views/active': { path: '/views/active' },
  'post /views': { path: '/views', body: { view } },
  'get /views/count_many': { path: '/views/count_many?ids=800001,800002' },
  'get /views/:id': { path: VIEW },
  'put /views/:id': { path: VIEW, body: { view: { title: 'Ours' } } },
  'delete /views/:id': { path: VIEW },
  'get /views/:id/count': { path: `${VIEW}/count` },
  'get /views/:id/execute': { path: `${VIEW}/execute` },
  'get /views/:id/tickets': { path: `${VIEW}/tickets` },
  'get /slas/policies': { path: '/slas/policies' },
  'post /slas/policies': { path: '/slas/policies', body: { sla_policy: policy } },
  'put /slas/policies/reorder': { path: '/slas/policies/reorder?sla_policy_ids=850001' },
  'get /slas/policies/:id': { path: POLICY },
  'put /slas/policies/:id': { path: POLICY, body: { sla_policy: policy } },
  'delete /slas/policies/:id': { path: POLICY },
  'get /apps/installations': { path: '/apps/installations' },
  'get /apps/installations/:id': { path: '/apps/installations/7001' },
  'put /apps/installations/:id': { path: '/apps/installations/7001', body: { settings: { live_from: '' } } },
  'get /apps/installations/:id/requirements': { path: '/apps/installations/7001/requirements' },
};

const OBJECTS: Readonly<Record<string, Case>> = {
  'get /custom_objects': { path: '/custom_objects' },
  'post /custom_objects': { path: '/custom_objects', body: { custom_object: object } },
  'get /custom_objects/limits/object_limit': { path: '/custom_objects/limits/object_limit' },
  'get /custom_objects/limits/record_limit': { path: '/custom_objects/limits/record_limit' },
  'get /custom_objects/:key/limits/field_limit': { path: `${OBJECT}/limits/field_limit` },
  'get /custom_objects/:key': { path: OBJECT },
  'patch /custom_objects/:key': { path: OBJECT, body: { custom_object: { title: 'Contract' } } },
  'delete /custom_objects/:key': { path: OBJECT },
  'get /custom_objects/:key/fields': { path: `${OBJECT}/fields` },
  'post /custom_objects/:key/fields': {
    path: `${OBJECT}/fields`,
    body: { custom_object_field: { key: 'colour', type: 'text', title: 'Colour' } },
  },
  'get /custom_objects/:key/fields/:field': { path: `${OBJECT}/fields/organization` },
  'patch /custom_objects/:key/fields/:field': {
    path: `${OBJECT}/fields/organization`,
    body: { custom_object_field: { title: 'Customer' } },
  },
  'delete /custom_objects/:key/fields/:field': { path: `${OBJECT}/fields/agent_note` },
  'get /custom_objects/:key/records': { path: `${OBJECT}/records?page[size]=5` },
  'post /custom_objects/:key/records': { path: `${OBJECT}/records`, body: { custom_object_record: record } },
  'patch /custom_objects/:key/records': {
    path: `${OBJECT}/records?external_id=x`,
    body: { custom_object_record: record },
  },
  'delete /custom_objects/:key/records': {
    path: async (_desk, client) => {
      await client.patch(`${OBJECT}/records?external_id=x`, { custom_object_record: record });
      return `${OBJECT}/records?external_id=x`;
    },
  },
  'get /custom_objects/:key/records/:id': { path: RECORD },
  'patch /custom_objects/:key/records/:id': { path: RECORD, body: { custom_object_record: record } },
  'delete /custom_objects/:key/records/:id': { path: RECORD },
  'get /custom_objects/:key/records/:id/events': { path: `${RECORD}/events` },
  'post /custom_objects/:key/records/search': {
    path: `${OBJECT}/records/search`,
    body: { filter: { 'custom_object_fields.status': { $eq: 'active' } } },
  },
  'get /custom_objects/:key/records/search': { path: `${OBJECT}/records/search?query=care` },
  'get /custom_objects/:key/records/autocomplete': { path: `${OBJECT}/records/autocomplete?name=birch` },
  'get /custom_objects/:key/records/count': { path: `${OBJECT}/records/count` },
  'post /custom_objects/:key/jobs': {
    path: `${OBJECT}/jobs`,
    body: { job: { action: 'create', items: [record] } },
  },
  'get /custom_objects/:key/permission_policies': { path: `${OBJECT}/permission_policies` },
  'get /custom_objects/:key/permission_policies/:id': {
    path: `${OBJECT}/permission_policies/custom-role-${ROLES.staff}`,
  },
  'patch /custom_objects/:key/permission_policies/:id': {
    path: `${OBJECT}/permission_policies/custom-role-${ROLES.staff}`,
    body: { policy: { records: { read: { allowed: true, rule_id: null } } } },
  },
  'get /incremental/custom_objects/:key/cursor': { path: `/incremental${OBJECT}/cursor${START}` },
  'get /:target_type/:target_id/relationship_fields/:field_id/:source_type': {
    path: (desk) => {
      const id =
        desk.objects.get('support_contract')?.fields.find(({ key }) => key === 'organization')?.id ?? 0;
      const target = `/zen:organization/${ORGANIZATIONS.coversTags.id}`;
      return `${target}/relationship_fields/${id}/zen:custom_object:support_contract`;
    },
  },
};

export const CASES: Readonly<Record<string, Case>> = { ...TICKETS, ...PEOPLE, ...ACCOUNT, ...OBJECTS };
