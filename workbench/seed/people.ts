// Groups, custom roles, the team, the organizations and one end user for each.
import { VIEW_ALLOWED, ALL_ALLOWED } from '../desk/custom-object';
import type { Desk } from '../desk/desk';
import type { CustomRole, User } from '../desk/people';
import { DATA_MODEL } from '../../src/zendesk/data-model/data-model';
import { endUserId, GROUPS, ORGANIZATIONS, ROLES, USERS, type Situation } from './cast';
import { CONTRACTS } from './contracts';

const LONG_AGO = '2025-01-01T09:00:00Z';
const BORN = Date.parse(LONG_AGO);

const STAFF: Omit<CustomRole, 'id' | 'name' | 'description'> = {
  roleType: 0,
  ticketAccess: 'all',
  tagEditing: true,
  modifyClosed: false,
  ticketEditing: true,
  ticketDeletion: false,
  ticketMerge: true,
  organizationEditing: false,
  manageBusinessRules: false,
  manageTicketFields: false,
};

const CUSTOM_ROLES: readonly CustomRole[] = [
  { id: ROLES.staff, name: 'Staff', description: 'Handles all tickets', ...STAFF },
  {
    id: ROLES.manager,
    name: 'Team leader',
    description: 'Also closed tickets and organizations',
    ...STAFF,
    modifyClosed: true,
    organizationEditing: true,
    ticketDeletion: true,
  },
  {
    id: ROLES.groupStaff,
    name: 'Group staff',
    description: 'Tickets of own groups only',
    ...STAFF,
    ticketAccess: 'within-groups',
  },
  {
    id: ROLES.light,
    name: 'Light agent',
    description: 'Internal notes only',
    ...STAFF,
    roleType: 1,
    tagEditing: false,
    ticketEditing: false,
    ticketMerge: false,
  },
  { id: ROLES.tagless, name: 'No tags', description: 'May not edit tags', ...STAFF, tagEditing: false },
  { id: ROLES.outsourced, name: 'Outsourced', description: 'No custom objects', ...STAFF },
];

const { support, secondLine, managers } = GROUPS;

/** @param tags whether organizations bear the tags of their plans, as set-up keeps them */
export function seedPeople(desk: Desk, tags: 'tagged' | 'untagged'): void {
  for (const group of Object.values(GROUPS)) desk.groups.set(group.id, { ...group, createdAt: LONG_AGO });
  for (const role of CUSTOM_ROLES) desk.roles.set(role.id, role);
  teamMember(desk, 'admin', 'admin', null, [support.id]);
  teamMember(desk, 'agent', 'agent', ROLES.staff, [support.id]);
  teamMember(desk, 'manager', 'agent', ROLES.manager, [support.id, managers.id]);
  teamMember(desk, 'restricted', 'agent', ROLES.groupStaff, [secondLine.id]);
  teamMember(desk, 'light', 'agent', ROLES.light, [support.id]);
  teamMember(desk, 'tagless', 'agent', ROLES.tagless, [support.id]);
  teamMember(desk, 'outsourced', 'agent', ROLES.outsourced, [support.id]);
  teamMember(desk, 'secondAgent', 'agent', ROLES.staff, [support.id, secondLine.id]);
  for (const situation of Object.keys(ORGANIZATIONS) as Situation[]) seedOrganization(desk, situation, tags);
  // The person of Terra Nova also writes for Terra Group: such tickets say which organization they are for.
  const both = desk.users.get(endUserId('drawing'));
  if (both) desk.users.put(both.id, { ...both, otherOrganizationIds: [ORGANIZATIONS.drawnFrom.id] }, BORN);
}

function teamMember(
  desk: Desk,
  key: keyof typeof USERS,
  role: 'admin' | 'agent',
  customRoleId: number | null,
  groupIds: readonly number[],
): void {
  putUser(desk, { ...USERS[key], role, customRoleId, groupIds, organizationId: null, locale: 'en-US' });
}

type Known = Pick<
  User,
  'id' | 'name' | 'email' | 'role' | 'customRoleId' | 'groupIds' | 'organizationId' | 'locale'
>;

export function putUser(desk: Desk, known: Known): void {
  const rest = {
    otherOrganizationIds: [],
    tags: [],
    suspended: false,
    externalId: null,
    createdAt: LONG_AGO,
    updatedAt: LONG_AGO,
  };
  desk.users.put(known.id, { ...known, ...rest, timeZone: desk.state.account.timeZone }, BORN);
}

/** Tagged with the plans of its contracts that are active today, as set-up and recount keep it. */
function seedOrganization(desk: Desk, situation: Situation, tags: 'tagged' | 'untagged'): void {
  const { id, name } = ORGANIZATIONS[situation];
  const isHolder = (contract: (typeof CONTRACTS)[number]) =>
    contract.situation === situation && serves(contract.fields);
  const holds = tags === 'tagged' ? CONTRACTS.filter(isHolder) : [];
  const organization = {
    id,
    name,
    details: '',
    notes: '',
    tags: [...new Set(holds.map(({ plan }) => `support_plan_${plan}`))].sort(),
    externalId: null,
    domainNames: [],
    groupId: null,
    fields: {},
    createdAt: LONG_AGO,
    updatedAt: LONG_AGO,
  };
  desk.organizations.put(id, organization, BORN);
  const person = {
    id: endUserId(situation),
    name: `Customer of ${name}`.slice(0, 60),
    locale: localeOf(situation),
  };
  const email = `customer-${id}@example.com`;
  putUser(desk, { ...person, email, role: 'end-user', customRoleId: null, groupIds: [], organizationId: id });
}

function serves(fields: Readonly<Record<string, string | number>>): boolean {
  const today = '2026-11-18';
  const ends = Temporal.PlainDate.from(String(fields.ends_on)).add({
    days: Number(fields.renewal_days ?? 0),
  });
  return fields.status === 'active' && String(fields.starts_on) <= today && ends.toString() >= today;
}

/** One of a language that the app speaks, one that it does not, one that is written from right to left. */
const OTHER_LOCALES: Partial<Record<Situation, string>> = {
  nearLimit: 'pl',
  longName: 'de',
  rightToLeft: 'ar',
};

function localeOf(situation: Situation): string {
  return OTHER_LOCALES[situation] ?? 'en-US';
}

/** Staff may read plans and contracts and write entries, managers everything, "Outsourced" nothing. */
export function seedObjectRights(desk: Desk): void {
  for (const { key } of DATA_MODEL) {
    const staff = key === 'support_entry' ? { ...ALL_ALLOWED, delete: false } : VIEW_ALLOWED;
    const policies = [ROLES.staff, ROLES.groupStaff, ROLES.tagless].map((role) => [role, staff] as const);
    desk.recordPolicies.set(key, new Map([...policies, [ROLES.manager, ALL_ALLOWED]]));
  }
}
