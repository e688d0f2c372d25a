// From stored balances to windows that can be drawn like fresh ones.
import type { GroupFacts } from '../../actions/read-group';
import { toBaseUnits } from '../../actions/stored-window';
import type { LimitBalance } from '../../domain/balances';
import type { Contract, Day, Instant, Unit } from '../../domain/facts';

export interface ShownBalance {
  readonly contract: Contract;
  readonly name: string;
  readonly unit: Unit;
  readonly at: Instant;
  readonly windows: readonly LimitBalance[];
}

/** Of each contract the balance whose billing window holds today; of several the newest. */
export function storedBalances(facts: GroupFacts, today: Day): readonly ShownBalance[] {
  return facts.contracts.flatMap((contract) => {
    const masterId = contract.drawsFrom ?? contract.id;
    const newest = facts.rows.balances
      .filter(({ contractId, startsOn }) => contractId === masterId && startsOn <= today)
      .filter(({ endsOn }) => endsOn === null || endsOn >= today)
      .sort((a, b) => Date.parse(b.at) - Date.parse(a.at))[0];
    const plan = facts.plans.get(facts.contracts.find(({ id }) => id === masterId)?.planId ?? '')?.plan;
    const row = facts.rows.contracts.find(({ record }) => record.id === contract.id);
    if (newest === undefined || plan === undefined || row === undefined) return [];
    const windows = newest.windows
      .filter(({ startsOn, endsOn }) => startsOn <= today && (endsOn === null || endsOn >= today))
      .map((window) => toBaseUnits(window, plan.unit));
    return [{ contract, name: row.record.name, unit: plan.unit, at: newest.at, windows }];
  });
}
