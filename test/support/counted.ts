// A group of organizations counted from a scenario in its raw form, as the app page holds it once everything is read.
import { NO_MARKS } from '../../src/actions/account/no-marks';
import { balancesAt } from '../../src/domain/balances';
import { deletedSince } from '../../src/domain/deleted-since';
import { prepareGroup } from '../../src/domain/group';
import { meterTickets, startState } from '../../src/domain/meter';
import { readScenario, type Scenario } from '../../src/domain/read-scenario';
import type {
  AccountBook,
  AccountTicket,
  CorrectionRow,
  HeadRow,
  Marks,
} from '../../src/actions/account/account-ports';
import type { CountedAccount, CountedLine } from '../../src/actions/account/counted-account';
import type { Counted, Subject } from '../../src/actions/statements/draw-up';
import type { Plan } from '../../src/domain/facts';
import type { PlanRecord } from '../../src/actions/ports';
import { decodePlan } from '../../src/zendesk/decode/plan';
import { decodeSettings } from '../../src/zendesk/decode/settings';
import type { Sheet } from '../../src/actions/statements/sheet';
import { draftOf } from '../../src/actions/statements/draw-up';
import { PLAN_FIELDS, wireRecord } from './wire';

export const EMPTY_BOOK: AccountBook = {
  decisions: [],
  balances: [],
  statements: [],
  corrections: [],
  faulty: [],
  faultyCorrections: [],
};

/** @param from before the first window that a test draws up */
export function countedGroup(
  raw: unknown,
  book: AccountBook = EMPTY_BOOK,
  from = '2025-01-01T00:00:00Z',
): Counted {
  const scenario = read(raw);
  const group = prepareGroup(scenario);
  const tickets = scenario.tickets.map(accountTicket);
  const byId = new Map(tickets.map((ticket) => [ticket.id, ticket]));
  const { decisions, state, drift } = meterTickets(group, startState(group, from), tickets);
  const lines = decisions.flatMap((decision): CountedLine[] => {
    const ticket = byId.get(decision.ticketId);
    return ticket === undefined ? [] : [{ ticket, decision }];
  });
  const deleted = deletedSince(group, (id) => byId.has(id));
  return {
    organizationIds: [...new Set(scenario.contracts.map(({ organizationId }) => organizationId))],
    facts: factsOf(scenario),
    book,
    count: {
      kind: 'counted',
      from,
      inputs: scenario,
      group,
      state,
      lines,
      drift: [...drift, ...deleted],
    },
  };
}

export function subjectOf(group: Counted, contractId: string): Subject {
  return {
    group,
    contractId,
    customer: { id: '360005', name: 'Fjord Freight', externalId: 'K-17' },
  };
}

export function draft(group: Counted, contractId: string, day: string): Sheet {
  const drawn = draftOf(subjectOf(group, contractId), day);
  if (drawn.kind !== 'sheet') throw new Error('no sheet');
  return drawn.sheet;
}

export function correctionRow(more: Partial<CorrectionRow>): CorrectionRow {
  return {
    record: { object: 'support_entry', id: more.externalId ?? '01C', name: 'Carried' },
    externalId: 'correction:1:2026-10-01:1',
    contractId: 'c',
    ticketId: '1',
    startsOn: '2026-10-01',
    units: '-1',
    amount: '-40.00',
    currency: 'EUR',
    reason: 'merged later',
    data: null,
    authorId: '400003',
    at: '2026-11-20T09:00:00Z',
    ...more,
  };
}

export function headRow(more: Partial<HeadRow>): HeadRow {
  return {
    record: { object: 'support_entry', id: '01H', name: 'Statement' },
    contractId: 'c',
    startsOn: '2026-11-01',
    endsOn: '2026-11-30',
    pageIds: [],
    currency: null,
    externalId: 'statement:c:2026-11-01',
    organizationId: '360005',
    state: 'final',
    reference: null,
    authorId: '400003',
    at: '2026-12-02T09:00:00Z',
    updatedAt: '2026-12-02T09:00:00Z',
    stated: null,
    correctionIds: [],
    data: null,
    ...more,
  };
}

function read(raw: unknown): Scenario {
  const scenario = readScenario(raw);
  if (!scenario.ok) throw new Error(`${scenario.fault.place}: ${scenario.fault.refusal.kind}`);
  return scenario.value;
}

function accountTicket(ticket: Scenario['tickets'][number]): AccountTicket {
  return {
    ...ticket,
    updatedAt: ticket.createdAt,
    requesterId: null,
    status: 'solved',
    priority: null,
    isTimeKnown: true,
    subject: `Subject of ${ticket.id}`,
    formId: null,
  };
}

function factsOf({ contracts, entries, plans }: Scenario): Counted['facts'] {
  const rows = contracts.map(({ id }) => ({
    record: { object: 'support_contract' as const, id, name: `Contract ${id}` },
    organizationId: null,
    planId: null,
    drawsFrom: null,
    raw: {},
    agentNote: null,
    licences: null,
    authorizedContacts: [],
    billingContact: null,
  }));
  return {
    contracts,
    plans: new Map([...plans].map(([id, plan]) => [id, planRecord(plan)])),
    entries,
    faultyContracts: [],
    faultyEntries: [],
    rows: {
      plans: [],
      contracts: rows,
      decisions: [],
      balances: [],
      statements: [],
      faultyEntries: [],
    },
  };
}

function planRecord(plan: Plan): PlanRecord {
  const decoded = decodePlan(wireRecord(PLAN_FIELDS));
  if (!decoded.ok) throw new Error('no plan');
  return { ...decoded.value, plan };
}

/** What is left of a contract's windows, to compare folds by. */
export function balancesOf({ count }: Counted, at: string) {
  return balancesAt(count.group, count.state, at);
}

/** An account of these groups, everything of which could be read. */
export function countedAccount(
  groups: readonly Counted[],
  pages = new Map<string, unknown>(),
  marks: Marks = NO_MARKS,
  at = '2026-12-05T00:00:00Z',
): CountedAccount {
  const contracts = groups.flatMap(({ facts }) => facts.contracts);
  const organizations = contracts.map(({ organizationId: id }) => ({
    id,
    name: `Customer ${id}`,
    externalId: `K-${id}`,
    tags: [],
  }));
  const settings = decodeSettings({});
  return {
    reading: {
      account: { settings, timeZone: 'UTC', groups: [] },
      marks,
      person: { id: '400003', name: 'Marta Silva', isAdmin: true, isRestricted: false, isLight: false },
      plans: [],
      contracts: [],
      book: EMPTY_BOOK,
      organizations,
      pages,
      tickets: [],
      faultyTickets: [],
      since: '2025-12-01',
      from: '2025-12-01T00:00:00Z',
      at,
    },
    groups,
    withoutPlan: [],
    faulty: [],
  };
}
