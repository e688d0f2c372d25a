// Which of many contracts may have a final statement, in few requests: by the index, and by what changed too lately for it.
import * as v from 'valibot';
import { RecordFields } from './decode/fields';
import { read } from './rest/read';
import { changedSince, NAMELESS } from './rest/record-changes';
import { RECORD, type WireRecord } from './rest/records';
import type { Send } from './rest/request';

const ENTRIES = '/api/v2/custom_objects/support_entry/records';
const FOUND = v.object({ custom_object_records: v.array(RECORD) });
const AT_ONCE = 100;
/** What is older is in the index (design section 5). */
const INDEX_LAG_MS = 15 * 60_000;

/**
 * @param now by Zendesk's clock, in milliseconds since 1970
 * @returns some of those that have one, and each of those that are told by the newest changes alone; none = there is none. Null
 * where too much was changed lately to be looked through. @throws Failure
 */
export async function contractsWithStatements(
  send: Send,
  contractIds: readonly string[],
  now: number,
): Promise<ReadonlySet<string> | null> {
  const found: WireRecord[] = [];
  for (let at = 0; at < contractIds.length; at += AT_ONCE) {
    const filter = statementsOf(contractIds.slice(at, at + AT_ONCE));
    // One page: whether there is any is what is asked.
    const path = `${ENTRIES}/search?page[size]=${AT_ONCE}`;
    found.push(
      ...(await read(send, FOUND, { method: 'POST', path, body: { filter } })).custom_object_records,
    );
  }
  const mark = { at: new Date(now - INDEX_LAG_MS).toISOString(), recordIds: [] };
  const lately = await changedSince(send, ENTRIES, mark, mayBeStatement);
  // Of one that cannot be read nobody knows whose it is.
  if (lately === null || lately.records.some(isUnreadable)) return null;
  const own = new Set(contractIds);
  const named = [...found, ...lately.records].map((record) => contractOf(record) ?? '');
  return new Set(named.filter((id) => own.has(id)));
}

function statementsOf(contractIds: readonly string[]): object {
  const either = (key: string, values: readonly string[]) => ({
    $or: values.map((value) => ({ [`custom_object_fields.${key}`]: { $eq: value } })),
  });
  return {
    $and: [
      { 'custom_object_fields.kind': { $eq: 'statement' } },
      either('state', ['final', 'invoiced']),
      either('contract', contractIds),
    ],
  };
}

function mayBeStatement(record: WireRecord): boolean {
  return isUnreadable(record) || new RecordFields('support_entry', record).text('kind') === 'statement';
}

function isUnreadable({ id, custom_object_fields: fields }: WireRecord): boolean {
  return id === NAMELESS || Object.keys(fields).length === 0;
}

function contractOf(record: WireRecord): string | null {
  return new RecordFields('support_entry', record).id('contract');
}
