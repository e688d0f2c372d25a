// A contract before and after something that it is counted by is edited: what is left now, what open windows cost, how many
// verdicts change. Final statements keep what they say.
import { balancesAt, type Balance, type LimitBalance } from '../../domain/balances';
import { add } from '../../domain/exact';
import { dayOfText } from '../../domain/civil-day';
import type { Day, Instant, Unit } from '../../domain/facts';
import type { CountedGroup, CountedLine } from '../account/counted-account';
import { groupOf } from '../account/group-of';
import { secondOf } from '../account/seconds';
import type { ContractRow, FaultyRecord, RecordRef } from '../ports';
import { changedVerdicts, newDrift, openLines } from './changed-verdicts';

export interface ContractEffect {
  readonly contract: RecordRef;
  readonly organizationName: string | null;
  /** As it would be stored; null where its start is no day. */
  readonly days: Days | null;
  readonly before: EffectSide;
  readonly after: EffectSide;
  /** Tickets outside of final statements whose state, contract or amount would be another; 0 where a side is untold. */
  readonly tickets: number;
  /** Tickets of final statements that would newly differ from what is recorded, and keep it. */
  readonly drift: number;
}

export interface Days {
  readonly startsOn: Day;
  /** Last day; null where it has none, or what is no day. */
  readonly endsOn: Day | null;
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

/** Groups of organizations between which no contract moves, and the tickets there that no contract serves. */
export interface CountedSide {
  readonly groups: readonly CountedGroup[];
  readonly withoutPlan: readonly CountedLine[];
}

interface Compared {
  readonly before: CountedSide;
  readonly after: CountedSide | NeedsOlder;
  /** All of those groups, after. */
  readonly rows: readonly ContractRow[];
  /** What is edited, or counted by what is: told of also where nothing changes. */
  readonly asked: ReadonlySet<string>;
  readonly at: Instant;
  /** Earlier tickets are left out: how many of them a group is counted with depends on its limits. */
  readonly since: Instant;
  readonly names: ReadonlyMap<string, string>;
}

export function contractEffects({
  before,
  after,
  rows,
  asked,
  at,
  since,
  names,
}: Compared): readonly ContractEffect[] {
  const was = new Side(before, at, since);
  const is = 'kind' in after ? null : new Side(after, at, since);
  const changed = is === null ? null : changedVerdicts(was.lines, is.lines);
  const drift = is === null ? null : newDrift(before.groups, is.groups);
  const earlier = new Map(before.groups.flatMap(({ facts }) => facts.rows.contracts).map(byId));
  const all = new Map([...earlier, ...rows.map(byId)]);
  const effects = [...all.values()].flatMap(({ record, organizationId, raw }): ContractEffect[] => {
    const then = ownSide(earlier.get(record.id), (id) => was.of(id));
    const next = ownSide(all.get(record.id), (id) => is?.of(id) ?? (after as NeedsOlder));
    const known = then ?? next;
    if (known === null) return [];
    const isTold = then?.kind !== 'cannot_tell' && next?.kind !== 'cannot_tell';
    return [
      {
        contract: record,
        organizationName: names.get(organizationId ?? '') ?? null,
        days: daysIn(raw),
        before: then ?? nothing(known),
        after: next ?? nothing(known),
        tickets: isTold ? (changed?.get(record.id) ?? 0) : 0,
        drift: isTold ? (drift?.get(record.id) ?? 0) : 0,
      },
    ];
  });
  return effects.filter((one) => asked.has(one.contract.id) || one.tickets > 0 || one.drift > 0);
}

function byId(row: ContractRow): readonly [string, ContractRow] {
  return [row.record.id, row];
}

function daysIn({ startsOn, endsOn }: ContractRow['raw']): Days | null {
  const isDay = (text: unknown): text is Day => typeof text === 'string' && dayOfText(text) !== null;
  return isDay(startsOn) ? { startsOn, endsOn: isDay(endsOn) ? endsOn : null } : null;
}

/** What draws from another contract counts nothing of its own. */
function ownSide(row: ContractRow | undefined, sideOf: (id: string) => EffectSide): EffectSide | null {
  return row === undefined || row.drawsFrom !== null ? null : sideOf(row.record.id);
}

/** A contract that is not there, or draws from another, counts nothing: said in the terms of its other side. */
function nothing(side: EffectSide): EffectSide {
  return side.kind === 'counted' ? { ...side, windows: [], overage: 0, amount: 0 } : side;
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

/** Asked once for each contract: an organization may have hundreds. */
class Side {
  readonly groups: readonly CountedGroup[];
  /** Of tickets that no final statement of their contract holds. */
  readonly lines: readonly CountedLine[];
  private readonly linesOf = new Map<string, CountedLine[]>();
  private readonly balances: ReadonlyMap<string, Balance>;

  constructor({ groups, withoutPlan }: CountedSide, at: Instant, since: Instant) {
    this.groups = groups;
    const first = secondOf(since);
    this.lines = [...groups.flatMap(openLines), ...withoutPlan].filter(
      ({ ticket }) => secondOf(ticket.createdAt) >= first,
    );
    for (const line of this.lines) {
      const id = line.decision.contractId ?? '';
      const known = this.linesOf.get(id);
      if (known === undefined) this.linesOf.set(id, [line]);
      else known.push(line);
    }
    this.balances = new Map(
      groups.flatMap(({ count }) =>
        count.kind === 'counted'
          ? balancesAt(count.group, count.state, at).map((one) => [one.contractId, one] as const)
          : [],
      ),
    );
  }

  of(contractId: string): EffectSide {
    const group = groupOf(this, contractId);
    const plan =
      group?.count.kind === 'counted' ? group.count.group.masterOf.get(contractId)?.plan : undefined;
    if (group?.count.kind !== 'counted' || plan === undefined) {
      const own = (group?.facts.faultyContracts ?? []).filter(({ row }) => row.record.id === contractId);
      const faulty = group?.count.kind === 'cannot_tell' ? group.count.faulty : own;
      return { kind: 'cannot_tell', faulty: faulty.map(({ record, faults }) => ({ record, faults })) };
    }
    let [overage, amount] = [0, 0];
    for (const { decision } of this.linesOf.get(contractId) ?? []) {
      amount = add(amount, decision.amount);
      if (decision.unit === plan.unit) overage = add(overage, decision.overageUnits);
    }
    const { unit, currency } = plan;
    const windows = this.balances.get(contractId)?.windows ?? [];
    return { kind: 'counted', unit, currency, windows, overage, amount };
  }
}
