// Whether what contracts change is something to which a person has to say yes.
import type { PlanEffect } from '../plans/plan-effect';

/** A verdict or an amount becomes another one, or nobody can tell. */
export function asksForYes({ contracts }: Pick<PlanEffect, 'contracts'>): boolean {
  return contracts.some(({ before, after, tickets, drift }) => {
    if (before.kind !== 'counted' || after.kind !== 'counted') return true;
    return tickets > 0 || drift > 0 || before.amount !== after.amount;
  });
}
