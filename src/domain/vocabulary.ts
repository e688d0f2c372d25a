// The closed lists of words that records may hold, in the order that people read them.
import type { ContractStatus, Coverage, CutWindows, OveragePolicy, Period, PeriodStart, Unit } from './facts';
import type { OurTag, State } from './decision';

export const COVERAGES: readonly Coverage[] = ['limited', 'unlimited', 'pay_as_you_go'];
export const UNITS: readonly Unit[] = ['ticket', 'hour'];
/** Week to term, the order in which windows print (rule 38). */
export const PERIODS: readonly Period[] = ['week', 'month', 'quarter', 'half_year', 'year', 'term'];
export const OVERAGE_POLICIES: readonly OveragePolicy[] = ['bill', 'ask', 'do_not_bill'];
export const PERIOD_STARTS: readonly PeriodStart[] = ['calendar', 'contract'];
export const CUT_WINDOWS: readonly CutWindows[] = ['prorated', 'full'];
export const CONTRACT_STATUSES: readonly ContractStatus[] = ['active', 'suspended', 'cancelled'];
export const STATES: readonly State[] = [
  'included',
  'tolerated',
  'overage',
  'usage',
  'waived',
  'not_counted',
  'late',
  'no_plan',
];
/** Never read from a ticket (rule 10). */
export const OUR_TAGS: readonly OurTag[] = [
  'billable_overage',
  'overage_to_confirm',
  'billable_usage',
  'overage_waived',
];
