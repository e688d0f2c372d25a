// Scenarios made ready for the domain, from the raw form that people write.
import fc from 'fast-check';
import type { Decision } from '../../../src/domain/decision';
import type { Ticket } from '../../../src/domain/facts';
import { prepareGroup } from '../../../src/domain/group';
import type { Group } from '../../../src/domain/group';
import { meterTickets, startState } from '../../../src/domain/meter';
import type { Metered } from '../../../src/domain/meter';
import { readScenario } from '../../../src/domain/read-scenario';
import type { Scenario } from '../../../src/domain/read-scenario';

export interface Prepared {
  scenario: Scenario;
  group: Group;
  tickets: readonly Ticket[];
}

export function prepared(raw: unknown): Prepared {
  const read = readScenario(raw);
  if (!read.ok) throw new Error(`${read.fault.place}: ${read.fault.refusal.kind}`);
  return { scenario: read.value, group: prepareGroup(read.value), tickets: read.value.tickets };
}

export function metered(raw: unknown): Metered {
  const { group, tickets } = prepared(raw);
  return meterTickets(group, startState(group), tickets);
}

/** A decision without its explanation. */
export function bare({ explanation: _explanation, ...decision }: Decision) {
  return decision;
}

// Mutation testing asks only whether a test fails, the same histories each time, not the smallest one.
if (process.env['MUTATION'] !== undefined) fc.configureGlobal({ endOnFailure: true, seed: 1 });

/** Of each property, other ones in every run. Eight find nine mutants in ten (docs/mutation.md); a thousand are for what is rare. */
export const RUNS = Number(process.env['RUNS'] ?? 1000);
