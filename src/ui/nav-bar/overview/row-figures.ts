// The limit that stands for a contract where there is room for one: that of which the largest part is used.
import type { OverviewFigures } from '../../../actions/account/overview-rows';
import { allowanceOf } from '../../../domain/allowance';
import type { LimitBalance } from '../../../domain/balances';

/** Week to term; none where nothing limits the contract, or nothing is known of it. */
function limitsOf(figures: OverviewFigures): readonly LimitBalance[] {
  return figures.kind === 'counted' || figures.kind === 'stored' ? figures.limits : [];
}

/** How much of a limit is used, 1 = all of it; a limit of nothing is used up. */
export function partUsed(limit: LimitBalance): number {
  const total = allowanceOf(limit);
  return total === 0 ? Math.max(1, limit.used) : limit.used / total;
}

/** @returns null where no limit is known */
export function largestPartUsed(figures: OverviewFigures): number | null {
  const parts = limitsOf(figures).map(partUsed);
  return parts.length === 0 ? null : Math.max(...parts);
}
