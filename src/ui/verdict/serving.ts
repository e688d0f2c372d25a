// The contracts that a panel speaks of: what served or refused the ticket, with what is left of each now.
import type { ContractRow, PlanRecord } from '../../actions/ports';
import type { GroupFacts } from '../../actions/read-group';
import { allowanceOf } from '../../domain/allowance';
import type { Balance } from '../../domain/balances';
import type { Decision } from '../../domain/decision';
import type { Contract } from '../../domain/facts';
import type { Standing } from '../../domain/standing';
import { baseUnits } from '../../domain/units';
import { reachedLevel, type WarnLevel } from '../../domain/warn-at';

export interface Serving {
  readonly contract: Contract;
  readonly name: string;
  readonly plan: PlanRecord;
  readonly balance: Balance;
  /** As it is stored, with what is for display only. */
  readonly row: ContractRow;
  /** The ticket counts on this one. */
  readonly isNamed: boolean;
}

/** The named contract first, then the others that could serve the ticket, in their order. */
export function servingOf({ decision, balances }: Standing, facts: GroupFacts): readonly Serving[] {
  const tried = decision.explanation.trials
    .filter(({ refusedBy }) => refusedBy === null)
    .map(({ masterId }) => masterId);
  const ids = [...new Set([...(decision.contractId === null ? [] : [decision.contractId]), ...tried])];
  return ids.flatMap((id) => {
    const contract = facts.contracts.find((one) => one.id === id);
    const plan = facts.plans.get(contract?.planId ?? '');
    const balance = balances.find(({ contractId }) => contractId === id);
    const row = facts.rows.contracts.find(({ record }) => record.id === id);
    if (contract === undefined || plan === undefined || balance === undefined || row === undefined) return [];
    const isNamed = id === decision.contractId;
    return [{ contract, plan, balance, name: row.record.name, row, isNamed }];
  });
}

/**
 * Whose rest is told at a glance: the named one's. While no time is logged the ticket has taken nothing of it yet, so of
 * the first that would give some.
 */
export function givesNext(serving: readonly Serving[], { reason }: Decision): Serving | undefined {
  const gives = ({ plan, balance }: Serving) =>
    plan.plan.coverage !== 'pay_as_you_go' && balance.windows.every(({ remaining }) => remaining > 0);
  return (reason === 'no_time' ? serving.find(gives) : undefined) ?? serving[0];
}

/** The sharpest warn level that any limit of the contract has reached; null = below all. */
export function warningOf({ plan, balance }: Serving): WarnLevel | null {
  const size = baseUnits(balance.unit);
  const reached = balance.windows.flatMap((window) => {
    const left = { total: allowanceOf(window), remaining: window.remaining };
    return reachedLevel(plan.terms.warnAt, left, size) ?? [];
  });
  return reached[0] ?? null;
}
