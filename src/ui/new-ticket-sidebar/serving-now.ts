// The contracts that could serve a new ticket, with what is left of each before it: a bar must not show what is not so.
import type { Standing } from '../../domain/standing';
import type { GroupFacts } from '../../actions/read-group';
import { servingOf, type Serving } from '../verdict/serving';

export function servingNow(standing: Standing, facts: GroupFacts): readonly Serving[] {
  const before = standing.decision.explanation.windows;
  return servingOf(standing, facts).map((serving) => {
    const windows = before
      .filter(({ contractId }) => contractId === serving.contract.id)
      .map(({ period, startsOn, endsOn, limit, carried, adjusted, usedBefore: used }) => {
        const remaining = Math.max(0, limit + carried + adjusted - used);
        return { period, startsOn, endsOn, limit, carried, adjusted, used, remaining };
      });
    return { ...serving, balance: { ...serving.balance, windows } };
  });
}
