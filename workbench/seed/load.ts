// Generated load: so many more organizations with a contract each, so many more tickets spread over them and over
// the last twelve months. Deterministic: no randomness, the n-th ticket is always the same.
import { printInstant } from '../desk/clock';
import type { Desk } from '../desk/desk';
import { recordId } from '../desk/ids';
import { createRecord } from '../desk/record-writes';
import type { Ticket } from '../desk/ticket';
import { GROUPS, USERS } from './cast';
import { putUser } from './people';
import { planId, type PlanKey } from './plans';

export interface Load {
  readonly organizations: number;
  readonly tickets: number;
}

/** Ids of generated contracts count from this one on. */
export const GENERATED_CONTRACTS = 10_000;

const DAY = 24 * 60 * 60 * 1000;
const SOLD: readonly PlanKey[] = [
  'care_50',
  'care_20',
  'ask_20',
  'starter_5',
  'several',
  'year_100',
  'by_use',
];

export function seedLoad(desk: Desk, load: Load): void {
  for (let i = 0; i < load.organizations; i += 1) seedCustomer(desk, i);
  for (let i = 0; i < load.tickets; i += 1) {
    const ticket = loadTicket(desk, load, i);
    desk.putTicket(ticket, Date.parse(ticket.updatedAt));
  }
}

function seedCustomer(desk: Desk, i: number): void {
  const [id, plan] = [370_000 + i, SOLD[i % SOLD.length] ?? 'care_50'];
  const at = '2025-01-01T09:00:00Z';
  const name = `Customer ${String(i + 1).padStart(4, '0')}`;
  const fixed = { details: '', notes: '', externalId: null, domainNames: [], groupId: null, fields: {} };
  const organization = { id, name, tags: [`support_plan_${plan}`], createdAt: at, updatedAt: at, ...fixed };
  desk.organizations.put(id, organization, Date.parse(at));
  const person = { id: 420_000 + i, name: `Writer of ${name}`, email: `writer-${i + 1}@example.com` };
  const place = { customRoleId: null, groupIds: [], organizationId: id, locale: 'en-US' };
  putUser(desk, { ...person, ...place, role: 'end-user' });
  const term = {
    starts_on: '2025-11-01',
    billing_period: 'month',
    period_start: 'calendar',
    status: 'active',
  };
  const values = { organization: String(id), plan: planId(plan), ...term };
  createRecord(
    desk,
    USERS.admin.id,
    'support_contract',
    { name: `${name}: ${plan}`, values },
    recordId(GENERATED_CONTRACTS + i),
  );
}

function loadTicket(desk: Desk, load: Load, i: number): Ticket {
  const now = desk.clock.now();
  const created = now - 365 * DAY + Math.floor((i / Math.max(1, load.tickets)) * 364.9 * DAY);
  const customer = load.organizations === 0 ? null : (i * 7919) % load.organizations;
  const organization = customer === null ? null : desk.organizations.get(370_000 + customer);
  const closed = now - created > 6 * DAY;
  const createdAt = printInstant(created);
  const updatedAt = closed ? printInstant(created + 6 * DAY) : createdAt;
  return {
    id: 200_001 + i,
    subject: `Request ${i + 1}`,
    description: 'Generated.',
    status: closed ? 'closed' : 'open',
    priority: 'normal',
    type: 'question',
    requesterId: customer === null ? USERS.agent.id : 420_000 + customer,
    submitterId: USERS.agent.id,
    assigneeId: USERS.agent.id,
    groupId: i % 4 === 0 ? GROUPS.secondLine.id : GROUPS.support.id,
    organizationId: organization?.id ?? null,
    problemId: null,
    externalId: null,
    tags: organization?.tags ?? [],
    customFields: {},
    via: { channel: 'email', rel: null, fromTicketId: null },
    supportType: 'agent',
    followupIds: [],
    createdAt,
    updatedAt,
    generatedAt: Math.floor(Date.parse(updatedAt) / 1000),
    solvedAt: closed ? printInstant(created + 2 * DAY) : null,
    closedAt: closed ? updatedAt : null,
  };
}
