// Zendesk as people's acts need it: entries of the book, a ticket's internal notes, a job for closed tickets. Loaded
// with the first act, not with the panel.
import * as v from 'valibot';
import type { Act, ActsDesk, TagChange, TicketWrite } from '../actions/acts/act-ports';
import { printAmount } from '../domain/money';
import { printUnits } from '../domain/units';
import { SUPPORT_ENTRY } from './data-model/support-entry';
import type { InstalledSettings } from './decode/settings';
import { decodeTicket } from './decode/ticket';
import { findJob, queuedJob } from './rest/jobs';
import { read } from './rest/read';
import { RECORD } from './rest/records';
import type { Send } from './rest/request';
import { TICKET } from './rest/tickets';

const RECORDS = '/api/v2/custom_objects/support_entry/records';
const SAVED = v.object({ custom_object_record: RECORD });
const ONE = v.object({ ticket: TICKET });
const USER = v.object({ user: v.object({ name: v.string() }) });
const COMMENTS = v.object({
  comments: v.array(
    v.object({
      public: v.boolean(),
      created_at: v.string(),
      plain_body: v.nullish(v.string(), null),
      body: v.nullish(v.string(), ''),
    }),
  ),
});

/** More comments than anybody writes between a confirmation and its note. */
const NEWEST_COMMENTS = 20;
/** How long a job is waited for: a small one is done within seconds. */
const JOB_WAITS_MS = [1_000, 2_000, 4_000, 8_000];

export class ZendeskActsDesk implements ActsDesk {
  private readonly send: Send;
  private readonly settings: InstalledSettings;

  constructor(send: Send, settings: InstalledSettings) {
    this.send = send;
    this.settings = settings;
  }

  async saveAct(act: Act) {
    const { external_id, ...record } = actRecord(act);
    const path = `${RECORDS}?external_id=${encodeURIComponent(external_id)}`;
    const body = { custom_object_record: record };
    return (await read(this.send, SAVED, { method: 'PATCH', path, body })).custom_object_record.id;
  }

  async undoAct(recordId: string) {
    const path = `${RECORDS}/${encodeURIComponent(recordId)}`;
    const record = { custom_object_fields: { state: 'undone' } };
    await read(this.send, SAVED, { method: 'PATCH', path, body: { custom_object_record: record } });
  }

  async writeTicket(ticketId: string, { tags, note, stamp }: TicketWrite) {
    const ticket = {
      ...(tags === null ? {} : { tags }),
      comment: { body: note, public: false },
      safe_update: true,
      updated_stamp: stamp,
    };
    const path = `/api/v2/tickets/${ticketId}`;
    const answer = await read(this.send, ONE, { method: 'PUT', path, body: { ticket } });
    return decodeTicket(answer.ticket, this.settings.timeFieldId);
  }

  async notesOn(ticketId: string) {
    const path = `/api/v2/tickets/${ticketId}/comments?sort_order=desc&per_page=${NEWEST_COMMENTS}`;
    const { comments } = await read(this.send, COMMENTS, { method: 'GET', path });
    return comments
      .filter((comment) => !comment.public)
      .map((comment) => ({
        text: comment.plain_body ?? comment.body,
        createdAt: comment.created_at,
      }));
  }

  async tagClosed(ticketId: string, { add, remove }: TagChange, pause: (ms: number) => Promise<void>) {
    const ticket = { additional_tags: add, remove_tags: remove };
    const path = `/api/v2/tickets/update_many?ids=${ticketId}`;
    let job = await queuedJob(this.send, { method: 'PUT', path, body: { ticket } });
    for (const wait of JOB_WAITS_MS) {
      if (job.isOver) break;
      await pause(wait);
      job = await findJob(this.send, job.id);
    }
    return job.isOver && job.failed === 0;
  }

  async nameOf(userId: string) {
    const path = `/api/v2/users/${encodeURIComponent(userId)}`;
    return (await read(this.send, USER, { method: 'GET', path })).user.name;
  }
}

/** As an upsert takes it. */
export function actRecord(act: Act) {
  const { kind, ticketId, name } = act;
  return { external_id: `${kind}:${ticketId}`, name, custom_object_fields: fieldsOf(act) };
}

/** Every field of the object, so that nothing of an earlier act stays behind. */
function fieldsOf(act: Act): Readonly<Record<string, string | null>> {
  const empty = Object.fromEntries(SUPPORT_ENTRY.fields.map(({ key }) => [key, null]));
  return {
    ...empty,
    kind: act.kind,
    contract: act.contractId,
    organization: act.organizationId,
    ticket: act.ticketId,
    ...chargeFields(act.agreed),
    state: 'active',
    reason_code: act.reasonCode,
    reason: act.reason,
    author: act.authorId,
    at: act.at,
  };
}

/** So that the book says what was approved or let go, whatever the plan says later. */
function chargeFields(agreed: Act['agreed']): Readonly<Record<string, string | null>> {
  if (agreed === null || agreed.unit === null) return {};
  const { unit, units, amount, currency } = agreed;
  const money = currency === null ? {} : { amount: printAmount(amount, currency), currency };
  return { units: printUnits(units, unit), ...money };
}
