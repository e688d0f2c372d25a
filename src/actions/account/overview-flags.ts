// What of a contract is worth a manager's look, as the overview is filtered by it.
import { allowanceOf } from '../../domain/allowance';
import { dayOfText } from '../../domain/civil-day';
import type { LimitBalance } from '../../domain/balances';
import type { ContractStage } from '../../domain/contract-stage';
import type { Day, Unit } from '../../domain/facts';
import { baseUnits } from '../../domain/units';
import { reachedLevel, type WarnLevel } from '../../domain/warn-at';
import type { OverviewFigures, OverviewFlag, TrendWindow } from './overview-rows';

/** Days until the end of a term from which on it is told. */
const SOON = 30;
/** Billing windows without any use after which a customer may have forgotten the plan. */
const IDLE_WINDOWS = 3;

const SERVING: ReadonlySet<ContractStage | null> = new Set<ContractStage | null>(['active', 'in_renewal']);

export interface Flagged {
  readonly figures: OverviewFigures;
  readonly stage: ContractStage | null;
  readonly endsOn: Day | null;
  /** In the contract's zone; null where that is not known. */
  readonly today: Day | null;
  readonly warnAt: readonly WarnLevel[];
}

export function flagsOf({ figures, stage, endsOn, today, warnAt }: Flagged): readonly OverviewFlag[] {
  if (figures.kind === 'cannot_tell') return ['faulty'];
  const isOver = figures.kind === 'counted' && (figures.billing?.overage.units ?? 0) > 0;
  const isNear = 'limits' in figures && figures.limits.some((one) => isWarned(one, figures.unit, warnAt));
  const isIdle = figures.kind === 'counted' && isUnused(figures.trend) && SERVING.has(stage);
  const flags: readonly (readonly [OverviewFlag, boolean])[] = [
    ['over', isOver],
    ['near', isNear && !isOver && SERVING.has(stage)],
    ['expiring', stage === 'active' && isSoon(today, endsOn)],
    ['in_renewal', stage === 'in_renewal'],
    ['unused', isIdle],
  ];
  return flags.flatMap(([flag, holds]) => (holds ? [flag] : []));
}

function isWarned(balance: LimitBalance, unit: Unit, warnAt: readonly WarnLevel[]): boolean {
  const allowance = { total: allowanceOf(balance), remaining: balance.remaining };
  return reachedLevel(warnAt, allowance, baseUnits(unit)) !== null;
}

function isSoon(today: Day | null, endsOn: Day | null): boolean {
  const [from, to] = [dayOfText(today ?? ''), dayOfText(endsOn ?? '')];
  return from !== null && to !== null && to >= from && to - from <= SOON;
}

/** A contract that has not been there for so long is new, not forgotten. */
function isUnused(trend: readonly TrendWindow[]): boolean {
  const last = trend.slice(-IDLE_WINDOWS);
  return last.length === IDLE_WINDOWS && last.every(({ used, over }) => used === 0 && over === 0);
}
