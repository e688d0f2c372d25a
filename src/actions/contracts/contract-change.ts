// Several writes that belong together (renew and carry, end one and start another, start with what was used before), as
// one plan that is stored before the first of them: whoever finds it unfinished can finish it, and nothing is doubled.
import type { Day, Instant, Period } from '../../domain/facts';
import type { Draft } from '../records/record-ports';

export type ChangeKind = 'start' | 'renew' | 'upgrade' | 'opening';

/** An adjustment of the contract that the change makes, or of the one that it is about. */
export interface PlannedUnits {
  /** `adjustment:<uuid>`, made when the form opened. */
  readonly externalId: string;
  readonly period: Period;
  readonly startsOn: Day;
  /** Decimal string; negative for what was used before. */
  readonly units: string;
  readonly reason: string;
}

export interface ContractChange {
  readonly v: 1;
  readonly kind: ChangeKind;
  /** `contract:<uuid>` of the contract to be made; null where one that is there is adjusted. */
  readonly make: { readonly externalId: string; readonly draft: Draft } | null;
  /** The contract that is ended or renewed, or given opening balances. */
  readonly about: { readonly id: string; readonly name: string } | null;
  /** What the record of `about` is to say: from what the form showed to what was decided. */
  readonly end: { readonly before: Draft; readonly after: Draft } | null;
  readonly organizationId: string;
  readonly units: readonly PlannedUnits[];
  readonly authorId: string;
  readonly at: Instant;
}

/** `left`: a person let it be as far as it came. */
export type ChangeStage = 'begun' | 'done' | 'left';

/** A change that was stored and may not be done yet. */
export interface StoredChange {
  /** Of the entry that holds it. */
  readonly recordId: string;
  readonly externalId: string;
  readonly change: ContractChange;
  readonly stage: ChangeStage;
}

/** One write is whole or not there: only more than one need a plan. */
export function needsPlan({ make, end, units }: ContractChange): boolean {
  return (make === null ? 0 : 1) + (end === null ? 0 : 1) + units.length > 1;
}

/** Where the plan is kept: with the last of its adjustments, which becomes one in the end; else by itself. */
export function planIdOf({ units, make, about }: ContractChange): string {
  const last = units.at(-1);
  if (last !== undefined) return last.externalId;
  return `adjustment:plan-${(make?.externalId ?? about?.id ?? '').replace(/^contract:/, '')}`;
}
