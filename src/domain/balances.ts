// What every contract of a group has left at an instant, from the fold's state.
import { billedIn } from './billing-ledger';
import type { BillingWindow } from './billing-ledger';
import { Books, holds, windowsOn } from './books';
import type { Day, Instant, Period, Unit } from './facts';
import type { Group } from './group';
import { momentOf } from './instant';
import { leftIn } from './limit-ledger';
import type { LimitWindow } from './limit-ledger';
import type { Master } from './master';
import type { State } from './state';

/** One limit window that holds the instant; base units of the contract's unit (rule 38). */
export interface LimitBalance {
  readonly period: Period;
  readonly startsOn: Day;
  /** Last day, included; null where the window has no end. */
  readonly endsOn: Day | null;
  readonly limit: number;
  readonly carried: number;
  readonly adjusted: number;
  readonly used: number;
  readonly remaining: number;
}

/** Units with the money they stand for: billed for overage and usage, the worth let go for the others. */
export interface Charged {
  readonly units: number;
  readonly amount: number;
}

/** The billing window that holds the instant. Tolerated and waived units are part of overage or usage. */
export interface BillingBalance {
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly overage: Charged;
  readonly usage: Charged;
  readonly tolerated: Charged;
  readonly waived: Charged;
  /** Minor units billed so far. */
  readonly billed: number;
  /** Null without a spending cap. */
  readonly capLeft: number | null;
  /** Null without tolerance. */
  readonly toleranceLeft: number | null;
}

export interface Balance {
  readonly contractId: string;
  /** Where the contract draws from another: that one. It then has no windows of its own (rule 9). */
  readonly drawsFrom: string | null;
  readonly unit: Unit;
  readonly currency: string | null;
  readonly inRenewal: boolean;
  /** Week to term; none for unlimited, pay-as-you-go and drawing contracts and outside the term. */
  readonly windows: readonly LimitBalance[];
  /** Null outside the term and for drawing contracts. */
  readonly billing: BillingBalance | null;
  /** Over all tickets folded so far (rule 37): overage and usage units, waived units, amount. */
  readonly totals: { readonly overage: number; readonly waived: number; readonly amount: number };
}

/**
 * Balances of all contracts of the group, in the order they were given. Throws RangeError for an instant whose
 * windows the state let go (see `startState`).
 */
export function balancesAt(group: Group, state: State, instant: Instant): readonly Balance[] {
  const moment = momentOf(instant);
  if (moment === null) throw new RangeError(`no such instant: ${instant}`);
  const books = new Books(group, state);
  return group.contracts.map((contract) => {
    const master = group.masterOf.get(contract.id);
    if (master === undefined) throw new Error(`the group lacks the master of ${contract.id}`);
    if (contract.drawsFrom !== null) return drawingBalance(contract.id, master);
    const page = books.page(master);
    const day = master.zone.dayAt(moment.seconds);
    return {
      ...drawingBalance(contract.id, master),
      drawsFrom: null,
      inRenewal: holds(master, day) && day >= master.bounds.renewalFrom,
      windows: windowsOn(page, day).map(limitBalance),
      billing: holds(master, day) ? billingBalance(master, page.billing.windowAt(day)) : null,
      totals: { ...page.totals },
    };
  });
}

/** What stands for a contract that draws from another: nothing of its own (rule 9). */
function drawingBalance(contractId: string, { id, plan }: Master): Balance {
  return {
    contractId,
    drawsFrom: id,
    unit: plan.unit,
    currency: plan.currency,
    inRenewal: false,
    windows: [],
    billing: null,
    totals: { overage: 0, waived: 0, amount: 0 },
  };
}

/** A working window as a balance. */
export function limitBalance(window: LimitWindow): LimitBalance {
  const { period, frame, carried, used } = window;
  const { startsOn, endsOn, limit, adjusted } = frame;
  return { period, startsOn, endsOn, limit, carried, adjusted, used, remaining: leftIn(window) };
}

function billingBalance({ cap, tolerance }: Master, window: BillingWindow): BillingBalance {
  const { charges, startsOn, endsOn } = window;
  const billed = billedIn(window);
  return {
    startsOn,
    endsOn,
    overage: { units: charges.overage, amount: charges.overageAmount },
    usage: { units: charges.usage, amount: charges.usageAmount },
    tolerated: { units: charges.tolerated, amount: charges.toleratedAmount },
    waived: { units: charges.waived, amount: charges.waivedAmount },
    billed,
    capLeft: cap === null ? null : Math.max(0, cap - billed),
    toleranceLeft: tolerance === 0 ? null : Math.max(0, tolerance - charges.tolerated),
  };
}
