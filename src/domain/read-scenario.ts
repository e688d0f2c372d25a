// Reads a whole scenario, the `meter` command's input: every record, then what is wrong between them.
// The first fault wins and is told as one line.
import { drawRefusals, duplicateIds, finalRefusals, repeatedActs } from './cross-checks';
import type { PlacedRefusal } from './cross-checks';
import { Fields } from './fields';
import type { Contract, Entry, FinalWindow, Instant, Plan, Rules, Ticket } from './facts';
import { readContract } from './read-contract';
import { readEntry } from './read-entry';
import { readFinal } from './read-final';
import { readPlan } from './read-plan';
import { readRules, readTicket } from './read-ticket';
import type { Read, Refusal } from './refusal';
import { isZone } from './zone';

/** Everything but the tickets, which may come as a stream. */
export interface Setting {
  readonly accountTimeZone: string;
  /** Chooses the windows shown (rule 38). */
  readonly asOf: Instant;
  readonly rules: Rules;
  readonly plans: ReadonlyMap<string, Plan>;
  readonly contracts: readonly Contract[];
  readonly entries: readonly Entry[];
  readonly final: readonly FinalWindow[];
}

export interface Scenario extends Setting {
  readonly tickets: readonly Ticket[];
}

/** A fault with its place: `contracts[2].unitPrice` and why. */
export interface ScenarioFault {
  readonly place: string;
  readonly refusal: Refusal;
}

export type ReadScenario<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly fault: ScenarioFault };

/** A fault as one line: `contracts[2].unitPrice: needs_currency`. */
export function printFault({ place, refusal }: ScenarioFault): string {
  return `${place}: ${refusal.kind}`;
}

/** Carries the first fault out of the reading; never leaves this file. */
class Fault extends Error {
  constructor(readonly fault: ScenarioFault) {
    super(printFault(fault));
  }
}

/** A whole scenario, or its first fault. */
export function readScenario(raw: unknown): ReadScenario<Scenario> {
  return caught(() => {
    const setting = settingOf(raw);
    const tickets = readAll('tickets', new Fields(raw).list('tickets'), readTicket);
    refusePlaced('tickets', duplicateIds(tickets));
    return { ...setting, tickets };
  });
}

/** A scenario without its tickets, or its first fault. `tickets` must not be given: they come from elsewhere. */
export function readSetting(raw: unknown): ReadScenario<Setting> {
  return caught(() => {
    const setting = settingOf(raw, false);
    if (new Fields(raw).has('tickets')) throw placed('tickets', { field: '', kind: 'duplicate' });
    return setting;
  });
}

function settingOf(raw: unknown, withTickets = true): Setting {
  const fields = new Fields(raw);
  if (!fields.isRecord) throw placed('scenario', { field: '', kind: 'not_an_object' });
  const accountTimeZone = fields.text('timeZone');
  if (accountTimeZone !== '' && !isZone(accountTimeZone)) fields.refuse('timeZone', 'unknown_zone');
  const asOf = fields.instant('asOf');
  const rawPlans = fields.list('plans');
  const rawContracts = fields.list('contracts');
  const rawEntries = fields.optionalList('entries');
  const rawFinal = fields.optionalList('final');
  if (withTickets) fields.list('tickets');
  const [first] = fields.refusals;
  if (first !== undefined) throw placed('', first);

  const rules = taken('rules', readRules(fields.raw('rules')));
  const planList = readAll('plans', rawPlans, readPlan);
  refusePlaced('plans', duplicateIds(planList));
  const plans = byId(planList);
  const contracts = readAll('contracts', rawContracts, (one) => readContract(one, plans));
  refusePlaced('contracts', duplicateIds(contracts));
  refusePlaced('contracts', drawRefusals(contracts));
  const known = byId(contracts);
  const entries = readAll('entries', rawEntries, (one) => readEntry(one, known, plans));
  refusePlaced('entries', repeatedActs(entries));
  const final = readAll('final', rawFinal, (one) => readFinal(one, known, plans));
  refusePlaced('final', finalRefusals(final, known));
  return { accountTimeZone, asOf, rules, plans, contracts, entries, final };
}

function byId<T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> {
  return new Map(records.map((record) => [record.id, record]));
}

function readAll<T>(place: string, raws: readonly unknown[], read: (raw: unknown) => Read<T>): readonly T[] {
  return raws.map((raw, index) => taken(`${place}[${index}]`, read(raw)));
}

function taken<T>(place: string, read: Read<T>): T {
  if (read.ok) return read.value;
  const [refusal] = read.refusals;
  if (refusal === undefined) throw new Error(`${place} was refused without a reason`);
  throw placed(place, refusal);
}

function refusePlaced(list: string, [first]: readonly PlacedRefusal[]): void {
  if (first !== undefined) throw placed(`${list}[${first.index}]`, first.refusal);
}

function placed(place: string, refusal: Refusal): Fault {
  const dot = place !== '' && refusal.field !== '' ? '.' : '';
  return new Fault({ place: place + dot + refusal.field, refusal });
}

function caught<T>(read: () => T): ReadScenario<T> {
  try {
    return { ok: true, value: read() };
  } catch (error) {
    if (error instanceof Fault) return { ok: false, fault: error.fault };
    throw error;
  }
}
