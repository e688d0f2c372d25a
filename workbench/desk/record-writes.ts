// Creating, changing, upserting and deleting records of custom objects. There is no locking: the last write wins
// (zendesk-platform 5.3).
import type { ObjectRecord, RecordEvent } from './custom-object';
import type { Desk } from './desk';
import { printInstant } from './clock';
import { recordId } from './ids';
import { findObject } from './object-setup';
import { checkSize, checkTexts, invalidRecord as invalid } from './record-limits';
import { mergedValues } from './record-values';
import { objectRefusal } from './refusal';

/** Only what was given; `undefined` leaves as it is. */
export interface RecordInput {
  readonly name?: string;
  readonly externalId?: string | null;
  readonly values: Readonly<Record<string, unknown>>;
}

export const recordMissing = (id: string) => objectRefusal(404, 'RecordNotFound', `Record ${id} not found`);

export function findRecord(desk: Desk, objectKey: string, id: string): ObjectRecord {
  const record = desk.recordsOf(objectKey).get(id);
  if (!record) throw recordMissing(id);
  return record;
}

export function findByExternalId(desk: Desk, objectKey: string, externalId: string): ObjectRecord | null {
  for (const record of desk.recordsOf(objectKey).values()) {
    if (record.externalId === externalId) return record;
  }
  return null;
}

/** @param id given by the seed only, so that its records are known by name */
export function createRecord(
  desk: Desk,
  userId: number,
  objectKey: string,
  input: RecordInput,
  id: string = recordId(desk.recordSerial.next()),
): ObjectRecord {
  const object = findObject(desk, objectKey);
  if (input.name === undefined) throw invalid("name: can't be blank");
  checkTexts(input);
  refuseDuplicate(desk, objectKey, input.externalId ?? null, null);
  const at = desk.clock.instant();
  const record: ObjectRecord = {
    id,
    objectKey,
    name: input.name,
    externalId: input.externalId ?? null,
    values: mergedValues(desk, object, {}, input.values),
    createdAt: at,
    updatedAt: at,
    createdBy: userId,
    updatedBy: userId,
  };
  checkSize(record);
  desk.recordsOf(objectKey).put(id, record);
  note(desk, record, 'record_created', userId, at, null);
  return record;
}

export function updateRecord(
  desk: Desk,
  userId: number,
  objectKey: string,
  id: string,
  input: RecordInput,
): ObjectRecord {
  const before = findRecord(desk, objectKey, id);
  checkTexts(input);
  if (input.externalId !== undefined) refuseDuplicate(desk, objectKey, input.externalId, id);
  const values = mergedValues(desk, findObject(desk, objectKey), before.values, input.values);
  const name = input.name ?? before.name;
  const externalId = input.externalId === undefined ? before.externalId : input.externalId;
  const same = JSON.stringify(values) === JSON.stringify(before.values);
  if (same && name === before.name && externalId === before.externalId) return before;
  const at = printInstant(Math.max(desk.clock.now(), Date.parse(before.updatedAt)));
  const after = { ...before, name, externalId, values, updatedAt: at, updatedBy: userId };
  checkSize(after);
  desk.recordsOf(objectKey).put(id, after);
  note(desk, after, 'record_updated', userId, at, before);
  return after;
}

export function upsertRecord(
  desk: Desk,
  userId: number,
  objectKey: string,
  externalId: string,
  input: RecordInput,
): ObjectRecord {
  const found = findByExternalId(desk, objectKey, externalId);
  if (found) return updateRecord(desk, userId, objectKey, found.id, input);
  return createRecord(desk, userId, objectKey, { ...input, externalId });
}

export function deleteRecord(desk: Desk, userId: number, objectKey: string, id: string): void {
  const record = findRecord(desk, objectKey, id);
  desk.recordsOf(objectKey).remove(id);
  desk.deletedRecords.push({ ...record, updatedAt: desk.clock.instant(), updatedBy: userId });
  note(desk, record, 'record_deleted', userId, desk.clock.instant(), record);
}

/** Whether Zendesk refuses a second record with the same external_id is not known: both readings can be had. */
function refuseDuplicate(desk: Desk, objectKey: string, externalId: string | null, own: string | null): void {
  if (externalId === null || desk.state.features.duplicateExternalId === 'accepted') return;
  const found = findByExternalId(desk, objectKey, externalId);
  if (found && found.id !== own) {
    throw invalid(`external_id: ${externalId} has already been taken`);
  }
}

/** The standard properties among the fields, as filters name them (zendesk-platform 5.4). */
function propertiesOf({ name, externalId, values }: ObjectRecord): ObjectRecord['values'] {
  return { name, external_id: externalId, ...values };
}

function note(
  desk: Desk,
  record: ObjectRecord,
  type: RecordEvent['type'],
  userId: number,
  createdAt: string,
  before: ObjectRecord | null,
): void {
  const events = desk.recordEvents.get(record.id) ?? [];
  const was = before === null ? {} : propertiesOf(before);
  const changes = Object.entries(propertiesOf(record))
    .filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(was[key] ?? null))
    .map(([key, after]) => ({ key, before: was[key] ?? null, after }));
  events.push({ id: `${record.id}-${events.length + 1}`, type, userId, createdAt, changes });
  desk.recordEvents.set(record.id, events);
}
