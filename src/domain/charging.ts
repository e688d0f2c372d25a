// From overage or usage to a state, an amount and a tag (rules 28 to 33).
import { billedIn } from './billing-ledger';
import type { BillingWindow } from './billing-ledger';
import type { OurTag, State } from './decision';
import type { Price } from './explanation';
import type { Master } from './master';
import { priceOf } from './money';

export interface Circumstances {
  readonly waived: boolean;
  readonly approved: boolean;
  /** Whether the ticket's day is before going live (rule 29). */
  readonly beforeLive: boolean;
}

export interface Charge {
  readonly state: State;
  readonly reason: string;
  readonly tolerated: number;
  readonly amount: number;
  readonly tag: OurTag | null;
  readonly price: Price;
}

type Settled = Pick<Charge, 'state' | 'reason' | 'amount' | 'tag'> & Pick<Price, 'settledBy'>;

/** Charges `units` of overage or usage to their bearer; `window` is its billing window, which stays as it is. */
export function charge(
  master: Master,
  window: BillingWindow,
  units: number,
  circumstances: Circumstances,
): Charge {
  const isSpared = circumstances.waived || circumstances.beforeLive;
  const toleranceLeft = Math.max(0, master.tolerance - window.charges.tolerated);
  const tolerated = isSpared ? 0 : toleratedOf(master, units, toleranceLeft);
  const billable = units - tolerated;
  const gross = master.unitPrice === null ? 0 : priceOf(billable, master.plan.unit, master.unitPrice);
  const capLeft = master.cap === null ? null : Math.max(0, master.cap - billedIn(window));
  const settled = spared(master, circumstances) ?? billed(master, circumstances, billable, gross, capLeft);
  const { state, reason, amount, tag, settledBy } = settled;
  const price: Price = {
    unit: master.plan.unit,
    overage: units,
    tolerated,
    toleranceLeft: master.tolerance > 0 ? toleranceLeft : null,
    billable,
    unitPrice: master.unitPrice,
    priceOf: master.priceOf,
    gross,
    settledBy,
    policy: master.policy,
    cap: master.cap,
    capLeft,
    amount,
    currency: master.plan.currency,
    billingStartsOn: window.startsOn,
    billingEndsOn: window.endsOn,
  };
  return { state, reason, tolerated, amount, tag, price };
}

/** Hours are tolerated in part, tickets whole or not at all (rule 30). */
function toleratedOf(master: Master, units: number, left: number): number {
  if (master.plan.unit === 'hour') return Math.min(units, left);
  return units <= left ? units : 0;
}

/** Not live comes after waived and keeps its state (rules 28, 29). */
function spared(master: Master, { waived, beforeLive }: Circumstances): Settled | null {
  const state = waived ? 'waived' : beyond(master);
  if (beforeLive) return { state, reason: 'not_live', amount: 0, tag: null, settledBy: 'not_live' };
  if (!waived) return null;
  return { state, reason: 'entry', amount: 0, tag: 'overage_waived', settledBy: 'waived' };
}

function beyond(master: Master): 'overage' | 'usage' {
  return master.plan.coverage === 'pay_as_you_go' ? 'usage' : 'overage';
}

function billed(
  master: Master,
  { approved }: Circumstances,
  billable: number,
  gross: number,
  capLeft: number | null,
): Settled {
  const state = beyond(master);
  if (state === 'usage') return capped(state, 'pay_as_you_go', 'usage', gross, capLeft);
  if (billable === 0) {
    return { state: 'tolerated', reason: 'tolerated', amount: 0, tag: null, settledBy: 'tolerated' };
  }
  if (master.policy === 'do_not_bill') {
    return { state, reason: 'not_billed', amount: 0, tag: null, settledBy: 'policy' };
  }
  if (master.policy === 'bill') return capped(state, 'billed', 'policy', gross, capLeft);
  if (approved) return capped(state, 'approved', 'policy', gross, capLeft);
  return { state, reason: 'to_confirm', amount: 0, tag: 'overage_to_confirm', settledBy: 'policy' };
}

/** What exceeds the cap is cut off; cut to nothing there is nothing left to bill and no tag (rule 32). */
function capped(
  state: 'overage' | 'usage',
  reason: string,
  settledBy: 'policy' | 'usage',
  gross: number,
  capLeft: number | null,
): Settled {
  const tag = state === 'usage' ? 'billable_usage' : 'billable_overage';
  if (capLeft === null || gross <= capLeft) return { state, reason, amount: gross, tag, settledBy };
  return { state, reason: 'capped', amount: capLeft, tag: capLeft === 0 ? null : tag, settledBy };
}
