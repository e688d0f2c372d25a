// Past windows as they were stored: each once it was over, for what was counted in the middle of one is not its sum.
import type { GroupFacts } from '../../actions/read-group';
import { allowanceOf } from '../../domain/allowance';
import type { Day, Unit } from '../../domain/facts';
import type { LookBack, PastWindow } from '../../domain/look-back';
import { PERIODS } from '../../domain/vocabulary';
import { toBaseUnits } from '../../actions/stored-window';

const MOST = 6;

/** Null where no window but that of today is known. Overage is not stored by window, so none is told. */
export function storedPast(facts: GroupFacts, masterId: string, unit: Unit, today: Day): LookBack | null {
  const all = facts.rows.balances
    .filter(({ contractId }) => contractId === masterId)
    .sort((a, b) => Date.parse(a.at) - Date.parse(b.at))
    .flatMap(({ at, windows }) => windows.map((window) => ({ at, window })));
  const period = PERIODS.find((one) => one !== 'term' && all.some(({ window }) => window.period === one));
  if (period === undefined) return null;
  const newest = new Map<Day, PastWindow>();
  for (const { at, window } of all) {
    const { startsOn, endsOn } = window;
    if (window.period !== period || endsOn === null || startsOn > today) continue;
    if (endsOn < today && at.slice(0, 10) <= endsOn) continue;
    const { used, ...held } = toBaseUnits(window, unit);
    newest.set(startsOn, { startsOn, endsOn, total: allowanceOf(held), used, over: 0 });
  }
  const windows = [...newest.values()].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1)).slice(-MOST);
  return windows.length < 2 ? null : { contractId: masterId, period, windows };
}
