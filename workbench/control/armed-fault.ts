// Reads `POST /workbench/faults`: what to match, how often, and in which way to fail.
import { isMatch, type NewFault } from '../desk/faults';
import type { Fields } from '../rest/body';
import { ControlFault } from './control-fault';

const KNOWN = ['match', 'status', 'times', 'retryAfter', 'delayMs', 'drop', 'malformed', 'after'];

export function newFault(body: Fields): NewFault {
  const unknown = Object.keys(body).find((key) => !KNOWN.includes(key));
  if (unknown !== undefined)
    throw new ControlFault(`${unknown}: no such property; known: ${KNOWN.join(', ')}`);
  const { match } = body;
  if (typeof match !== 'string' || !isMatch(match)) {
    throw new ControlFault(
      'match: for example "GET /api/v2/search", a method or * and the beginning of a path',
    );
  }
  const fault = {
    match,
    status: numberIn(body, 'status'),
    times: numberIn(body, 'times') ?? 1,
    retryAfter: numberIn(body, 'retryAfter'),
    delayMs: numberIn(body, 'delayMs') ?? 0,
    drop: yesIn(body, 'drop'),
    malformed: yesIn(body, 'malformed'),
    after: yesIn(body, 'after'),
  };
  if (fault.status !== null && (fault.status < 400 || fault.status > 599))
    throw new ControlFault('status: 400 to 599');
  if (fault.times < 1) throw new ControlFault('times: 1 or more');
  const answers = fault.status !== null || fault.drop || fault.malformed;
  if (!answers && fault.delayMs === 0) {
    throw new ControlFault('one of status, delayMs, drop, malformed is needed');
  }
  if (fault.after && !answers) throw new ControlFault('after: needs status, drop or malformed');
  return fault;
}

function yesIn(body: Fields, key: string): boolean {
  const value = body[key] ?? false;
  if (typeof value !== 'boolean') throw new ControlFault(`${key}: true or false`);
  return value;
}

function numberIn(body: Fields, key: string): number | null {
  const value = body[key];
  if (value === undefined || value === null) return null;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0) {
    throw new ControlFault(`${key}: a number from 0`);
  }
  return value;
}
