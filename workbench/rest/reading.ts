// Reads values of a request's body that may be of any shape; what is not of the wanted type is refused, `undefined`
// means that it was not given.
import { badRequest, invalidAttribute } from '../desk/refusal';
import { isFields, type Fields } from './body';

export function fieldsOf(body: Fields, key: string): Fields {
  const value = body[key];
  if (!isFields(value)) throw badRequest(`Parameter ${key} is required`);
  return value;
}

export function textOf(fields: Fields, key: string): string | undefined {
  const value = fields[key];
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  throw badRequest(`${key} must be text`);
}

/** Null empties. */
export function nullableText(fields: Fields, key: string): string | null | undefined {
  return fields[key] === null ? null : textOf(fields, key);
}

export function numberOf(fields: Fields, key: string): number | undefined {
  const value = fields[key];
  if (value === undefined || value === null) return undefined;
  const number = typeof value === 'string' && value !== '' ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) throw badRequest(`${key} must be a number`);
  return number;
}

export function nullableNumber(fields: Fields, key: string): number | null | undefined {
  return fields[key] === null || fields[key] === '' ? null : numberOf(fields, key);
}

/** A list of texts, or one text that holds several, as Zendesk takes tags. */
export function textsOf(fields: Fields, key: string): string[] | undefined {
  const value = fields[key];
  if (value === undefined) return undefined;
  if (value === null) return [];
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) {
    const texts: readonly unknown[] = value;
    if (texts.every((one) => typeof one === 'string' || typeof one === 'number')) return texts.map(String);
    throw invalidAttribute(key, 'an array of strings');
  }
  throw badRequest(`${key} must be a list`);
}

/** Of a tags endpoint: a body without them sets, adds and removes nothing by mistake. */
export function requiredTags({ body }: { readonly body: Fields }): string[] {
  const tags = textsOf(body, 'tags');
  if (tags === undefined) throw badRequest('Parameter tags is required');
  return tags;
}

/** Leaves out what is undefined, so that "not given" and "given as undefined" are one. */
export function given<T extends object>(fields: {
  [Key in keyof T]: T[Key] | undefined;
}): T {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
}
