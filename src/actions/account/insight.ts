// Where one organization's use comes from, what runs out early, and what each plan would have cost over its last year.
import { adviseOn } from '../../domain/advice';
import { holds } from '../../domain/books';
import { civilOfDay, dayOfCivil, textOfDay } from '../../domain/civil-day';
import type { Day } from '../../domain/facts';
import type { Master } from '../../domain/master';
import { tagsOfOthers } from '../../domain/our-tags';
import { windowNumber } from '../../domain/window-rule';
import { zoneOf } from '../../domain/zone';
import type { CountedAccount, CountedFold, CountedGroup, CountedLine } from './counted-account';
import type { ContractAdvice, EarlyRunOut, Insight, UseShare } from './insight-rows';
import { repeatedSubjects } from './repeated-subjects';
import { secondOf } from './seconds';

/** Windows of a limit that are looked back at, the one of now included. */
const LOOKS_BACK = 12;
const PLAN_TAG = 'support_plan_';

/** @param now milliseconds since 1970 */
export function insightOf(counted: CountedAccount, organizationId: string, now: number): Insight {
  const group = counted.groups.find(({ organizationIds }) => organizationIds.includes(organizationId));
  if (group === undefined) return { kind: 'no_contract' };
  const { count } = group;
  if (count.kind === 'cannot_tell') return count;
  if (count.kind !== 'counted') return { kind: 'cannot_tell', faulty: [] };
  const second = Math.floor(now / 1000);
  const zone = zoneOf(count.inputs.accountTimeZone);
  const yearAgo = aYearBefore(zone.dayAt(second));
  const since = Math.max(yearAgo, zone.dayAt(secondOf(count.from)));
  const masters = new Map(count.group.masters.map((master) => [master.id, master]));
  const used = count.lines.filter(
    ({ ticket, decision }) =>
      ticket.organizationId === organizationId &&
      decision.contractId !== null &&
      decision.state !== 'not_counted' &&
      decision.state !== 'late' &&
      zone.dayAt(secondOf(ticket.createdAt)) >= since,
  );
  const weekday = ({ ticket, decision }: CountedLine) => {
    const place = masters.get(decision.contractId ?? '')?.zone ?? zone;
    return String(weekdayOf(place.dayAt(secondOf(ticket.createdAt))));
  };
  return {
    kind: 'counted',
    since: textOfDay(since),
    tickets: used.length,
    requesters: shares(used, ({ ticket }) => [ticket.requesterId]),
    tags: shares(used, ({ ticket }) => customerTags(ticket.tags)),
    forms: shares(used, ({ ticket }) => [ticket.formId]),
    priorities: shares(used, ({ ticket }) => [ticket.priority]),
    weekdays: [...shares(used, (line) => [weekday(line)])].sort(byDay),
    repeated: repeatedSubjects(used.map(({ ticket }) => ticket)),
    earlyRunOuts: mastersOf(count, organizationId).flatMap((master) => runOutsOf(count, master, second)),
    advice: adviceFor(group, count, organizationId, second),
  };
}

function customerTags(tags: readonly string[]): readonly string[] {
  return tagsOfOthers(tags).filter((tag) => !tag.startsWith(PLAN_TAG));
}

function shares(
  lines: readonly CountedLine[],
  keysOf: (line: CountedLine) => readonly (string | null)[],
): readonly UseShare[] {
  const counts = new Map<string | null, number>();
  for (const line of lines) {
    for (const key of new Set(keysOf(line))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...counts]
    .map(([key, tickets]) => ({ key, tickets }))
    .sort((a, b) => b.tickets - a.tickets || (String(a.key) < String(b.key) ? -1 : 1));
}

function byDay(a: UseShare, b: UseShare): number {
  return Number(a.key) - Number(b.key);
}

/** 1 = Monday; 1970-01-01 was a Thursday. */
function weekdayOf(day: number): number {
  return ((((day + 3) % 7) + 7) % 7) + 1;
}

/** The first of the twelve months that end yesterday. */
function aYearBefore(day: number): number {
  const { year, month, date } = civilOfDay(day);
  return dayOfCivil(year - 1, month, month === 2 && date === 29 ? 28 : date);
}

/** What the organization's tickets count on: its own contracts and those that it draws from. */
function mastersOf({ group }: CountedFold, organizationId: string): readonly Master[] {
  const ways = group.ways.get(organizationId) ?? [];
  return [...new Set(ways.map(({ master }) => master))];
}

function runOutsOf({ lines }: CountedFold, master: Master, now: number): readonly EarlyRunOut[] {
  const found = new Map<string, EarlyRunOut>();
  for (const { ticket, decision } of lines) {
    const { position } = decision.explanation;
    if (decision.contractId !== master.id || decision.overageUnits === 0 || position === null) continue;
    const { contractId, period, startsOn, endsOn, over } = position;
    const limit = master.limits.find((one) => one.period === period);
    if (contractId !== master.id || over === 0 || limit === undefined) continue;
    const day = master.zone.dayAt(secondOf(ticket.createdAt));
    const today = Math.min(master.zone.dayAt(now), master.bounds.term.end - 1);
    if (windowNumber(limit.rule, day) <= windowNumber(limit.rule, today) - LOOKS_BACK) continue;
    const key = `${period} ${startsOn}`;
    if (!found.has(key)) found.set(key, { contractId, period, startsOn, endsOn, ranOutOn: textOfDay(day) });
  }
  return [...found.values()];
}

/** On each of its own contracts that serves now; of several, each by the tickets that counted on it. */
function adviceFor(
  { facts }: CountedGroup,
  { inputs, group, lines, from }: CountedFold,
  organizationId: string,
  now: number,
): readonly ContractAdvice[] {
  const own = group.masters.filter(
    (master) => master.contract.organizationId === organizationId && holds(master, master.zone.dayAt(now)),
  );
  const names = new Map(facts.rows.contracts.map(({ record }) => [record.id, record.name]));
  return own.map((master) => {
    const first = aYearBefore(master.zone.dayAt(now));
    const startsOn: Day = textOfDay(first);
    const isRead = master.zone.startOf(first) >= secondOf(from);
    const counting = lines.filter(({ decision }) => own.length === 1 || decision.contractId === master.id);
    const plans = !isRead
      ? null
      : adviseOn({
          plans: [...inputs.plans.values()],
          contract: master.contract,
          otherContracts: inputs.contracts,
          tickets: counting.map(({ ticket }) => ticket),
          entries: inputs.entries,
          rules: inputs.rules,
          accountTimeZone: inputs.accountTimeZone,
          startsOn,
        });
    const { id: contractId, plan } = master;
    return { contractId, contractName: names.get(contractId) ?? '', planId: plan.id, startsOn, plans };
  });
}
