// A scenario of the domain's tests as a whole account that was read: the same facts as rows.
import type { AccountEntry, AccountTicket, HeadRow } from '../../src/actions/account/account-ports';
import { NO_MARKS } from '../../src/actions/account/no-marks';
import type { AccountReading } from '../../src/actions/account/counted-account';
import type { ContractRow, Decoded, PlanRecord, RecordRef } from '../../src/actions/ports';
import { readPlan } from '../../src/domain/read-plan';
import { readRules, readTicket } from '../../src/domain/read-ticket';
import type { RawContract, RawEntry, RawFinal, RawPlan, RawScenario } from '../domain/twin/raw-scenario';
import { SAVED_TICKET } from './saved-rows';

const ref = (object: RecordRef['object'], id: string): RecordRef => ({ object, id, name: id });

export function accountOf(raw: RawScenario, since: string, from: string): AccountReading {
  const rules = readRules(raw.rules ?? {});
  const notice = { faults: [], timeFieldId: '1', slaOnOverage: false, showsPricesToAgents: true };
  const settings = { ...notice, rules: rules.ok ? rules.value : null, managersGroup: null };
  const final = raw.final ?? [];
  return {
    account: { settings, timeZone: raw.timeZone, groups: [] },
    marks: NO_MARKS,
    person: { id: '1', name: 'Marta', isAdmin: false, isRestricted: false, isLight: false },
    plans: raw.plans.map(planRow),
    contracts: raw.contracts.map(contractRow),
    book: {
      decisions: (raw.entries ?? []).map(entryRow),
      balances: [],
      statements: final.map(headRow),
      corrections: [],
      faulty: [],
      faultyCorrections: [],
    },
    organizations: [],
    pages: new Map(final.map((one, at) => [`page ${at}`, { v: 1, tickets: one.tickets }])),
    tickets: raw.tickets.map(ticketRow),
    faultyTickets: [],
    since,
    from,
    at: '2026-12-31T00:00:00Z',
  };
}

function planRow(plan: RawPlan): Decoded<PlanRecord> {
  const read = readPlan(plan);
  if (!read.ok) throw new Error(JSON.stringify(read.refusals));
  const sla = { urgent: null, high: null, normal: null, low: null, none: null };
  const terms = { warnAt: [], sla, slaClock: 'calendar' as const, licencesFrom: null, licencesTo: null };
  return { ok: true, value: { record: ref('support_plan', plan.id), key: plan.id, plan: read.value, terms } };
}

function contractRow(contract: RawContract): ContractRow {
  return {
    record: ref('support_contract', contract.id),
    organizationId: contract.organizationId,
    planId: contract.planId,
    drawsFrom: contract.drawsFrom ?? null,
    raw: { ...contract },
    agentNote: null,
    licences: null,
    authorizedContacts: [],
    billingContact: null,
  };
}

/** Filed under no organization: an act belongs to its ticket, an adjustment to its contract. */
function entryRow(entry: RawEntry, at: number): AccountEntry {
  const ticketId = 'ticketId' in entry ? entry.ticketId : null;
  return {
    record: ref('support_entry', `e${at}`),
    externalId: ticketId === null ? `adjustment:${at}` : `${entry.kind}:${ticketId}`,
    contractId: 'contractId' in entry ? entry.contractId : null,
    organizationId: null,
    ticketId,
    reason: null,
    reasonCode: null,
    authorId: null,
    at: null,
    units: null,
    agreed: null,
    raw: { ...entry },
  };
}

function headRow({ contractId, startsOn, endsOn }: RawFinal, at: number): HeadRow {
  return {
    record: ref('support_entry', `h${at}`),
    externalId: `statement:${contractId}:${startsOn}`,
    organizationId: null,
    contractId,
    startsOn,
    endsOn,
    pageIds: [`page ${at}`],
    currency: null,
    state: 'final',
    reference: null,
    authorId: null,
    at: null,
    updatedAt: '2026-12-01T00:00:00Z',
    stated: null,
    correctionIds: [],
    data: null,
  };
}

function ticketRow(raw: unknown): AccountTicket {
  const read = readTicket(raw);
  if (!read.ok) throw new Error(JSON.stringify(read.refusals));
  const { updatedAt, requesterId, status, priority, isTimeKnown } = SAVED_TICKET;
  const row = { updatedAt, requesterId, status, priority, isTimeKnown };
  return { ...row, ...read.value, subject: 'A question', formId: null };
}
