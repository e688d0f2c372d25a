// The filter of `POST records/search`: operators by field type, `$and`, `$or` (API description,
// FilteredSearchCustomObjectRecords; operator table: zendesk-platform 5.4, community reading). What the table does
// not allow is refused, which is the harsher reading.
import type { CustomObject, ObjectRecord, RecordValue } from './custom-object';
import { checkComparison, invalidFilter as invalid, isObject, type Kind } from './record-operators';

type Test = (record: ObjectRecord) => boolean;
/** Levels of `$and` and `$or` in each other (Zendesk's API description since August 2026). */
const DEEPEST = 5;

export function recordFilter(object: CustomObject, filter: unknown, level = 1): Test {
  if (level > DEEPEST) throw invalid(`filters nest at most ${DEEPEST} levels`);
  if (!isObject(filter) || Object.keys(filter).length === 0) throw invalid('filter must be an object');
  const tests = Object.entries(filter).map(([key, value]) => {
    if (key === '$and' || key === '$or') return branch(object, key, value, level);
    return comparison(object, key, value);
  });
  return (record) => tests.every((test) => test(record));
}

function branch(object: CustomObject, key: '$and' | '$or', value: unknown, level: number): Test {
  if (!Array.isArray(value) || value.length === 0) throw invalid(`${key} must be a list of filters`);
  const tests = value.map((one: unknown) => recordFilter(object, one, level + 1));
  return (record) =>
    key === '$and' ? tests.every((test) => test(record)) : tests.some((test) => test(record));
}

function comparison(object: CustomObject, attribute: string, value: unknown): Test {
  const [kind, read] = attributeOf(object, attribute);
  if (!isObject(value) || Object.keys(value).length === 0) throw invalid(`${attribute} needs an operator`);
  const tests = Object.entries(value).map(([operator, wanted]): Test => {
    checkComparison(kind, operator, wanted, attribute);
    return (record) => compare(operator, read(record), wanted);
  });
  return (record) => tests.every((test) => test(record));
}

function attributeOf(object: CustomObject, attribute: string): [Kind, (record: ObjectRecord) => RecordValue] {
  const key = /^custom_object_fields\.(.+)$/.exec(attribute)?.[1];
  if (key !== undefined) {
    const field = object.fields.find((candidate) => candidate.key === key);
    if (!field) throw invalid(`${attribute} does not exist`);
    return [field.type, (record) => record.values[key] ?? null];
  }
  switch (attribute) {
    case 'created_at':
      return ['instant', (record) => record.createdAt];
    case 'updated_at':
      return ['instant', (record) => record.updatedAt];
    case 'created_by_user':
      return ['user', (record) => String(record.createdBy)];
    case 'updated_by_user':
      return ['user', (record) => String(record.updatedBy)];
    case 'name':
      return ['name', (record) => record.name];
    case 'external_id':
      return ['external_id', (record) => record.externalId];
    default:
      throw invalid(`${attribute} cannot be filtered`);
  }
}

function compare(operator: string, value: RecordValue, wanted: unknown): boolean {
  switch (operator) {
    case '$eq':
      return same(value, wanted);
    case '$noteq':
      return !same(value, wanted);
    case '$exists':
      return (value !== null) === (wanted === true);
    case '$in':
      return Array.isArray(wanted) && wanted.some((one) => same(value, one));
    case '$notin':
      return Array.isArray(wanted) && !wanted.some((one) => same(value, one));
    case '$contains':
      return contains(value, wanted);
    case '$notcontains':
      return !contains(value, wanted);
    default:
      return inOrder(operator, value, wanted);
  }
}

function same(value: RecordValue, wanted: unknown): boolean {
  if (typeof value === 'number') return value === Number(wanted);
  if (Array.isArray(value)) return value.includes(String(wanted));
  return value === wanted || (typeof value === 'string' && value === String(wanted));
}

function contains(value: RecordValue, wanted: unknown): boolean {
  const text = Array.isArray(value) ? value.join(' ') : String(value ?? '');
  return text.toLowerCase().includes(String(wanted).toLowerCase());
}

function inOrder(operator: string, value: RecordValue, wanted: unknown): boolean {
  if (value === null) return false;
  const difference =
    typeof value === 'number'
      ? value - Number(wanted)
      : Date.parse(String(value)) - Date.parse(String(wanted));
  if (Number.isNaN(difference)) throw invalid(`${String(wanted)} cannot be compared`);
  if (operator === '$gt') return difference > 0;
  if (operator === '$gte') return difference >= 0;
  return operator === '$lt' ? difference < 0 : difference <= 0;
}
