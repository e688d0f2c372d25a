// From when on tickets must be read so that what a group is from a day on is as after folding all of them.
import type { Day, FinalWindow, Instant } from '../../domain/facts';
import { dayOfText } from '../../domain/civil-day';
import { foldStart } from '../../domain/fold-start';
import { prepareGroup, type Group } from '../../domain/group';
import { zoneOf } from '../../domain/zone';
import { inputsOf, type AccountRules } from '../evidence';
import type { GroupFacts } from '../read-group';
import { instantOf } from './seconds';

/** Where every limit and billing window begins that holds the day for one of the group's contracts. */
export function groupStart(facts: GroupFacts, rules: AccountRules, since: Day): Instant {
  const inputs = inputsOf(rules, { facts, finals: { windows: daysOfFinals(facts), faulty: [] } });
  const group = prepareGroup(inputs);
  return foldStart(group, firstInstant(group, rules, since), 'balances');
}

/** Of tickets that no contract serves. */
export function dayStart(rules: AccountRules, since: Day): Instant {
  return instantOf(zoneOf(rules.accountTimeZone).startOf(dayNumber(since)));
}

function firstInstant({ masters }: Group, rules: AccountRules, since: Day): Instant {
  const day = dayNumber(since);
  const zones = [zoneOf(rules.accountTimeZone), ...masters.map(({ zone }) => zone)];
  return instantOf(Math.min(...zones.map((zone) => zone.startOf(day))));
}

/** What they recorded changes no start. */
function daysOfFinals({ rows, contracts }: GroupFacts): readonly FinalWindow[] {
  const known = new Set(contracts.map(({ id }) => id));
  return rows.statements
    .filter(({ contractId }) => known.has(contractId))
    .map(({ contractId, startsOn, endsOn }) => ({ contractId, startsOn, endsOn, tickets: [] }));
}

function dayNumber(text: Day): number {
  const day = dayOfText(text);
  if (day === null) throw new RangeError(`no such date: ${text}`);
  return day;
}
