// A large organization on a simulated desk: thousands of tickets of a year, put there directly, and the balance that a
// recount leaves, which reads all of them.
import { gatherEvidence } from '../../src/actions/gather-evidence';
import { keepBalances } from '../../src/actions/checkpoint/keep-balances';
import { openTicket } from '../../src/actions/open-ticket';
import type { FoundTickets } from '../../src/actions/ports';
import { decodeSettings } from '../../src/zendesk/decode/settings';
import { decodeTicket } from '../../src/zendesk/decode/ticket';
import { sendThrough } from '../../src/zendesk/rest/request';
import type { WireTicket } from '../../src/zendesk/rest/tickets';
import { ZendeskDesk } from '../../src/zendesk/support-desk';
import { printInstant } from '../../workbench/desk/clock';
import type { Desk } from '../../workbench/desk/desk';
import type { Ticket } from '../../workbench/desk/ticket';
import { contractId, ticketId, type Situation } from '../../workbench/seed/cast';
import { DeskClient, type RecordsPage } from '../workbench/desk-client';
import { deskFrame } from './desk-frame';

const DAY = 24 * 60 * 60 * 1000;
/** Of the newest; the others are closed. */
const NOT_CLOSED = 100;
const FIRST_ID = 900_000;

/** The k-th ticket of the crowd, from 0, oldest first. */
export const crowdId = (k: number) => FIRST_ID + k;

/** Spread evenly from January to an hour ago; the newest hundred are open, the others closed. */
export function crowd(desk: Desk, situation: Situation, count: number): void {
  const pattern = desk.tickets.get(ticketId(situation, 1));
  if (pattern === null) throw new Error(`${situation} has no ticket`);
  const [from, to] = [Date.parse('2026-01-02T09:00:00Z'), desk.clock.now() - 60 * 60 * 1000];
  for (let k = 0; k < count; k += 1) {
    const created = from + Math.floor((k / Math.max(1, count - 1)) * (to - from));
    desk.putTicket(one(pattern, crowdId(k), created, k < count - NOT_CLOSED), created);
  }
}

function one(pattern: Ticket, id: number, created: number, isClosed: boolean): Ticket {
  const createdAt = printInstant(created);
  const updatedAt = isClosed ? printInstant(created + DAY) : createdAt;
  return {
    ...pattern,
    id,
    createdAt,
    updatedAt,
    status: isClosed ? 'closed' : 'open',
    generatedAt: Math.floor(Date.parse(updatedAt) / 1000),
    solvedAt: isClosed ? updatedAt : null,
    closedAt: isClosed ? updatedAt : null,
  };
}

/** Reads every ticket of an organization, as a recount does, and stores the balance with its checkpoint. */
export async function recount(desk: Desk, ticket: number, now: number = desk.clock.now()): Promise<void> {
  const settings = decodeSettings(desk.installation?.settings ?? {});
  const send = sendThrough({ request: (options) => deskFrame(desk, 'admin', 'recount').request(options) });
  const account = { settings, timeZone: desk.state.account.timeZone, groups: [] };
  const reader = new (class extends ZendeskDesk {
    override ticketsSince(organizationIds: readonly string[], from: string) {
      return Promise.resolve(everyTicket(desk, organizationIds, from, settings.timeFieldId));
    }
  })(send, settings);
  const organizationId = String(desk.tickets.get(ticket)?.organizationId);
  const { facts, first, ticket: row, person } = await openTicket(reader, String(ticket), organizationId);
  const plain = { ...facts, rows: { ...facts.rows, balances: [] } };
  const evidence = await gatherEvidence(reader, account, first, plain, row);
  if (evidence.kind !== 'whole') throw new Error(`a recount that ends ${evidence.kind}`);
  const due = evidence.facts.contracts.map(({ id }) => id);
  await keepBalances(reader, { evidence, row, person, account, now }, due);
}

/** As an export prints them, without the pages. */
function everyTicket(
  desk: Desk,
  organizationIds: readonly string[],
  from: string,
  timeField: string | null,
): FoundTickets {
  const tickets = [...desk.tickets.valuesAsOf(desk.indexedUntil())]
    .filter((ticket) => organizationIds.includes(String(ticket.organizationId)) && ticket.createdAt >= from)
    .map((ticket) => decodeTicket(rowOf(ticket), timeField));
  return { tickets, faulty: [], isWhole: true };
}

function rowOf(ticket: Ticket): WireTicket {
  return {
    id: ticket.id,
    created_at: ticket.createdAt,
    updated_at: ticket.updatedAt,
    status: ticket.status,
    priority: ticket.priority,
    organization_id: ticket.organizationId,
    requester_id: ticket.requesterId,
    tags: [...ticket.tags],
    custom_fields: Object.entries(ticket.customFields).map(([id, value]) => ({ id: Number(id), value })),
    via: null,
    support_type: ticket.supportType,
  };
}

/** What is stored of an organization's balance. */
export async function storedBalance(desk: Desk, situation: Situation, startsOn = '2026-11-01') {
  const id = `balance:${contractId(situation)}:${startsOn}`;
  const { body } = await new DeskClient(desk).get<RecordsPage>(
    `/custom_objects/support_entry/records?filter[external_ids]=${encodeURIComponent(id)}`,
  );
  const record = body.custom_object_records[0];
  if (record === undefined) return null;
  const fields = record.custom_object_fields;
  return { record, fields, data: JSON.parse(String(fields['data'])) as BalanceData };
}

export interface BalanceData {
  readonly at: string;
  readonly hash: string;
  readonly windows: readonly Record<string, unknown>[];
  readonly state?: { readonly cut: string; readonly count: number; readonly open: string };
}
