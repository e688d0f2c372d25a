// Stored balances against what the count says: one per contract and billing window, kept when past. A contract that
// draws from another has none of its own.
import { balancesAt, type Balance } from '../../domain/balances';
import { dayOfText } from '../../domain/civil-day';
import type { Day, Instant } from '../../domain/facts';
import { foldStart } from '../../domain/fold-start';
import { compareIds } from '../../domain/id-order';
import { momentOf } from '../../domain/instant';
import type { Master } from '../../domain/master';
import { windowNumber, windowRange } from '../../domain/window-rule';
import type { BalanceRow } from '../account/balance-row';
import type { AccountReading, CountedFold, CountedGroup } from '../account/counted-account';
import { keptBalance, type Written } from '../checkpoint/build-balances';
import { checkpointOf } from '../checkpoint/build-checkpoint';
import { seesLess } from '../checkpoint/choose-checkpoint';
import type { KeptBalance, StoredCheckpoint } from '../checkpoint/checkpoint-ports';
import { restHash } from '../checkpoint/rest-hash';
import { keptFigures, storedFigures } from './balance-figures';
import type { BalanceDifference } from './difference';

/** As often as sidebars write: a fold that is younger is fresh enough to go on from. */
const FRESH_MS = 60 * 60_000;

/** @param isHidden some act on the group's tickets is filed where sidebars do not look */
export function balanceDifferences(
  reading: AccountReading,
  group: CountedGroup,
  isDoubtful: boolean,
  isHidden: boolean,
): readonly BalanceDifference[] {
  const { count, facts, book } = group;
  if (count.kind !== 'counted') return [];
  const at = wholeSecond(reading.at);
  const checkpoint = checkpointAt(reading, group, count, at);
  const rest = restHash(count.inputs, facts, group.organizationIds, reading.account.settings);
  const names = new Map(facts.rows.contracts.map(({ record }) => [record.id, record.name]));
  const lowest = lowestServing(count, at);
  const tickets = count.lines.map(({ ticket }) => ticket);
  const wasMore = seesLess(book.balances, group.organizationIds, count.from, tickets);
  return count.group.masters.flatMap((master) => {
    const written: Written = { at, authorId: reading.person.id, name: names.get(master.id) ?? '', rest };
    return momentsOf(master, reading.since, count.from, at).flatMap(({ instant, isRunning }) => {
      const balance = balanceOf(count, master, instant);
      const state = isRunning && master.id === lowest ? checkpoint : null;
      return keptBalance(balance, master.contract, written, state).flatMap((kept) =>
        reasonsOf(kept, storedOf(book.balances, kept), count, wasMore).map((because) => ({
          kind: 'balance' as const,
          key: `balance:${kept.contractId}:${kept.startsOn}:${keptFigures(kept)}`,
          because,
          caution: isDoubtful ? ('fewer' as const) : null,
          isHidden,
          balance: kept,
        })),
      );
    });
  });
}

/** Null where the fold does not reach back far enough to be gone on from. */
function checkpointAt(
  { account, at: read }: AccountReading,
  { facts, organizationIds }: CountedGroup,
  { group, inputs, lines, from }: CountedFold,
  at: Instant,
): StoredCheckpoint | null {
  if (foldStart(group, at) < from) return null;
  const tickets = lines.map(({ ticket }) => ticket);
  const reach = { organizationIds, from, folded: null, seesLess: false };
  const evidence = { kind: 'whole' as const, facts, inputs, group, found: tickets, reach };
  return checkpointOf(evidence, tickets, account.settings, Date.parse(read)).checkpoint;
}

/** The group's lowest contract that has a balance of now bears the fold. */
function lowestServing({ group, state }: CountedFold, at: Instant): string | null {
  const serving = balancesAt(group, state, at).filter(({ billing }) => billing !== null);
  return serving.map(({ contractId }) => contractId).sort(compareIds)[0] ?? null;
}

/**
 * The last second of each billing window of the contract that was counted whole, oldest first; of the running one the
 * second of the reading.
 */
function momentsOf(
  { billing, bounds, zone }: Master,
  since: Day,
  from: Instant,
  at: Instant,
): readonly { readonly instant: Instant; readonly isRunning: boolean }[] {
  const [start, now] = [secondOf(from), secondOf(at)];
  const firstDay = Math.max(dayOfText(since) ?? Infinity, bounds.term.start);
  const lastDay = Math.min(zone.dayAt(now), bounds.term.end - 1);
  if (firstDay > lastDay) return [];
  const [first, last] = [windowNumber(billing, firstDay), windowNumber(billing, lastDay)];
  const ranges = Array.from({ length: last - first + 1 }, (_, index) => windowRange(billing, first + index));
  return ranges.flatMap((range) => {
    if (zone.startOf(range.start) < start) return [];
    const isRunning = range.end > zone.dayAt(now);
    const second = isRunning ? now : zone.startOf(range.end) - 1;
    return [{ instant: instantOf(second), isRunning }];
  });
}

function balanceOf({ group, state }: CountedFold, master: Master, instant: Instant): Balance {
  const found = balancesAt(group, state, instant).find(({ contractId }) => contractId === master.id);
  if (found === undefined) throw new Error(`the group lacks a balance of ${master.id}`);
  return found;
}

function storedOf(stored: readonly BalanceRow[], { contractId, startsOn }: KeptBalance): BalanceRow | null {
  const externalId = `balance:${contractId}:${startsOn}`;
  return stored.find((one) => one.externalId === externalId) ?? null;
}

function reasonsOf(
  kept: KeptBalance,
  stored: BalanceRow | null,
  count: CountedFold,
  wasMore: boolean,
): readonly BalanceDifference['because'][] {
  const because = stored === null ? 'missing' : changeOf(kept, stored, count, wasMore);
  return because === null ? [] : [because];
}

/** @param wasMore the stored fold is of more tickets than there are: nobody could go on from it, or write */
function changeOf(
  kept: KeptBalance,
  stored: BalanceRow,
  { lines }: CountedFold,
  wasMore: boolean,
): 'figures' | 'fold' | null {
  if (storedFigures(stored) !== keptFigures(kept)) return 'figures';
  const { state } = kept.data;
  if (state === undefined) return null;
  const was = sumIn(stored.state);
  if (wasMore || was === null || was.rest !== state.rest) return 'fold';
  const isOld = Date.parse(kept.at) - Date.parse(stored.at) > FRESH_MS;
  const hasChanged = lines.some(({ ticket }) => Date.parse(ticket.updatedAt) > Date.parse(stored.at));
  return isOld && hasChanged ? 'fold' : null;
}

function sumIn(state: unknown): { readonly rest: unknown } | null {
  return typeof state === 'object' && state !== null && 'rest' in state ? state : null;
}

function wholeSecond(instant: Instant): Instant {
  return instantOf(secondOf(instant));
}

function instantOf(second: number): Instant {
  return Temporal.Instant.fromEpochMilliseconds(second * 1000).toString();
}

function secondOf(instant: Instant): number {
  const moment = momentOf(instant);
  if (moment === null) throw new RangeError(`no such instant: ${instant}`);
  return moment.seconds;
}
