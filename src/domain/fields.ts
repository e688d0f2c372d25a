// Reads the fields of one raw record and remembers every fault, so that a person sees all of them at once.
// A faulty field reads as a stand-in; whoever reads must not use the record while `refusals` is not empty.
import { dayOfText } from './civil-day';
import type { Day, Instant } from './facts';
import { momentOf } from './instant';
import type { Refusal, RefusalKind } from './refusal';
import { scaled } from './decimal';

export interface NumberShape {
  readonly decimals: number;
  /** Factor from 10^-decimals to base units. */
  readonly factor?: number;
  /** Base units that one stands for where the value itself is kept as read; bounds its size. */
  readonly sizedBy?: number;
  readonly mayBeNegative?: boolean;
  /** The largest that is taken, in base units; 10^15 where nothing else is said. */
  readonly largest?: bigint;
}

/** Whether a raw value is no value at all (rule 1). */
function isAbsent(raw: unknown): raw is undefined | null | '' {
  return raw === undefined || raw === null || raw === '';
}

export class Fields {
  readonly refusals: Refusal[] = [];
  private readonly record: Readonly<Record<string, unknown>>;

  /** `path` is put before every field's name, for records inside records. */
  constructor(
    raw: unknown,
    private readonly path = '',
  ) {
    const isRecord = typeof raw === 'object' && raw !== null && !Array.isArray(raw);
    this.record = isRecord ? (raw as Record<string, unknown>) : {};
    if (!isRecord) this.refusals.push({ field: path.replace(/\.$/, ''), kind: 'not_an_object' });
  }

  get isRecord(): boolean {
    return this.refusals[0]?.kind !== 'not_an_object';
  }

  refuse(field: string, kind: RefusalKind, facts: Pick<Refusal, 'decimals' | 'allowed'> = {}): void {
    this.refusals.push({ field: this.path + field, kind, ...facts });
  }

  raw(field: string): unknown {
    const value = Object.hasOwn(this.record, field) ? this.record[field] : undefined;
    return isAbsent(value) ? undefined : value;
  }

  has(field: string): boolean {
    return this.raw(field) !== undefined;
  }

  names(): readonly string[] {
    return Object.keys(this.record);
  }

  private required(field: string): unknown {
    const value = this.raw(field);
    if (value === undefined && this.isRecord) this.refuse(field, 'missing');
    return value;
  }

  id(field: string): string {
    return this.idOf(field, this.required(field)) ?? '';
  }

  optionalId(field: string): string | null {
    return this.idOf(field, this.raw(field));
  }

  private idOf(field: string, value: unknown): string | null {
    if (value === undefined) return null;
    if (typeof value === 'string') return value;
    if (typeof value === 'number' && Number.isSafeInteger(value)) return String(value);
    this.refuse(field, 'not_an_id');
    return null;
  }

  text(field: string): string {
    const value = this.required(field);
    if (value === undefined) return '';
    if (typeof value === 'string') return value;
    this.refuse(field, 'not_text');
    return '';
  }

  /** A list of words; absent words in it are left out. */
  words(field: string): readonly string[] | null {
    const value = this.raw(field);
    if (value === undefined) return null;
    if (!Array.isArray(value)) {
      this.refuse(field, 'not_a_list');
      return [];
    }
    const words: string[] = [];
    value.forEach((word: unknown, index) => {
      if (isAbsent(word)) return;
      if (typeof word === 'string') words.push(word);
      else this.refuse(`${field}[${index}]`, 'not_text');
    });
    return words;
  }

  list(field: string): readonly unknown[] {
    const value = this.required(field);
    if (value === undefined) return [];
    if (Array.isArray(value)) return value;
    this.refuse(field, 'not_a_list');
    return [];
  }

  optionalList(field: string): readonly unknown[] {
    return this.has(field) ? this.list(field) : [];
  }

  flag(field: string, otherwise: boolean): boolean {
    const value = this.raw(field);
    if (value === undefined) return otherwise;
    if (typeof value === 'boolean') return value;
    this.refuse(field, 'not_a_flag');
    return otherwise;
  }

  oneOf<T extends string>(field: string, allowed: readonly T[], otherwise?: T): T {
    const [first] = allowed;
    if (first === undefined) throw new Error('a choice of nothing');
    const value = otherwise === undefined ? this.required(field) : (this.raw(field) ?? otherwise);
    const known = allowed.find((word) => word === value);
    if (known === undefined && value !== undefined) this.refuse(field, 'unknown_value', { allowed });
    return known ?? first;
  }

  number(field: string, shape: NumberShape): number {
    const value = this.required(field);
    return value === undefined ? 0 : (this.numberOf(field, value, shape) ?? 0);
  }

  optionalNumber(field: string, shape: NumberShape): number | null {
    const value = this.raw(field);
    return value === undefined ? null : this.numberOf(field, value, shape);
  }

  private numberOf(field: string, value: unknown, shape: NumberShape): number | null {
    const factor = shape.factor ?? 1;
    const read = scaled(value, shape.decimals, shape.sizedBy ?? factor, shape.largest);
    if (!read.ok) {
      this.refuse(field, read.kind, read.kind === 'too_many_decimals' ? { decimals: shape.decimals } : {});
      return null;
    }
    if (read.value < 0 && shape.mayBeNegative !== true) {
      this.refuse(field, 'negative');
      return null;
    }
    return read.value * factor;
  }

  day(field: string): Day {
    return this.dayOf(field, this.required(field)) ?? '';
  }

  optionalDay(field: string): Day | null {
    return this.dayOf(field, this.raw(field));
  }

  private dayOf(field: string, value: unknown): Day | null {
    if (value === undefined) return null;
    if (typeof value === 'string' && dayOfText(value) !== null) return value;
    this.refuse(field, 'not_a_date');
    return null;
  }

  instant(field: string): Instant {
    const value = this.required(field);
    if (value === undefined) return '';
    if (typeof value === 'string' && momentOf(value) !== null) return value;
    this.refuse(field, 'not_an_instant');
    return '';
  }
}
