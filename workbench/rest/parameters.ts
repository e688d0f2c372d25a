// Parameters of the address that must be numbers. Zendesk checks them before anything else and says which one it is
// (seen live: "Invalid parameter: page must be an integer"), so nothing unreadable is taken for a default.
import { badRequest, invalidAttribute } from '../desk/refusal';
import type { Call, Route } from './route';

/** Whole and from 1; absent = the default. Whether Zendesk takes 0 is not known: refused, the harsher reading. */
export function countingNumber({ query }: Pick<Call, 'query'>, name: string, otherwise: number): number {
  const text = query.get(name);
  if (text === null) return otherwise;
  if (!/^\d+$/.test(text) || Number(text) === 0) throw invalidAttribute(name, 'an integer');
  return Number(text);
}

/** A list of ids, each named once; empty where the parameter is absent. */
function idsIn({ query }: Pick<Call, 'query'>, name: string): number[] {
  const parts = (query.get(name) ?? '').split(',').map((part) => part.trim());
  if (parts.length === 1 && parts[0] === '') return [];
  if (!parts.every((part) => /^\d+$/.test(part))) throw invalidAttribute(name, 'a list of integers');
  return [...new Set(parts.map(Number))];
}

/** One to a hundred of them. */
export function requiredIds(call: Pick<Call, 'query'>, name: string): number[] {
  const ids = idsIn(call, name);
  if (ids.length === 0) throw badRequest(`Parameter ${name} is required`);
  if (ids.length > 100) throw badRequest(`Parameter ${name} takes at most 100`);
  return ids;
}

/** Ids are numbers everywhere but for custom objects, jobs and lookups. */
export function checkIds({ path }: Route, parts: Call['path']): void {
  if (/^\/(custom_objects|job_statuses|:target_type)/.test(path)) return;
  for (const name of ['id', 'audit_id']) {
    const text = parts[name];
    if (text !== undefined && !/^-?\d+$/.test(text)) throw invalidAttribute(name, 'an integer');
  }
}
