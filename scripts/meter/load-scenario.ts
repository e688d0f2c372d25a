// Loads and reads the scenario and its tickets, whole, before anything is printed.
import { isUtf8 } from 'node:buffer';
import { readScenario, readSetting } from '../../src/domain/read-scenario';
import type { ReadScenario } from '../../src/domain/read-scenario';
import { idIn, idsAsRead, listIn } from './as-read';
import { BadInput } from './bad-input';
import { jsonFault } from './json-fault';
import { loadTickets } from './load-tickets';
import { inShort } from './one-line';
import { codeOf } from './read-bytes';
import type { Loaded } from './replay';

/** The scenario in these bytes, its tickets from the file of that path where one is given. */
export function loadScenario(bytes: Buffer, tickets: string | null = null): Loaded {
  return scenarioOf(parsed(textOf(bytes)), tickets);
}

/** The scenario of a parsed file, its tickets from the file of that path where one is given. */
export function scenarioOf(raw: unknown, tickets: string | null = null): Loaded {
  if (tickets !== null) {
    const setting = accepted(readSetting(raw));
    return { setting, tickets: loadTickets(tickets), asRead: idsAsRead(raw) };
  }
  const scenario = accepted(readScenario(raw));
  const rawTickets = listIn(raw, 'tickets');
  return {
    setting: scenario,
    tickets: scenario.tickets.map((ticket, at) => ({ ...ticket, rawId: idIn(rawTickets[at], 'id') })),
    asRead: idsAsRead(raw),
  };
}

function textOf(bytes: Buffer): string {
  if (!isUtf8(bytes)) throw new BadInput('scenario: not_utf8');
  try {
    return bytes.toString('utf8').replace(/^\uFEFF/, '');
  } catch (error) {
    throw codeOf(error) === 'ERR_STRING_TOO_LONG' ? new BadInput('scenario: too_large') : error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const fault = jsonFault(text);
    const where = fault === null ? '' : ` (line ${fault.line}, column ${fault.column})`;
    throw new BadInput(`scenario: not_json${where}`);
  }
}

function accepted<T>(read: ReadScenario<T>): T {
  if (read.ok) return read.value;
  const { place, refusal } = read.fault;
  const isTwofold = place === 'tickets' && refusal.kind === 'duplicate';
  const where = isTwofold ? ' (in the scenario, and given with --tickets)' : '';
  throw new BadInput(`${inShort(place)}: ${refusal.kind}${where}`);
}
