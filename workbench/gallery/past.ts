// What recipes let happen in an account before anybody looks: tickets, records and entries, some minutes ago.
import type { Desk } from '../desk/desk';
import type { User } from '../desk/people';
import { createRecord, updateRecord } from '../desk/record-writes';
import type { Ticket } from '../desk/ticket';
import { createTicket, type NewTicket } from '../desk/ticket-creation';
import { contractId, endUserId, ORGANIZATIONS, USERS, type Situation } from '../seed/cast';

/** The first ticket that is made on a fresh account. */
export const NEW_TICKET = 100_001;

export function minutesAgo(minutes: number, ...steps: readonly ((desk: Desk) => void)[]) {
  return (desk: Desk): void => {
    desk.clock.advance(-minutes * 60);
    for (const step of steps) step(desk);
    desk.clock.advance(minutes * 60);
  };
}

export function ticketOf(situation: Situation, more: Partial<NewTicket> = {}) {
  return (desk: Desk): void => {
    createTicket(desk, admin(desk), {
      subject: 'The printer prints only blanks',
      description: 'Since this morning. Can you have a look?',
      priority: 'normal',
      requesterId: endUserId(situation),
      organizationId: ORGANIZATIONS[situation].id,
      channel: 'email',
      followUpOf: null,
      supportType: 'agent',
      ...more,
    });
  };
}

/** As if it had always been so. */
export function ticketWith(id: number, change: Partial<Ticket>) {
  return (desk: Desk): void => {
    const ticket = desk.tickets.get(id);
    if (!ticket) throw new Error(`there is no ticket ${id}`);
    desk.putTicket({ ...ticket, ...change }, Date.parse(ticket.updatedAt));
  };
}

export function planWith(id: string, values: object) {
  return (desk: Desk): void =>
    void updateRecord(desk, USERS.admin.id, 'support_plan', id, { values: { ...values } });
}

export function contractWith(situation: Situation, values: object) {
  return (desk: Desk): void => {
    updateRecord(desk, USERS.admin.id, 'support_contract', contractId(situation), { values: { ...values } });
  };
}

/** What Marta decided about a ticket. */
export function decided(kind: string, situation: Situation, ticket: number, values: object = {}) {
  return (desk: Desk): void => {
    const decision = {
      kind,
      contract: contractId(situation),
      organization: String(ORGANIZATIONS[situation].id),
      ticket: String(ticket),
      state: 'active',
      author: String(USERS.manager.id),
      at: desk.clock.instant(),
      ...values,
    };
    entry(desk, `${kind}:${ticket}`, decision);
  };
}

/** November's statement, final: the first 50 tickets of the month included, each of the others billed. */
export function finalStatement(situation: Situation) {
  return (desk: Desk): void => {
    const contract = contractId(situation);
    const head = `statement:${contract}:2026-11-01`;
    const tickets = [...desk.tickets.values()]
      .filter(({ organizationId }) => organizationId === ORGANIZATIONS[situation].id)
      .filter(({ createdAt }) => createdAt.startsWith('2026-11'))
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
      .map(({ id }, before) => ({ id: String(id), ...(before < 50 ? includedIn(contract) : BILLED) }));
    entry(desk, `${head}:abc:1`, { kind: 'statement_page', data: JSON.stringify({ v: 1, tickets }) });
    entry(desk, head, {
      kind: 'statement',
      contract: contractId(situation),
      organization: String(ORGANIZATIONS[situation].id),
      starts_on: '2026-11-01',
      ends_on: '2026-11-30',
      state: 'final',
      data: JSON.stringify({ v: 1, pages: [`${head}:abc:1`] }),
    });
  };
}

const BILLED = {
  state: 'overage',
  reason: 'billed',
  unit: 'ticket',
  includedUnits: 0,
  overageUnits: 1,
  toleratedUnits: 0,
  amount: '40.00',
  draws: [],
};

function includedIn(contract: string) {
  return {
    ...BILLED,
    state: 'included',
    reason: 'within_limits',
    includedUnits: 1,
    overageUnits: 0,
    amount: '0.00',
    draws: [{ contractId: contract, units: 1 }],
  };
}

function entry(desk: Desk, externalId: string, values: object): void {
  createRecord(desk, USERS.manager.id, 'support_entry', {
    name: externalId,
    externalId,
    values: { ...values },
  });
}

function admin(desk: Desk): User {
  const user = desk.users.get(USERS.admin.id);
  if (!user) throw new Error('the account has no admin');
  return user;
}
