// Saves a plan or contract so that pressing twice, a lost answer or a colleague's change never makes two of it nor
// undoes what somebody else has written.
import { Failure } from '../failure';
import type { Pace } from '../keep-tag';
import { surely } from '../surely';
import type { Draft, RecordDesk, RecordObject, StoredRecord } from './record-ports';

export type Saved =
  | { readonly kind: 'saved'; readonly record: StoredRecord }
  /** It was changed since the form opened: nothing was written. */
  | {
      readonly kind: 'conflict';
      readonly theirs: StoredRecord;
      /** Keys of the fields that were changed, `name` among them. */
      readonly changed: readonly string[];
      /** Null where Zendesk did not say. */
      readonly by: string | null;
    }
  /** It was deleted since the form opened: nothing was written. */
  | { readonly kind: 'gone' };

export interface SaveParts {
  readonly desk: RecordDesk;
  readonly pace: Pace;
}

/** @param externalId made when the form opened @throws Failure where it is not saved for sure, or that cannot be known */
export async function makeRecord(
  { desk, pace }: SaveParts,
  object: RecordObject,
  externalId: string,
  draft: Draft,
): Promise<Saved> {
  let record: StoredRecord | null = null;
  const isAsTyped = (stored: StoredRecord | null): stored is StoredRecord =>
    stored !== null && desk.reader.differing(object, stored.draft, draft).length === 0;
  await surely(
    pace,
    async () => {
      record = await desk.make(object, externalId, draft);
    },
    async () => {
      const found = await desk.madeAs(object, externalId);
      if (isAsTyped(found)) record = found;
      return isAsTyped(found);
    },
  );
  return { kind: 'saved', record: await readBack(desk, record) };
}

/** @param opened as the form showed it @throws Failure as `makeRecord` */
export async function changeRecord(
  { desk, pace }: SaveParts,
  opened: StoredRecord,
  draft: Draft,
): Promise<Saved> {
  const { object, id } = opened;
  const now = await desk.read(object, id);
  if (now === null) return { kind: 'gone' };
  const isAsTyped = (stored: StoredRecord) => desk.reader.differing(object, stored.draft, draft).length === 0;
  if (isAsTyped(now)) return { kind: 'saved', record: now };
  const changed = desk.reader.differing(object, opened.draft, now.draft);
  // A stamp that moved over what no editor shows is nobody's loss: the fields of ours are as they were.
  if (changed.length > 0) {
    const by = now.updatedBy === null ? null : await nameOf(desk, now.updatedBy);
    return { kind: 'conflict', theirs: now, changed, by };
  }
  let record: StoredRecord | null = null;
  await surely(
    pace,
    async () => {
      record = await desk.change(object, id, draft);
    },
    async () => {
      const stored = await desk.read(object, id);
      if (stored !== null && isAsTyped(stored)) record = stored;
      return record !== null;
    },
  );
  return { kind: 'saved', record: await readBack(desk, record) };
}

/** By its id: a direct read, never a search. @throws Failure `missing` where it is gone again */
async function readBack(desk: RecordDesk, record: StoredRecord | null): Promise<StoredRecord> {
  if (record === null) throw new Error('saved, but no record of it');
  const stored = await desk.read(record.object, record.id);
  if (stored !== null) return stored;
  throw new Failure({ kind: 'missing', request: `${record.object} ${record.id}` });
}

/** A name is a courtesy: without one the change is shown all the same. */
async function nameOf(desk: RecordDesk, userId: string): Promise<string | null> {
  try {
    return (await desk.people([userId]))[0]?.name ?? null;
  } catch (thrown) {
    if (thrown instanceof Failure) return null;
    throw thrown;
  }
}
