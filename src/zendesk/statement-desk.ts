// Zendesk as finished statements need it: entries of the book, read and written by external_id. Loaded on use.
import * as v from 'valibot';
import type { Marks } from '../actions/account/account-ports';
import type {
  AdjustmentWrite,
  ClaimWrite,
  CorrectionWrite,
  HeadWrite,
  PageWrite,
  StatementDesk,
  StoredHead,
} from '../actions/statements/statement-ports';
import { parsed } from './decode/balance';
import { RecordFields } from './decode/fields';
import { changesOf, lastChangeOf, nameOfUser } from './record-history';
import { idLists } from './rest/id-lists';
import { showJobs } from './rest/job-results';
import { queuedJob } from './rest/jobs';
import { read } from './rest/read';
import { listRecords, RECORD, type WireRecord } from './rest/records';
import type { Send } from './rest/request';
import { changesIn } from './statement-changes';
import {
  adjustmentRecord,
  claimRecord,
  correctionRecord,
  headRecord,
  pageRecord,
  type Fields,
  type WrittenRecord,
} from './statement-records';

const ENTRIES = '/api/v2/custom_objects/support_entry';
const RECORDS = `${ENTRIES}/records`;
const SAVED = v.object({ custom_object_record: RECORD });
const HASHED = v.object({ hash: v.string() });
const TAKEN = v.object({ corrections: v.array(v.string()) });
const CLAIM = v.object({ head: v.string() });

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

  savePage(page: PageWrite) {
    return this.upsert(pageRecord(page));
  }

  async queuePages(pages: readonly PageWrite[]) {
    const job = { action: 'create_or_update_by_external_id', items: pages.map(pageRecord) };
    return (await queuedJob(this.send, { method: 'POST', path: `${ENTRIES}/jobs`, body: { job } })).id;
  }

  async job(id: string) {
    return (await showJobs(this.send, [id])).get(id) ?? ({ kind: 'gone' } as const);
  }

  async heads(externalIds: readonly string[]) {
    const heads = new Map<string, StoredHead[]>();
    for (const record of await this.recordsOf(externalIds)) {
      const id = record.external_id ?? '';
      heads.set(id, [...(heads.get(id) ?? []), headOf(record)]);
    }
    for (const all of heads.values()) all.sort((a, b) => (a.recordId < b.recordId ? -1 : 1));
    return heads;
  }

  async claims(externalIds: readonly string[]) {
    const records = [...(await this.recordsOf(externalIds))].sort((a, b) => (a.id > b.id ? -1 : 1));
    return new Map(
      records.flatMap((record): [string, string][] => {
        const fields = new RecordFields('support_entry', record);
        const data = v.safeParse(CLAIM, parsed(fields.text('data')));
        if (fields.text('state') === 'undone' || record.external_id === null) return [];
        // One that cannot be read is somebody's all the same.
        return [[record.external_id, data.success ? data.output.head : '']];
      }),
    );
  }

  async createClaim(claim: ClaimWrite) {
    await this.create(claimRecord(claim));
  }

  createHead(head: HeadWrite) {
    return this.create(headRecord(head));
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
    return this.upsert(correctionRecord(correction));
  }

  saveAdjustment(adjustment: AdjustmentWrite) {
    return this.upsert(adjustmentRecord(adjustment));
  }

  changesSince(marks: Marks) {
    return changesIn(this.send, marks);
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
    for (const list of idLists(externalIds)) {
      records.push(...(await listRecords(this.send, `${RECORDS}?filter[external_ids]=${list}`)));
    }
    return records;
  }

  private async create(record: WrittenRecord): Promise<string> {
    const body = { custom_object_record: record };
    return (await read(this.send, SAVED, { method: 'POST', path: RECORDS, body })).custom_object_record.id;
  }

  private async upsert({ external_id, ...record }: WrittenRecord): Promise<void> {
    const path = `${RECORDS}?external_id=${encodeURIComponent(external_id)}`;
    await read(this.send, SAVED, { method: 'PATCH', path, body: { custom_object_record: record } });
  }

  private async change(recordId: string, fields: Fields): Promise<void> {
    const body = { custom_object_record: { custom_object_fields: fields } };
    await read(this.send, SAVED, { method: 'PATCH', path: pathOf(recordId), body });
  }
}

function headOf(record: WireRecord): StoredHead {
  const fields = new RecordFields('support_entry', record);
  const data = parsed(fields.text('data'));
  const [hashed, taken] = [v.safeParse(HASHED, data), v.safeParse(TAKEN, data)];
  return {
    recordId: record.id,
    state: fields.text('state') ?? '',
    reference: fields.text('reference'),
    authorId: fields.text('author'),
    at: fields.text('at'),
    hash: hashed.success ? hashed.output.hash : null,
    corrections: taken.success ? taken.output.corrections : [],
  };
}

function pathOf(recordId: string): string {
  return `${RECORDS}/${encodeURIComponent(recordId)}`;
}
