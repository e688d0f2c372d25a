// What is wrong with a plan or contract as it is typed: by field, in the words of the stored record, and without a
// request. The same decoders and readers judge it as will meter by it.
import type { Contract, Plan } from '../../domain/facts';
import { readContract } from '../../domain/read-contract';
import type { ContractRow, Fault, PlanRecord } from '../ports';
import { isTooEarly } from '../first-day';
import { storedField } from '../stored-field';
import type { Draft, RecordReader } from './record-ports';

/** What was typed, read; null with at least one fault. `field` is the key of the stored field, or `name`. */
export interface Judged<T> {
  readonly value: T | null;
  readonly faults: readonly Fault[];
}

export interface ReadContract {
  readonly row: ContractRow;
  readonly contract: Contract;
}

/** Zendesk's for the name of a record. */
const LONGEST_NAME = 255;
const DAYS = ['starts_on', 'ends_on', 'status_since'] as const;
const KEY = /^[a-z0-9_]+$/;

export function judgePlan(reader: RecordReader, id: string, draft: Draft): Judged<PlanRecord> {
  const decoded = reader.plan(id, draft);
  const key = (draft.fields['key'] ?? '').trim();
  return judged(decoded.ok ? decoded.value : null, [
    ...nameFaults(draft),
    // Read as no key at all where it is stored; Zendesk takes no such one.
    ...(key === '' || KEY.test(key) ? [] : [{ field: 'key', kind: 'bad_format' } as const]),
    ...(decoded.ok ? [] : decoded.faulty.faults),
  ]);
}

/**
 * @param plans that can be read, by id: units and money are read by the contract's plan
 * @param kept as it is stored, where its days are not what is typed: one before 2000 counts, and is no fault of an edit
 */
export function judgeContract(
  reader: RecordReader,
  id: string,
  draft: Draft,
  plans: ReadonlyMap<string, Plan>,
  kept: Draft | null = null,
): Judged<ReadContract> {
  const row = reader.contract(id, draft);
  const read = readContract(row.raw, plans);
  return judged(read.ok ? { row, contract: read.value } : null, [
    ...nameFaults(draft),
    ...earlyDays(draft).filter(
      ({ field }) =>
        kept === null || (draft.fields[field] ?? '').trim() !== (kept.fields[field] ?? '').trim(),
    ),
    ...(read.ok ? [] : read.refusals),
  ]);
}

/** Of a contract: days that are sound dates and cannot be meant. */
export function earlyDays({ fields }: Draft): readonly Fault[] {
  return DAYS.filter((field) => isTooEarly((fields[field] ?? '').trim())).map((field) => ({
    field,
    kind: 'too_early',
  }));
}

function judged<T>(value: T | null, faults: readonly Fault[]): Judged<T> {
  if (faults.length === 0) return { value, faults };
  return { value: null, faults: faults.map((fault) => ({ ...fault, field: storedField(fault.field) })) };
}

function nameFaults({ name }: Draft): readonly Fault[] {
  if (name.trim() === '') return [{ field: 'name', kind: 'missing' }];
  return name.trim().length > LONGEST_NAME ? [{ field: 'name', kind: 'too_large' }] : [];
}
