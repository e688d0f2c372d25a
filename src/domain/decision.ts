// What metering answers for one ticket. The explanation's shape stands in explanation.ts.

export type State =
  'included' | 'tolerated' | 'overage' | 'usage' | 'waived' | 'not_counted' | 'late' | 'no_plan';

/** The tags of ours; at most one on a ticket, never read as input (metering rule 10). */
export type OurTag = 'billable_overage' | 'overage_to_confirm' | 'billable_usage' | 'overage_waived';
