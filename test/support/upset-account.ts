// A simulated account in which everything that a recount keeps is wrong: tags of tickets and organizations, where acts
// are filed, balances; and what such an account looks like, to be compared after runs that were disturbed.
import { Asker } from '../../src/actions/recount/asker';
import type { Difference, MeteredFacts } from '../../src/actions/recount/difference';
import { allDifferences, differencesOf } from '../../src/actions/recount/differences';
import { strayTags } from '../../src/actions/recount/stray-tags';
import type { OurTag } from '../../src/domain/decision';
import type { JobResult } from '../../workbench/desk/catalogue';
import type { Desk } from '../../workbench/desk/desk';
import { ORGANIZATIONS, ticketId, type Situation } from '../../workbench/seed/cast';
import { ticketCount } from '../../workbench/seed/runs';
import { stillDesk } from '../../workbench/seed/seed';
import { AccountSeat } from './account-seat';
import { RecountSeat } from './recount-seat';

const SITUATIONS = Object.keys(ORGANIZATIONS) as Situation[];
const WRONG: readonly (readonly OurTag[])[] = [
  ['billable_overage'],
  [],
  ['overage_waived'],
  ['overage_to_confirm', 'billable_usage'],
  [],
];
const QUARTER_OF_AN_HOUR = 15 * 60;

/** Some 600 tickets of all kinds, closed ones among them; an organization without a contract bears a plan's tag. */
export function upsetAccount(): Desk {
  const desk = stillDesk();
  for (const situation of SITUATIONS) {
    for (let k = 1; k <= ticketCount(situation); k += 1) {
      const row = desk.tickets.get(ticketId(situation, k));
      if (row !== null) desk.putTicket({ ...row, tags: [...(WRONG[k % WRONG.length] ?? []), 'vip'].sort() });
    }
    const organization = desk.organizations.get(ORGANIZATIONS[situation].id);
    const tags = ['support_plan_week_5', 'vip'];
    if (organization !== null) desk.organizations.put(organization.id, { ...organization, tags });
  }
  const entries = desk.recordsOf('support_entry');
  for (const entry of [...entries.values()]) {
    const { values, externalId } = entry;
    const isAct = /^(?:waive|approve):/.test(externalId ?? '');
    const organization = String(ORGANIZATIONS.noContract.id);
    if (isAct) entries.put(entry.id, { ...entry, values: { ...values, organization } });
  }
  desk.clock.advance(QUARTER_OF_AN_HOUR);
  return desk;
}

/** As `RecountSeat.apply` takes it. */
type Everything = readonly [differences: readonly Difference[], metered: MeteredFacts];

/** Of a manager's count, what a person has to tick included. */
export async function everyDifference(desk: Desk): Promise<Everything> {
  const counted = await new AccountSeat(desk).count();
  const seat = new RecountSeat(desk, 'manager');
  const { gate, pace } = seat.parts;
  const found = differencesOf(counted);
  const untold = new Set(found.untold.flatMap(({ organizationIds }) => organizationIds));
  const strays = await strayTags(new Asker(gate, pace), seat.recountDesk, { ...counted.reading, untold });
  return [[...allDifferences(found), ...strays], found.metered];
}

/** Everything that a recount keeps, one line each. */
export function pictureOf(desk: Desk): readonly string[] {
  const tickets = [...desk.tickets.values()].map(({ id, tags }) => `${id} ${[...tags].sort().join(' ')}`);
  const organizations = [...desk.organizations.values()].map(
    ({ id, tags }) => `${id} ${[...tags].sort().join(' ')}`,
  );
  const entries = [...desk.recordsOf('support_entry').values()].map(({ externalId, values }) => {
    const { organization, state } = values;
    return `${externalId} ${String(organization)} ${String(state)} ${figuresOf(values['data'])}`;
  });
  return [...tickets, ...organizations, ...entries].sort();
}

/** Who wrote a balance, when, and the fold that may lie in it are not what it says. */
function figuresOf(data: unknown): string {
  if (typeof data !== 'string') return '';
  const { at: _at, hash: _hash, state: _state, ...figures } = JSON.parse(data) as Record<string, unknown>;
  return JSON.stringify(figures);
}

/** Tickets that were changed more than once. */
export function changedTwice(desk: Desk): readonly number[] {
  return [...desk.audits].flatMap(([id, audits]) => {
    const changes = audits.filter(({ events }) => events.some(({ type }) => type === 'Change'));
    return changes.length > 1 ? [id] : [];
  });
}

/**
 * Of the jobs to come some stop before they begin or after all is done, with one word or the other for it, and in some an
 * item meets a conflict.
 */
export function breakJobs(desk: Desk, draw: () => number): void {
  const { jobs } = desk;
  const queue = jobs.queue.bind(jobs);
  jobs.queue = (prefix, type, total, work) => {
    const luck = draw();
    if (luck < 0.1) return queue(prefix, type, total, () => []);
    if (luck < 0.2)
      return Object.assign(
        queue(prefix, type, total, () => []),
        { end: 'killed' },
      );
    if (luck < 0.3) return Object.assign(queue(prefix, type, total, work), { end: 'failed' });
    if (luck < 0.4) return queue(prefix, type, total, () => withConflict(work()));
    return queue(prefix, type, total, work);
  };
}

/** Told of the first of them, whatever became of it: nobody may take the word of a job for the state of a ticket. */
function withConflict(results: readonly JobResult[]): readonly JobResult[] {
  const [first, ...others] = results;
  if (first === undefined) return results;
  return [{ ...first, success: false, error: 'UpdateConflict', details: '' }, ...others];
}
