// What was decided of a contract that is stored: whether it can still be written, and the record as it is to be then.
import type { Draft, RecordDesk, RecordReader, StoredRecord } from '../records/record-ports';
import { fixedIn, settingOf, type ContractSaveParts, type Fixed } from './change-contract';
import type { ContractChange } from './contract-change';

export type DecidedEnd = NonNullable<ContractChange['end']>;

export type Hindrance =
  /** What is to be ended says something else in the same fields since the form opened. */
  | { readonly kind: 'conflict'; readonly theirs: StoredRecord; readonly changed: readonly string[] }
  /** What is to be ended, renewed or adjusted was deleted. */
  | { readonly kind: 'gone' }
  | Fixed;

/** Before anything is written: a change that cannot be finished is not begun. @throws Failure */
export async function hindranceOf(
  parts: ContractSaveParts,
  { about, end }: ContractChange,
): Promise<Hindrance | null> {
  if (about === null) return null;
  const { desk, contracts } = parts;
  const now = await desk.read('support_contract', about.id);
  if (now === null) return { kind: 'gone' };
  if (end === null) return null;
  const conflict = conflictOf(desk, now, end);
  if (conflict !== null) return conflict;
  return fixedIn(contracts, settingOf(parts), now, endedRecord(desk, now, end));
}

export function conflictOf(
  { reader }: Pick<RecordDesk, 'reader'>,
  now: StoredRecord,
  { before, after }: DecidedEnd,
): Extract<Hindrance, { kind: 'conflict' }> | null {
  const object = 'support_contract';
  const decided = new Set(reader.differing(object, before, after));
  const open = new Set(reader.differing(object, now.draft, after));
  const changed = reader
    .differing(object, before, now.draft)
    .filter((field) => decided.has(field) && open.has(field));
  return changed.length === 0 ? null : { kind: 'conflict', theirs: now, changed };
}

/** Only the fields that were decided: what a colleague wrote beside them stays. */
export function endedRecord(
  { reader }: { readonly reader: RecordReader },
  { draft }: Pick<StoredRecord, 'draft'>,
  { before, after: decided }: DecidedEnd,
): Draft {
  const fields = reader.differing('support_contract', before, decided);
  const values = { ...draft.fields };
  for (const field of fields) if (field !== 'name') values[field] = decided.fields[field] ?? '';
  return { name: fields.includes('name') ? decided.name : draft.name, fields: values };
}
