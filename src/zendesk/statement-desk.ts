// Zendesk as finished statements need it: entries of the book, read and written by external_id. Loaded on use.
import * as v from 'valibot';
import type {
  AdjustmentWrite,
  CorrectionWrite,
  HeadWrite,
  PageWrite,
  Signed,
  StatementDesk,
} from '../actions/statements/statement-ports';
import { SUPPORT_ENTRY } from './data-model/support-entry';
import { parsed } from './decode/balance';
import { RecordFields } from './decode/fields';
import { changesOf, lastChangeOf, nameOfUser } from './record-history';
import { read } from './rest/read';
import { listRecords, RECORD, type WireRecord } from './rest/records';
import type { Send } from './rest/request';

const RECORDS = '/api/v2/custom_objects/support_entry/records';
const SAVED = v.object({ custom_object_record: RECORD });
const HASHED = v.object({ hash: v.string() });
const TAKEN = v.object({ corrections: v.array(v.string()) });

/** So that an address stays far below what servers take; Zendesk takes 100 ids at once. */
const IDS_AT_ONCE = 25;
const LONGEST_NAME = 255;

export class ZendeskStatements implements StatementDesk {
  private readonly send: Send;

  constructor(send: Send) {
    this.send = send;
  }

  async pages(externalIds: readonly string[]) {
    const pages = new Map<string, string>();
    for (const record of await this.recordsOf(externalIds)) {
      const { data, state } = record.custom_object_fields;
      if (state !== 'undone' && typeof data === 'string') pages.set(record.external_id ?? '', data);
    }
    return pages;
  }

  savePage({ externalId, name, startsOn, endsOn, text, ...signed }: PageWrite) {
    return this.upsert(externalId, name, signed, {
      kind: 'statement_page',
      starts_on: startsOn,
      ends_on: endsOn,
      data: text,
    });
  }

  async heads(externalId: string) {
    const records = await this.recordsOf([externalId]);
    return records
      .map((record) => {
        const fields = new RecordFields('support_entry', record);
        const data = v.safeParse(HASHED, parsed(fields.text('data')));
        return {
          recordId: record.id,
          state: fields.text('state') ?? '',
          reference: fields.text('reference'),
          authorId: fields.text('author'),
          at: fields.text('at'),
          hash: data.success ? data.output.hash : null,
        };
      })
      .sort((a, b) => (a.recordId < b.recordId ? -1 : 1));
  }

  async correctionsIn(externalIds: readonly string[]) {
    const records = await this.recordsOf(externalIds);
    return records.flatMap((record) => {
      const fields = new RecordFields('support_entry', record);
      const data = v.safeParse(TAKEN, parsed(fields.text('data')));
      return fields.text('state') !== 'undone' && data.success ? data.output.corrections : [];
    });
  }

  async createHead(head: HeadWrite) {
    const fields = fieldsOf(head, {
      kind: 'statement',
      contract: head.contractId,
      organization: head.organizationId,
      period: head.period,
      starts_on: head.startsOn,
      ends_on: head.endsOn,
      units: head.units,
      amount: head.amount,
      currency: head.currency,
      state: 'final',
      data: JSON.stringify(head.data),
    });
    const record = {
      name: named(head.name),
      external_id: head.externalId,
      custom_object_fields: fields,
    };
    const body = { custom_object_record: record };
    return (await read(this.send, SAVED, { method: 'POST', path: RECORDS, body })).custom_object_record.id;
  }

  undoHead(recordId: string) {
    return this.change(recordId, { state: 'undone' });
  }

  invoice(recordId: string, reference: string) {
    return this.change(recordId, { state: 'invoiced', reference });
  }

  async entry(externalId: string) {
    const [record] = await this.recordsOf([externalId]);
    if (record === undefined) return null;
    const fields = new RecordFields('support_entry', record);
    return {
      recordId: record.id,
      state: fields.text('state') ?? '',
      authorId: fields.text('author') ?? '',
      at: fields.text('at') ?? '',
    };
  }

  saveCorrection(correction: CorrectionWrite) {
    return this.upsert(correction.externalId, correction.name, correction, {
      kind: 'correction',
      contract: correction.contractId,
      organization: correction.organizationId,
      ticket: correction.ticketId,
      starts_on: correction.startsOn,
      units: correction.units,
      amount: correction.amount,
      currency: correction.currency,
      reason: correction.reason,
      data: JSON.stringify(correction.data),
    });
  }

  saveAdjustment(adjustment: AdjustmentWrite) {
    return this.upsert(adjustment.externalId, adjustment.name, adjustment, {
      kind: 'adjustment',
      contract: adjustment.contractId,
      organization: adjustment.organizationId,
      period: adjustment.period,
      starts_on: adjustment.startsOn,
      units: adjustment.units,
      reason: adjustment.reason,
    });
  }

  changes(recordId: string) {
    return changesOf(this.send, pathOf(recordId));
  }

  lastChange(recordId: string) {
    return lastChangeOf(this.send, pathOf(recordId));
  }

  nameOf(userId: string) {
    return nameOfUser(this.send, userId);
  }

  private async recordsOf(externalIds: readonly string[]): Promise<readonly WireRecord[]> {
    const records: WireRecord[] = [];
    for (let at = 0; at < externalIds.length; at += IDS_AT_ONCE) {
      const list = externalIds
        .slice(at, at + IDS_AT_ONCE)
        .map(encodeURIComponent)
        .join(',');
      records.push(...(await listRecords(this.send, `${RECORDS}?filter[external_ids]=${list}`)));
    }
    return records;
  }

  private async upsert(externalId: string, name: string, signed: Signed, fields: Fields): Promise<void> {
    const path = `${RECORDS}?external_id=${encodeURIComponent(externalId)}`;
    const record = { name: named(name), custom_object_fields: fieldsOf(signed, fields) };
    await read(this.send, SAVED, { method: 'PATCH', path, body: { custom_object_record: record } });
  }

  private async change(recordId: string, fields: Fields): Promise<void> {
    const body = { custom_object_record: { custom_object_fields: fields } };
    await read(this.send, SAVED, { method: 'PATCH', path: pathOf(recordId), body });
  }
}

type Fields = Readonly<Record<string, string | null>>;

/** Every field of the object, so that nothing of an earlier write stays behind. */
function fieldsOf({ authorId, at }: Signed, fields: Fields): Fields {
  const empty = Object.fromEntries(SUPPORT_ENTRY.fields.map(({ key }) => [key, null]));
  return { ...empty, state: 'active', author: authorId, at, ...fields };
}

function pathOf(recordId: string): string {
  return `${RECORDS}/${encodeURIComponent(recordId)}`;
}

function named(text: string): string {
  return text.slice(0, LONGEST_NAME);
}
