// What a made-up contract has by which a plan is tried: nothing of its own, so that the plan alone speaks.
import type { Contract } from './facts';

/** Windows are counted from its first day; no prices, caps or tags. */
export const TRIAL_TERMS = {
  drawsFrom: null,
  renewalDays: 0,
  periodStart: 'contract',
  coversTags: [],
  termUnits: null,
  unitPrice: null,
  spendingCap: null,
  status: 'active',
  statusSince: null,
} satisfies Partial<Contract>;
