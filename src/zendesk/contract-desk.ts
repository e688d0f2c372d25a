// Zendesk as contracts need it beyond their records: what the book says of one, and changes of several writes. Loaded
// on use.
import * as v from 'valibot';
import type { ChangeStage, ContractChange, StoredChange } from '../actions/contracts/contract-change';
import type { ContractBook, ContractDesk, StoredUnits } from '../actions/contracts/contract-ports';
import type { FinishedWindow } from '../actions/contracts/locks';
import type { Untaken } from '../actions/contracts/untaken';
import type { Period } from '../domain/facts';
import { contractsWithStatements } from './contract-statements';
import { SUPPORT_ENTRY } from './data-model/support-entry';
import { parsed } from './decode/balance';
import { dayOf, RecordFields } from './decode/fields';
import { fieldIdOf } from './rest/lookup-fields';
import { read } from './rest/read';
import { listRecords, RECORD, type WireRecord } from './rest/records';
import type { Send } from './rest/request';

const ENTRIES = '/api/v2/custom_objects/support_entry/records';
const SAVED = v.object({ custom_object_record: RECORD });
/** Left by changes that were begun; more are looked at the next time. */
const MOST_BEGUN = 500;

const DRAFT = v.object({ name: v.string(), fields: v.record(v.string(), v.string()) });
const PERIOD = v.picklist(['week', 'month', 'quarter', 'half_year', 'year', 'term']);
const CHANGE = v.object({
  v: v.literal(1),
  kind: v.picklist(['start', 'renew', 'upgrade', 'opening']),
  make: v.nullable(v.object({ externalId: v.string(), draft: DRAFT })),
  about: v.nullable(v.object({ id: v.string(), name: v.string() })),
  end: v.nullable(v.object({ before: DRAFT, after: DRAFT })),
  organizationId: v.string(),
  units: v.array(
    v.object({
      externalId: v.string(),
      period: PERIOD,
      startsOn: v.string(),
      units: v.string(),
      reason: v.string(),
    }),
  ),
  authorId: v.string(),
  at: v.string(),
});
const TOOK = v.object({ corrections: v.array(v.string()) });
const MEASURE = v.object({
  terms: v.object({ unit: v.picklist(['ticket', 'hour']), currency: v.nullable(v.string()) }),
});
const KEPT = v.object({ change: CHANGE, isDone: v.boolean(), isLeft: v.optional(v.boolean(), false) });

export class ZendeskContracts implements ContractDesk {
  private readonly send: Send;
  private contractField: Promise<string> | null = null;

  /** @param send at the page's pace */
  constructor(send: Send) {
    this.send = send;
  }

  async bookOf(contractId: string) {
    this.contractField ??= fieldIdOf(this.send, 'support_entry', 'contract').catch((thrown: unknown) => {
      this.contractField = null;
      throw thrown;
    });
    const field = await this.contractField;
    const target = `zen:custom_object:support_contract/${encodeURIComponent(contractId)}`;
    const path = `/api/v2/${target}/relationship_fields/${field}/zen:custom_object:support_entry`;
    return bookIn(await listRecords(this.send, path));
  }

  withStatements(contractIds: readonly string[], now: number) {
    return contractsWithStatements(this.send, contractIds, now);
  }

  async begunChanges() {
    const filter = {
      $and: [
        { 'custom_object_fields.kind': { $eq: 'adjustment' } },
        { 'custom_object_fields.state': { $eq: 'undone' } },
      ],
    };
    const records = await listRecords(this.send, `${ENTRIES}/search?sort=-updated_at`, { filter });
    return records
      .slice(0, MOST_BEGUN)
      .flatMap((record) => storedChange(record) ?? [])
      .filter(({ stage }) => stage === 'begun');
  }

  async change(planId: string) {
    const path = `${ENTRIES}?filter[external_ids]=${encodeURIComponent(planId)}`;
    const [record] = await listRecords(this.send, path);
    return record === undefined ? null : storedChange(record);
  }

  /** Undone, so that nothing reads it as an adjustment while it is none. */
  async keepChange(planId: string, change: ContractChange, stage: ChangeStage) {
    const path = `${ENTRIES}?external_id=${encodeURIComponent(planId)}`;
    const empty = Object.fromEntries(SUPPORT_ENTRY.fields.map(({ key }) => [key, null]));
    const custom_object_fields = {
      ...empty,
      kind: 'adjustment',
      organization: change.organizationId,
      state: 'undone',
      author: change.authorId,
      at: change.at,
      data: JSON.stringify({ change, isDone: stage !== 'begun', ...(stage === 'left' && { isLeft: true }) }),
    };
    const custom_object_record = { name: nameOf(change, stage), custom_object_fields };
    await read(this.send, SAVED, { method: 'PATCH', path, body: { custom_object_record } });
  }
}

const NAMES: Readonly<Record<ChangeStage, string>> = {
  begun: 'Change that is not finished',
  done: 'Changed',
  left: 'Change left unfinished',
};

const LONGEST_NAME = 255;

/** Cut where the contract's own name is nearly as long as Zendesk takes; no sign is cut in two. */
function nameOf({ make, about }: ContractChange, stage: ChangeStage): string {
  const name = `${NAMES[stage]}: ${make?.draft.name ?? about?.name ?? ''}`;
  return name.slice(0, LONGEST_NAME).replace(/[\ud800-\udbff]$/, '');
}

function storedChange(record: WireRecord): StoredChange | null {
  const fields = new RecordFields('support_entry', record);
  if (fields.raw('state') !== 'undone') return null;
  const kept = v.safeParse(KEPT, parsed(fields.text('data')));
  if (!kept.success || record.external_id == null) return null;
  const { change, isDone, isLeft } = kept.output;
  const stage = isLeft ? 'left' : isDone ? 'done' : 'begun';
  return { recordId: record.id, externalId: record.external_id, change, stage };
}

function bookIn(records: readonly WireRecord[]): ContractBook {
  const finished: FinishedWindow[] = [];
  const adjustments: StoredUnits[] = [];
  const entries = new Map<string, number>();
  const carried: ({ readonly externalId: string } & Untaken)[] = [];
  const taken = new Set<string>();
  for (const record of records) {
    const fields = new RecordFields('support_entry', record);
    const [kind, state] = [fields.text('kind') ?? '', fields.text('state')];
    if (state === 'undone' || kind === 'balance') continue;
    entries.set(kind, (entries.get(kind) ?? 0) + 1);
    if (kind === 'correction' && carries(fields)) {
      const [ticketId, at] = [fields.text('ticket') ?? '', fields.text('at')];
      carried.push({ externalId: record.external_id ?? '', ticketId, at });
    }
    if (kind === 'statement') for (const id of tookIn(fields)) taken.add(id);
    const startsOn = dayOf(fields, 'starts_on');
    if (startsOn === null) continue;
    if (kind === 'statement') {
      const endsOn = dayOf(fields, 'ends_on') ?? startsOn;
      finished.push({ startsOn, endsOn, name: record.name, measure: measureIn(fields) });
    }
    const period = v.safeParse(PERIOD, fields.raw('period'));
    if (kind !== 'adjustment' || !period.success) continue;
    adjustments.push({
      id: record.id,
      externalId: record.external_id ?? '',
      period: period.output satisfies Period,
      startsOn,
      units: fields.text('units') ?? '',
      reason: fields.text('reason') ?? '',
    });
  }
  const open = carried.filter(({ externalId }) => !taken.has(externalId));
  const untaken = open.map(({ ticketId, at }) => ({ ticketId, at }));
  return { finished, untaken, adjustments, entries };
}

/** What was let stand moves nothing; what cannot be read may. */
function carries(fields: RecordFields): boolean {
  return Number(fields.text('units') ?? NaN) !== 0 || Number(fields.text('amount') ?? NaN) !== 0;
}

/** Of a head that cannot be read nobody knows what it took: then nothing counts as taken. */
function tookIn(fields: RecordFields): readonly string[] {
  const took = v.safeParse(TOOK, parsed(fields.text('data')));
  return took.success ? took.output.corrections : [];
}

/** Null for a head that cannot be read. */
function measureIn(fields: RecordFields): FinishedWindow['measure'] {
  const read = v.safeParse(MEASURE, parsed(fields.text('data')));
  return read.success ? read.output.terms : null;
}
