// One custom object record's fields, read as text, ids, lists. "" and null both mean "no value" (metering rule 1).
import type { RecordRef } from '../../actions/ports';
import type { WireRecord } from '../rest/records';

/** As the API description prints the date fields of users and organizations. */
const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})T00:00:00(?:\.0+)?(?:Z|[+-]\d{2}:\d{2})$/;

export class RecordFields {
  readonly ref: RecordRef;
  private readonly values: Readonly<Record<string, unknown>>;

  constructor(object: RecordRef['object'], record: WireRecord) {
    this.ref = { object, id: record.id, name: record.name ?? '' };
    this.values = record.custom_object_fields;
  }

  /** As it came, for the domain to judge; decimals come as JSON numbers and go on as their shortest text. */
  raw(key: string): unknown {
    const value = this.values[key];
    if (value === undefined || value === '') return null;
    return typeof value === 'number' ? String(value) : value;
  }

  /** A date field's value. Zendesk may print a date as the midnight that it begins with. */
  day(key: string): unknown {
    const value = this.raw(key);
    const midnight = typeof value === 'string' ? MIDNIGHT.exec(value) : null;
    return midnight?.[1] ?? value;
  }

  text(key: string): string | null {
    const value = this.raw(key);
    return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
  }

  /** A lookup's value; ids of organizations may come as numbers. */
  id(key: string): string | null {
    return this.text(key);
  }

  /** Words that people typed, separated by spaces, commas or lines; compared in lower case (metering rule 4). */
  list(key: string): readonly string[] {
    return listOf(this.raw(key));
  }
}

export function listOf(value: unknown): readonly string[] {
  if (typeof value !== 'string') return [];
  return [...new Set(value.toLowerCase().split(/[\s,]+/))].filter((word) => word !== '');
}

/** A date field's value as text; null where there is none. */
export function dayOf(fields: RecordFields, key: string): string | null {
  const day = fields.day(key);
  return typeof day === 'string' ? day : null;
}
