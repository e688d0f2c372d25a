// After decisions about many charges: figures and tags follow without a new count, with the cautions of an act.
import { differencesOf } from '../../../src/actions/recount/differences';
import { troublesOf } from '../../../src/ui/nav-bar/charges/tag-troubles';
import type { Desk } from '../../../workbench/desk/desk';
import { OPEN_TICKETS, TICKETS } from '../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../workbench/seed/seed';
import { AccountSeat } from '../../support/account-seat';
import { ChargesSeat } from '../../support/charges-seat';
import { DeskClient } from '../../workbench/desk-client';
import { spoil } from '../../support/spoil';

const OVER = OPEN_TICKETS.overLimit;
const ASKED = TICKETS.toConfirm;

const tagsOf = (desk: Desk, id: number) => desk.tickets.get(id)?.tags ?? [];
const writesOf = (seat: ChargesSeat) =>
  seat.requests.filter((line) => !line.startsWith('GET') && line.includes('/tickets/'));

/** What is told of the tickets that do not bear yet what was decided. */
async function troubles(seat: ChargesSeat, ...decided: Parameters<ChargesSeat['decide']>) {
  const state = await seat.decide(...decided);
  if (state.kind !== 'over') throw new Error(`not over but ${state.kind}`);
  return troublesOf(state.debts, state.outcomes).map(({ trouble }) => trouble);
}

function settled(): Desk {
  const desk = stillDesk();
  desk.clock.advance(15 * 60);
  return desk;
}

test('waived tickets lose their charge at once, by one job for all of an equal change', async () => {
  const desk = settled();
  const ids = [OVER, OVER - 1, OVER - 2];
  for (const id of ids) spoil(desk, id, ['billable_overage']);
  desk.clock.advance(15 * 60);
  const seat = await new ChargesSeat(desk).count();
  expect(await troubles(seat, 'waive', ...ids)).toEqual([]);
  for (const id of ids) expect(tagsOf(desk, id)).toContain('overage_waived');
  expect(writesOf(seat)).toHaveLength(1);
});

test('an approved charge is raised on a solved ticket too: a person has decided just that', async () => {
  const desk = settled();
  spoil(desk, ASKED, ['overage_to_confirm'], { status: 'solved' });
  desk.clock.advance(15 * 60);
  const seat = await new ChargesSeat(desk).count();
  expect(await troubles(seat, 'approve', ASKED)).toEqual([]);
  expect(tagsOf(desk, ASKED)).toContain('billable_overage');
});

test('a raise that the decision alone does not explain is left to a recount', async () => {
  const desk = settled();
  spoil(desk, ASKED, [], { status: 'solved' });
  desk.clock.advance(15 * 60);
  const seat = await new ChargesSeat(desk).count();
  expect(await troubles(seat, 'approve', ASKED)).toEqual(['look_first']);
  expect(writesOf(seat)).toEqual([]);
});

test('a charge that is minutes old is not raised: the index may still hide what makes it smaller', async () => {
  const desk = settled();
  const seat = await new ChargesSeat(desk).count();
  const { groups, ...rest } = seat.counted();
  const at = Temporal.Instant.from(desk.tickets.get(ASKED)?.createdAt ?? '').add({ minutes: 4 });
  seat.adopt({ ...rest, groups, reading: { ...rest.reading, at: at.toString() } });
  expect(await troubles(seat, 'approve', ASKED)).toEqual(['fresh']);
  expect(writesOf(seat)).toEqual([]);
});

test('the figures say what a whole new count would say', async () => {
  const desk = settled();
  const seat = await new ChargesSeat(desk).count();
  await seat.decide('waive', OVER, OVER - 1);
  await seat.decide('approve', ASKED);
  desk.clock.advance(15 * 60);
  const anew = await new AccountSeat(desk).count();
  const told = ({ groups }: typeof anew) =>
    groups.map(({ count }) =>
      count.kind === 'counted'
        ? count.lines.map(({ ticket, decision }) => [ticket.id, ticket.tags, decision])
        : count.kind,
    );
  expect(told(seat.counted())).toEqual(told(anew));
  expect(seat.charge(OVER).state).toBe('waived');
});

test('no ticket is read but those that were decided about', async () => {
  const desk = settled();
  const seat = await new ChargesSeat(desk).count();
  desk.requests.clear();
  await seat.decide('waive', OVER, OVER - 1);
  const read = seat.requests.filter((line) => line.startsWith('GET') && !line.includes('custom_objects'));
  const own = `GET /api/v2/tickets/show_many?ids=${OVER},${OVER - 1}`;
  expect(new Set(read.filter((line) => !line.includes('job_statuses')))).toEqual(new Set([own]));
});

test('a ticket that was moved or retagged since it was counted is left alone, and told', async () => {
  const desk = settled();
  const seat = await new ChargesSeat(desk).count();
  await new DeskClient(desk).put(`/tickets/${OVER}`, {
    ticket: { tags: ['closed_by_merge', 'billable_overage'] },
  });
  expect(await troubles(seat, 'waive', OVER)).toEqual(['changed']);
  expect(writesOf(seat)).toEqual([]);
});

test('a tag of ours that another frame wrote since the count keeps nothing from being written', async () => {
  const desk = settled();
  spoil(desk, OVER, []);
  desk.clock.advance(15 * 60);
  const seat = await new ChargesSeat(desk).count();
  spoil(desk, OVER, ['billable_overage']);
  expect(await troubles(seat, 'waive', OVER)).toEqual([]);
  expect(tagsOf(desk, OVER)).toEqual(['overage_waived']);
});

test('a closed ticket is tried once; what was refused is told, kept, and not tried again', async () => {
  const desk = settled();
  desk.state.features = { ...desk.state.features, closedTagsByJob: false };
  const closed = TICKETS.closedOverage;
  const row = desk.tickets.get(closed);
  if (row !== null) desk.putTicket({ ...row, tags: ['billable_overage'] });
  desk.clock.advance(15 * 60);
  const seat = await new ChargesSeat(desk).count();
  expect(await troubles(seat, 'waive', closed)).toEqual(['refused']);
  expect(Object.keys(seat.store.kept)).toEqual([`ticket:${closed}:overage_waived`]);
  const before = writesOf(seat).length;
  const second = await new ChargesSeat(desk, 'admin', seat.store).count();
  expect(await troubles(second, 'waive', OVER, closed)).toEqual(['refused_before']);
  expect([before, writesOf(second)]).toEqual([1, [`PUT /api/v2/tickets/update_many?ids=${OVER}`]]);
});

test('somebody who finds fewer tickets than were counted before writes no tag', async () => {
  const desk = settled();
  const before = await new ChargesSeat(desk).count();
  await before.apply(differencesOf(before.counted()).balances);
  await new DeskClient(desk).delete(`/tickets/${OVER - 10}`);
  desk.clock.advance(15 * 60);
  const seat = await new ChargesSeat(desk).count();
  expect(await troubles(seat, 'waive', OVER)).toEqual(['fewer']);
  expect(writesOf(seat)).toEqual([]);
});
