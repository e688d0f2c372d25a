// A contract before and after a plan is edited: what is left now, what open windows cost, how many verdicts change. Final
// statements keep what they say.
import { balancesAt, type LimitBalance } from '../../domain/balances';
import { add } from '../../domain/exact';
import type { Instant, Unit } from '../../domain/facts';
import type { CountedFold, CountedGroup, CountedLine } from '../account/counted-account';
import { secondOf } from '../account/seconds';
import type { ContractRow, FaultyRecord, RecordRef } from '../ports';

export interface ContractEffect {
  readonly contract: RecordRef;
  readonly organizationName: string | null;
  readonly before: EffectSide;
  readonly after: EffectSide;
  /** Tickets outside of final statements whose state, contract or amount would be another; 0 where a side is untold. */
  readonly tickets: number;
  /** Tickets of final statements that would newly differ from what is recorded, and keep it. */
  readonly drift: number;
}

export type EffectSide =
  | {
      readonly kind: 'counted';
      readonly unit: Unit;
      readonly currency: string | null;
      /** Those of now, week to term; none outside of the term and without limits. */
      readonly windows: readonly LimitBalance[];
      /** Overage and usage of the windows that were counted and are not final; base units, minor units. */
      readonly overage: number;
      readonly amount: number;
    }
  | { readonly kind: 'cannot_tell'; readonly faulty: readonly FaultyRecord[] }
  | NeedsOlder;

/** Since when tickets would have to be known that were not read. */
export interface NeedsOlder {
  readonly kind: 'needs_older';
  readonly from: Instant;
}

export interface EffectTotal {
  readonly currency: string;
  readonly before: number;
  readonly after: number;
}

interface Compared {
  readonly before: CountedGroup;
  readonly after: CountedGroup | NeedsOlder;
  readonly onPlan: ReadonlySet<string>;
  /** Contracts that there are only after. */
  readonly added?: readonly ContractRow[];
  readonly at: Instant;
  readonly names: ReadonlyMap<string, string>;
}

export function contractEffects({
  before,
  after,
  onPlan,
  added = [],
  at,
  names,
}: Compared): readonly ContractEffect[] {
  const [was, is] = [foldIn(before), 'count' in after ? foldIn(after) : null];
  const [linesBefore, linesAfter] = [openLines(was), openLines(is)];
  const isNew = new Set(added.map(({ record }) => record.id));
  return [...before.facts.rows.contracts, ...added]
    .filter(({ drawsFrom }) => drawsFrom === null)
    .map(({ record, organizationId }): ContractEffect => {
      const isTold = was !== null && is !== null;
      const then = sideOf(after, record.id, linesAfter, at);
      return {
        contract: record,
        organizationName: names.get(organizationId ?? '') ?? null,
        before: isNew.has(record.id) ? nothingYet(then) : sideOf(before, record.id, linesBefore, at),
        after: then,
        tickets: isTold ? changedTickets(record.id, linesBefore, linesAfter) : 0,
        drift: isTold ? newDrift(record.id, was, is) : 0,
      };
    })
    .filter((one) => onPlan.has(one.contract.id) || one.tickets > 0 || one.drift > 0);
}

/** A contract that is not there yet has counted nothing. */
function nothingYet(then: EffectSide): EffectSide {
  return then.kind === 'counted' ? { ...then, windows: [], overage: 0, amount: 0 } : then;
}

/** Of contracts that can be told before and after; currencies in the order of their letters. */
export function effectTotals(effects: readonly ContractEffect[]): readonly EffectTotal[] {
  const sums = new Map<string, { before: number; after: number }>();
  for (const effect of effects) {
    if (effect.before.kind !== 'counted' || effect.after.kind !== 'counted') continue;
    for (const when of ['before', 'after'] as const) {
      const side = effect[when];
      if (side.kind !== 'counted' || side.currency === null) continue;
      const sum = sums.get(side.currency) ?? { before: 0, after: 0 };
      sum[when] = add(sum[when], side.amount);
      sums.set(side.currency, sum);
    }
  }
  return [...sums]
    .map(([currency, sum]) => ({ currency, ...sum }))
    .sort((a, b) => (a.currency < b.currency ? -1 : 1));
}

function foldIn({ count }: CountedGroup): CountedFold | null {
  return count.kind === 'counted' ? count : null;
}

/** Those that no final statement of their contract holds. */
function openLines(fold: CountedFold | null): readonly CountedLine[] {
  if (fold === null) return [];
  return fold.lines.filter(({ ticket, decision }) => {
    const master = fold.group.masterOf.get(decision.contractId ?? '');
    if (master === undefined || master.finals.length === 0) return true;
    const day = master.zone.dayAt(secondOf(ticket.createdAt));
    return !master.finals.some(({ start, end }) => day >= start && day < end);
  });
}

function sideOf(
  group: CountedGroup | NeedsOlder,
  contractId: string,
  lines: readonly CountedLine[],
  at: Instant,
): EffectSide {
  if ('kind' in group) return group;
  const { count } = group;
  const plan = count.kind === 'counted' ? count.group.masterOf.get(contractId)?.plan : undefined;
  if (count.kind !== 'counted' || plan === undefined) {
    const own = group.facts.faultyContracts.filter(({ row }) => row.record.id === contractId);
    const faulty = count.kind === 'cannot_tell' ? count.faulty : own;
    return { kind: 'cannot_tell', faulty: faulty.map(({ record, faults }) => ({ record, faults })) };
  }
  let [overage, amount] = [0, 0];
  for (const { decision } of lines) {
    if (decision.contractId !== contractId) continue;
    amount = add(amount, decision.amount);
    if (decision.unit === plan.unit) overage = add(overage, decision.overageUnits);
  }
  const balance = balancesAt(count.group, count.state, at).find((one) => one.contractId === contractId);
  const { unit, currency } = plan;
  return { kind: 'counted', unit, currency, windows: balance?.windows ?? [], overage, amount };
}

function changedTickets(
  contractId: string,
  before: readonly CountedLine[],
  after: readonly CountedLine[],
): number {
  const verdicts = new Map(before.map(({ decision }) => [decision.ticketId, decision]));
  return after.filter(({ decision: now }) => {
    const was = verdicts.get(now.ticketId);
    if (was === undefined || (was.contractId !== contractId && now.contractId !== contractId)) return false;
    const isSame =
      was.state === now.state &&
      was.contractId === now.contractId &&
      was.amount === now.amount &&
      was.currency === now.currency &&
      was.overageUnits === now.overageUnits;
    return !isSame;
  }).length;
}

function newDrift(contractId: string, was: CountedFold, is: CountedFold): number {
  const known = new Set(was.drift.map(({ ticketId, now }) => `${ticketId} ${JSON.stringify(now)}`));
  return is.drift.filter(
    (one) => one.contractId === contractId && !known.has(`${one.ticketId} ${JSON.stringify(one.now)}`),
  ).length;
}
