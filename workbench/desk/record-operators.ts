// Which operators a filter of records takes for which kind of attribute, and with which values (operator table:
// zendesk-platform 5.4, community reading). What the table does not allow is refused, which is the harsher reading.
import type { ObjectFieldType } from './custom-object';
import { objectRefusal } from './refusal';

export type Kind = ObjectFieldType | 'instant' | 'user' | 'external_id' | 'name';

const EXACT = ['$eq', '$noteq'];
const RANGE = [...EXACT, '$gt', '$gte', '$lt', '$lte', '$exists'];
const NUMBER = [...RANGE, '$in', '$notin'];
const TEXT = [...EXACT, '$contains', '$notcontains', '$exists'];

const OPERATORS: Readonly<Record<Kind, readonly string[]>> = {
  checkbox: ['$eq'],
  date: RANGE,
  integer: NUMBER,
  decimal: NUMBER,
  text: TEXT,
  textarea: TEXT,
  regexp: TEXT,
  dropdown: TEXT,
  multiselect: [...TEXT, '$in', '$notin'],
  lookup: [...EXACT, '$exists'],
  instant: ['$gt', '$gte', '$lt', '$lte'],
  user: EXACT,
  external_id: ['$eq'],
  name: ['$eq', '$contains'],
};

export const invalidFilter = (why: string) => objectRefusal(400, 'InvalidFilter', why);

/** The operator must be one for the kind, and the value of that kind: whether Zendesk turns numbers into text is not known. */
export function checkComparison(kind: Kind, operator: string, wanted: unknown, attribute: string): void {
  if (!OPERATORS[kind].includes(operator))
    throw invalidFilter(`${operator} is not supported for ${attribute}`);
  const isList = operator === '$in' || operator === '$notin';
  const fits = (one: unknown) => (operator === '$exists' ? typeof one === 'boolean' : isOfKind(kind, one));
  const all: readonly unknown[] = Array.isArray(wanted) ? wanted : [wanted];
  if (Array.isArray(wanted) !== isList || all.length === 0 || !all.every(fits)) {
    throw invalidFilter(`${attribute} cannot be compared with ${JSON.stringify(wanted)}`);
  }
}

function isOfKind(kind: Kind, value: unknown): boolean {
  switch (kind) {
    case 'checkbox':
      return typeof value === 'boolean';
    case 'integer':
    case 'decimal':
      return typeof value === 'number' || (typeof value === 'string' && /^-?\d+(\.\d+)?$/.test(value));
    case 'date':
    case 'instant':
      return typeof value === 'string' && !Number.isNaN(Date.parse(value));
    default:
      return typeof value === 'string';
  }
}

export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
