// Loads and reads the scenario and its tickets, whole, before anything is printed.
import { readFileSync } from 'node:fs';
import { printFault, readScenario, readSetting } from '../../src/domain/read-scenario';
import type { ReadScenario } from '../../src/domain/read-scenario';
import type { Arguments } from './arguments';
import { idIn, idsAsRead, listIn } from './as-read';
import { BadInput } from './bad-input';
import { loadTickets } from './load-tickets';
import type { Loaded } from './replay';

export function loadScenario({ file, tickets }: Arguments): Loaded {
  return scenarioOf(parsed(textOf(file)), tickets);
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

function textOf(file: string): string {
  try {
    return readFileSync(file === '-' ? 0 : file, 'utf8');
  } catch (error) {
    const isTooLong = error instanceof Error && 'code' in error && error.code === 'ERR_STRING_TOO_LONG';
    throw new BadInput(isTooLong ? 'scenario: too_large' : `scenario: unreadable (${file})`);
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new BadInput('scenario: not_json');
  }
}

function accepted<T>(read: ReadScenario<T>): T {
  if (read.ok) return read.value;
  throw new BadInput(printFault(read.fault));
}
