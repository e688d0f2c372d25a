// What a stored fold cannot know of: changes that the index showed late, wrong clocks, groups that shrank, old tickets.
import { contractId, FIELDS, ORGANIZATIONS, ticketId } from '../../../workbench/seed/cast';
import { planId } from '../../../workbench/seed/plans';
import { stillDesk } from '../../../workbench/seed/seed';
import type { Desk } from '../../../workbench/desk/desk';
import type { Ticket } from '../../../workbench/desk/ticket';
import { newTicket } from '../../support/account';
import { crowd, crowdId, recount, storedBalance } from '../../support/crowd';
import { Seat } from '../../support/seat';
import { DeskClient } from '../../workbench/desk-client';

jest.setTimeout(30_000);

const MERGED = ['closed_by_merge'];
const HOUR = 60 * 60 * 1000;
/** Open, and among the tickets that were folded. */
const FOLDED = crowdId(230);

/** A crowd with a yearly limit that its newest ticket is one beyond, recounted at 10:10. */
async function crowded(clockError = 0) {
  const desk = stillDesk();
  crowd(desk, 'archived', 300);
  await new DeskClient(desk).patch(`/custom_objects/support_plan/records/${planId('year_100')}`, {
    custom_object_record: { custom_object_fields: { limit_year: 372 } },
  });
  desk.clock.advance(600);
  await recount(desk, crowdId(299), desk.clock.now() + clockError);
  return desk;
}

function change(desk: Desk, id: number, more: Partial<Ticket>): void {
  const ticket = desk.tickets.get(id);
  if (ticket === null) throw new Error(`no ticket ${id}`);
  desk.putTicket({ ...ticket, ...more });
}

/** The next ticket, once the index has settled. */
async function next(desk: Desk): Promise<Seat> {
  const id = await newTicket(desk, 'archived');
  desk.clock.advance(600);
  return new Seat(desk, id).open();
}

const position = (seat: Seat) => seat.verdict.standing.decision.explanation.position?.at;
const wasFoldedOn = (seat: Seat) => seat.requests.some((line) => line.includes('/search/count'));

test('where nothing changed the ticket is judged by the stored fold, and is charged', async () => {
  const seat = await next(await crowded());
  expect([wasFoldedOn(seat), position(seat)]).toEqual([true, 373]);
  expect(seat.tags).toContain('billable_overage');
});

test('a change of before the newest one known, which the index showed late, is found', async () => {
  const desk = await crowded();
  // The newest change that the recount read of was made at 09:00.
  change(desk, FOLDED, { tags: MERGED, updatedAt: '2026-11-18T08:50:00Z' });
  const seat = await next(desk);
  expect(position(seat)).toBe(372);
  expect(seat.tags).not.toContain('billable_overage');
});

test('while a folded ticket has changed within five minutes the verdict is "probably", and no charge is raised', async () => {
  const desk = await crowded();
  const id = await newTicket(desk, 'archived');
  desk.clock.advance(420);
  await new DeskClient(desk).put(`/tickets/${FOLDED}`, { ticket: { subject: 'Changed' } });
  desk.clock.advance(180);
  const seat = await new Seat(desk, id).open();
  expect(wasFoldedOn(seat)).toBe(true);
  expect([seat.said, seat.verdict.standing.isProbable]).toEqual(['overage billed', true]);
  expect(seat.tags).not.toContain('billable_overage');
  await seat.advance(5);
  expect(seat.tags).toContain('billable_overage');
});

test.each<[string, number, (desk: Desk) => void]>([
  ['by a clock that was two hours ahead', 2 * HOUR, () => undefined],
  [
    'after an import with a stamp of next year',
    0,
    (desk) => change(desk, crowdId(299), { updatedAt: '2027-06-01T00:00:00Z' }),
  ],
])('a fold that was stored %s hides no change made since', async (_, clockError, before) => {
  const desk = await crowded();
  before(desk);
  await recount(desk, crowdId(299), desk.clock.now() + clockError);
  desk.clock.advance(60);
  await new DeskClient(desk).put(`/tickets/${FOLDED}`, { ticket: { tags: MERGED } });
  const seat = await next(desk);
  expect(position(seat)).toBe(372);
  expect(seat.tags).not.toContain('billable_overage');
});

test('a folded ticket whose time cannot be read any more leaves nothing to tell', async () => {
  const desk = stillDesk();
  const time = (value: string | null) => ({ customFields: { [FIELDS.totalTime]: value } });
  await new DeskClient(desk).patch(`/custom_objects/support_plan/records/${planId('hours_10')}`, {
    custom_object_record: { custom_object_fields: { limit_month: null, limit_year: 10 } },
  });
  crowd(desk, 'hours', 160);
  change(desk, crowdId(90), { status: 'open', ...time(null) });
  desk.clock.advance(600);
  await recount(desk, crowdId(159));
  desk.clock.advance(60);
  change(desk, crowdId(90), { ...time('an hour'), updatedAt: '2026-11-18T10:11:00Z' });
  const id = await newTicket(desk, 'hours');
  desk.clock.advance(600);
  const seat = await new Seat(desk, id).open();
  expect(wasFoldedOn(seat)).toBe(true);
  expect(seat.state).toMatchObject({ kind: 'cannot_tell', faulty: [{ record: { object: 'settings' } }] });
});

test('the fold that a reader stores knows of the changes that were listed to them', async () => {
  const desk = await crowded();
  const id = await newTicket(desk, 'archived');
  desk.clock.advance(4_000);
  await new DeskClient(desk).put(`/tickets/${FOLDED}`, { ticket: { subject: 'Changed' } });
  desk.clock.advance(600);
  const seat = await new Seat(desk, id).open();
  expect(wasFoldedOn(seat)).toBe(true);
  expect((await storedBalance(desk, 'archived'))?.data.state).toMatchObject({ seen: '2026-11-18T11:16:40Z' });
});

test('a balance of the future is due: it was stored by a wrong clock', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'atLimit');
  desk.clock.advance(3600);
  await recount(desk, id, desk.clock.now() + 2 * HOUR);
  await new Seat(desk, id).open();
  expect((await storedBalance(desk, 'atLimit'))?.data.at).toBe('2026-11-18T11:00:00Z');
});

/** Of what the frame is answered by search, one ticket is missing. */
function without(seat: Seat, id: number): Seat {
  const send = seat.frame.request;
  seat.frame.request = async (options) => {
    const answer = await send(options);
    if (!options.url.startsWith('/api/v2/search')) return answer;
    const { results, ...rest } = answer as { results: { id: number }[]; count: number };
    const seen = results.filter((one) => one.id !== id);
    return { ...rest, results: seen, count: rest.count - (results.length - seen.length) };
  };
  return seat;
}

test("another organization's ticket among those found makes up for none that is missing", async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit');
  desk.clock.advance(3600);
  await recount(desk, id);
  const seat = new Seat(desk, id);
  const send = seat.frame.request;
  seat.frame.request = async (options) => {
    const answer = await send(options);
    if (!options.url.startsWith('/api/v2/search')) return answer;
    const { results, count } = answer as { results: { id: number }[]; count: number };
    const [missing, ...rest] = results;
    return { results: [{ ...missing, id: 5, organization_id: ORGANIZATIONS.underLimit.id }, ...rest], count };
  };
  await seat.open();
  expect(seat.verdict.outcome).toMatchObject({ because: 'sees_less' });
});

test('the open ticket counts as found, also where search does not list it', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit');
  desk.clock.advance(3600);
  await recount(desk, id);
  const seat = await without(new Seat(desk, id), id).open();
  expect(seat.tags).toContain('billable_overage');
});

test('who opens an old ticket stores a fold that tells readers of new ones whether they see less', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit');
  desk.clock.advance(2 * 3600);
  const [ofOctober, ofNovember] = [ticketId('overLimit', 60), ticketId('overLimit', 100)];
  await new Seat(desk, ofOctober, 'secondAgent').open();
  expect((await storedBalance(desk, 'overLimit'))?.data.at).toBe('2026-11-18T12:00:00Z');
  const seat = await without(new Seat(desk, id), ofNovember).open();
  expect(seat.verdict.outcome).toMatchObject({ because: 'sees_less' });
  expect((await new Seat(desk, id, 'manager').open()).tags).toContain('billable_overage');
});

test('where an organization no longer draws from the contract, nobody is taken for seeing less', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'drawnFrom', { tags: ['billable_overage'] });
  desk.clock.advance(3600);
  await recount(desk, id);
  await new DeskClient(desk).patch(`/custom_objects/support_contract/records/${contractId('drawing')}`, {
    custom_object_record: { custom_object_fields: { draws_from: null } },
  });
  desk.clock.advance(600);
  const seat = await new Seat(desk, id).open();
  expect(seat.verdict.outcome).toMatchObject({ kind: 'saved' });
});
