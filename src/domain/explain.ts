// Draws up a decision's explanation from the ruling, before anything is posted (rules 12, 20 to 27, 39).
import type { Arrival } from './arrival';
import { windowsOn } from './books';
import type { Books } from './books';
import type { Candidate, Refused } from './candidates';
import type { Bearing } from './bearer';
import type { Gift } from './drawing';
import type { Bearer, Explanation, InFinal, Position, Trial, WindowChange } from './explanation';
import { leftIn } from './limit-ledger';
import type { LimitWindow } from './limit-ledger';
import type { Master } from './master';
import type { Ruling } from './ruling';

/** Units that a contract really gives to the ticket. */
export interface Given {
  readonly master: Master;
  readonly units: number;
}

/** What stands for the ticket: on which contract, how much it needed there, and how much of that is beyond. */
export interface Standing {
  readonly master: Master | null;
  readonly need: number;
  readonly beyond: number;
}

/** The explanation of a decision that `standing` and `given` describe, by the rules' own ruling on the ticket. */
export function explain(
  books: Books,
  arrival: Arrival,
  ruling: Ruling,
  standing: Standing,
  given: readonly Given[],
  final: InFinal | null,
): Explanation {
  const { candidates, refused } = ruling.hearing;
  return {
    trials: trialsOf(candidates, refused, ruling.drawing?.gifts ?? []),
    windows: windowChanges(books, arrival, candidates, given),
    notCounted: ruling.notCounted,
    bearer: ruling.bearing === null ? null : bearerIn(ruling.bearing),
    price: ruling.price,
    position: standing.master === null ? null : positionOf(books, arrival, standing.master, standing, given),
    final,
  };
}

function trialsOf(
  candidates: readonly Candidate[],
  refused: readonly Refused[],
  gifts: readonly Gift[],
): readonly Trial[] {
  const serving = candidates.map((candidate, at): Trial => {
    const { way, master, isAssigned, inRenewal } = candidate;
    const gift = gifts[at];
    return {
      contractId: way.contract.id,
      masterId: master.id,
      coverage: master.plan.coverage,
      unit: master.plan.unit,
      inRenewal,
      takenBy: isAssigned ? 'assigned' : master.contract.coversTags.length > 0 ? 'covers_tags' : 'open',
      refusedBy: null,
      outcome: gift?.outcome ?? 'not_asked',
      need: gift?.need ?? 0,
      gave: gift?.gave ?? 0,
    };
  });
  if (refused.length === 0) return serving;
  return serving.concat(refused.map(refusedTrial));
}

function refusedTrial({ way, inRenewal, by }: Refused): Trial {
  return {
    contractId: way.contract.id,
    masterId: way.master.id,
    coverage: way.master.plan.coverage,
    unit: way.master.plan.unit,
    inRenewal,
    takenBy: null,
    refusedBy: by,
    outcome: 'not_asked',
    need: 0,
    gave: 0,
  };
}

function bearerIn({ gift, because }: Bearing): Bearer {
  return { contractId: gift.candidate.master.id, because };
}

/** Windows of every limited candidate and of whatever else gives. */
function windowChanges(
  books: Books,
  { seconds }: Arrival,
  candidates: readonly Candidate[],
  given: readonly Given[],
): readonly WindowChange[] {
  const changes: WindowChange[] = [];
  const told: Master[] = [];
  for (const { master } of candidates) tellWindows(books, seconds, master, given, told, changes);
  for (const { master } of given) tellWindows(books, seconds, master, given, told, changes);
  return changes;
}

function tellWindows(
  books: Books,
  seconds: number,
  master: Master,
  given: readonly Given[],
  told: Master[],
  changes: WindowChange[],
): void {
  if (master.limits.length === 0 || told.includes(master)) return;
  told.push(master);
  const gave = gaveOf(master, given);
  for (const window of windowsOn(books.page(master), master.zone.dayAt(seconds))) {
    changes.push(changeOf(master, window, gave));
  }
}

function gaveOf(master: Master, given: readonly Given[]): number {
  let gave = 0;
  for (const one of given) if (one.master === master) gave += one.units;
  return gave;
}

function changeOf(master: Master, window: LimitWindow, gave: number): WindowChange {
  const { frame, carried, used } = window;
  return {
    contractId: master.id,
    unit: master.plan.unit,
    period: window.period,
    startsOn: frame.startsOn,
    endsOn: frame.endsOn,
    limit: frame.limit,
    carried,
    adjusted: frame.adjusted,
    usedBefore: used,
    usedAfter: used + gave,
  };
}

/**
 * The window with least left (a refusing one if any refuses), ties to the earliest end (rule 39). What was overage
 * before never consumed the limit: it places a ticket that is itself beyond, not one that still fits.
 */
function positionOf(
  books: Books,
  { seconds }: Arrival,
  master: Master,
  { need, beyond }: Standing,
  given: readonly Given[],
): Position | null {
  let tightest: LimitWindow | null = null;
  for (const window of windowsOn(books.page(master), master.zone.dayAt(seconds))) {
    if (tightest === null || isTighter(window, tightest)) tightest = window;
  }
  if (tightest === null) return null;
  const { frame, carried, used, over, period } = tightest;
  const at = beyond > 0 ? used + over + need : used + gaveOf(master, given);
  const of = frame.limit + carried + frame.adjusted;
  const { startsOn, endsOn } = frame;
  return {
    contractId: master.id,
    unit: master.plan.unit,
    period,
    startsOn,
    endsOn,
    at,
    of,
    over: Math.max(0, at - of),
  };
}

function isTighter(a: LimitWindow, b: LimitWindow): boolean {
  const [aLeft, bLeft] = [leftIn(a), leftIn(b)];
  return aLeft < bLeft || (aLeft === bLeft && a.frame.end < b.frame.end);
}
