// After the entry the ticket follows: tag and internal note in one safe write, the note once, whatever happens to it.
import { newFault } from '../../../workbench/control/armed-fault';
import { ticketId } from '../../../workbench/seed/cast';
import { OPEN_TICKETS, TICKETS } from '../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../workbench/seed/seed';
import type { Desk } from '../../../workbench/desk/desk';
import { newTicket } from '../../support/account';
import { actOf, answered, entryOf, managerAt, NOTE, notesOn } from '../../support/acts';
import { Seat } from '../../support/seat';
import { DeskClient } from '../../workbench/desk-client';

const ID = OPEN_TICKETS.overLimit;
const TICKET = `PUT /api/v2/tickets/${ID}`;

async function seated(
  id: number = ID,
  desk: Desk = stillDesk(),
  user: 'manager' | 'admin' | 'tagless' = 'manager',
) {
  const seat = await managerAt(desk, id, user);
  const act = (kind: Parameters<typeof actOf>[2] = 'waive') =>
    answered(seat, seat.runner.perform(actOf(desk, seat, kind), NOTE));
  return { desk, seat, act };
}

test('tag and internal note go in one write', async () => {
  const { desk, seat, act } = await seated();
  expect(await act()).toEqual({ savedAs: 'saved', note: 'written' });
  expect(seat.writes).toHaveLength(1);
  expect(seat.tags).toContain('overage_waived');
  expect(seat.tags).not.toContain('billable_overage');
  expect(notesOn(desk, ID)).toEqual([NOTE]);
});

test('where the tag stays as it is the note is written alone', async () => {
  const id = await seated(OPEN_TICKETS.underLimit);
  const tags = [...id.seat.tags];
  expect(await id.act('not_counted')).toMatchObject({ note: 'written' });
  expect(id.seat.said).toBe('not_counted entry');
  expect(id.seat.tags).toEqual(tags);
  expect(notesOn(id.desk, OPEN_TICKETS.underLimit)).toEqual([NOTE]);
});

test.each([
  ['the answer is lost', { drop: true, after: true }, 1],
  ['the answer is an error of the server', { status: 503, after: true }, 1],
  ['the answer cannot be read', { malformed: true, after: true }, 1],
  ['the request is lost', { drop: true }, 2],
])('where %s the note is on the ticket once', async (_, fault, writes) => {
  const { desk, seat, act } = await seated();
  desk.faults.arm(newFault({ match: TICKET, ...fault }));
  expect(await act()).toEqual({ savedAs: 'saved', note: 'written' });
  expect(notesOn(desk, ID)).toEqual([NOTE]);
  expect(seat.tags).toContain('overage_waived');
  expect(seat.writes).toHaveLength(writes);
});

test('an equal note of an earlier act does not stand for one that was lost', async () => {
  const { desk, seat, act } = await seated();
  await act();
  desk.clock.advance(60);
  desk.faults.arm(newFault({ match: TICKET, drop: true }));
  await act();
  expect(seat.writes).toHaveLength(3);
  expect(notesOn(desk, ID)).toEqual([NOTE, NOTE]);
});

test('a note that is still due goes with the next act, before its own', async () => {
  const { desk, seat } = await seated();
  const waive = (note: string) => answered(seat, seat.runner.perform(actOf(desk, seat), note));
  desk.faults.arm(newFault({ match: TICKET, status: 429 }));
  expect(await waive('First.')).toMatchObject({ note: 'due' });
  desk.clock.advance(60);
  expect(await waive('Second.')).toMatchObject({ note: 'written' });
  expect(notesOn(desk, ID)).toEqual(['First.\n\nSecond.']);
});

test('a ticket that changed meanwhile is read again, and nothing of the change is lost', async () => {
  const { desk, seat, act } = await seated();
  desk.faults.arm(newFault({ match: TICKET, status: 409 }));
  await act();
  expect(seat.writes).toHaveLength(2);
  expect(notesOn(desk, ID)).toEqual([NOTE]);
});

test('a note that cannot be written is tried three times, stays due, and is written when asked again', async () => {
  const { desk, seat, act } = await seated();
  desk.faults.arm(newFault({ match: TICKET, status: 503, times: 3 }));
  expect(await act()).toEqual({ savedAs: 'saved', note: 'due' });
  expect(seat.writes).toHaveLength(3);
  await answered(seat, seat.runner.tryNoteAgain());
  expect(seat.runner.held).toMatchObject({ note: 'written' });
  expect(notesOn(desk, ID)).toEqual([NOTE]);
  expect(seat.tags).toContain('overage_waived');
});

test('who may not tag still leaves the note', async () => {
  const desk = stillDesk();
  const id = TICKETS.toConfirm;
  const { seat, act } = await seated(id, desk, 'tagless');
  expect(await act('approve')).toMatchObject({ note: 'written' });
  expect(seat.verdict.outcome).toMatchObject({ because: 'may_not_tag' });
  expect(notesOn(desk, id)).toEqual([NOTE]);
});

test('a raised charge waits for the index, its note does not; the tag follows by the re-check', async () => {
  const desk = stillDesk();
  const { seat, act } = await seated(await newTicket(desk, 'askFirst'), desk);
  const id = Number(seat.verdict.ticket.id);
  await act('approve');
  expect(seat.verdict.standing.isProbable).toBe(true);
  expect(notesOn(desk, id)).toEqual([NOTE]);
  expect(seat.tags).not.toContain('billable_overage');
  await seat.advance(6);
  await seat.advance(6);
  expect(seat.tags).toContain('billable_overage');
  expect(notesOn(desk, id)).toEqual([NOTE]);
});

test('a person who decides again and again has each decision followed by its tag', async () => {
  const { desk, seat, act } = await seated();
  for (let times = 0; times < 3; times += 1) {
    await act();
    expect(seat.tags).toContain('overage_waived');
    const row = seat.verdict.facts.rows.decisions.find(({ raw }) => raw['kind'] === 'waive');
    if (row === undefined) throw new Error('no waiver');
    desk.clock.advance(600);
    await answered(seat, seat.runner.undo(row, 'waive', String(ID), `back ${times}`));
    await seat.advance(6);
    expect(seat.tags).toContain('billable_overage');
    desk.clock.advance(600);
  }
});

test('a solved ticket is written right after the act', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit', { status: 'solved' });
  desk.clock.advance(600);
  const { seat, act } = await seated(id, desk);
  expect(seat.tags).not.toContain('billable_overage');
  await act();
  expect(seat.tags).toContain('overage_waived');
});

test.each(['open', 'solved'] as const)(
  'a frame that dies between entry and tag of an %s ticket is repaired by the next opening',
  async (status) => {
    const desk = stillDesk();
    const id = await newTicket(desk, 'overLimit', { status });
    desk.clock.advance(600);
    const { seat } = await seated(id, desk);
    // The frame is gone as soon as the entry is saved: no further request of it arrives.
    desk.faults.arm(
      newFault({ match: 'GET /api/v2/custom_objects/support_entry/records?filter', status: 503, times: 9 }),
    );
    void seat.runner.perform(actOf(desk, seat), NOTE).catch(() => undefined);
    await seat.frame.quiet();
    expect(entryOf(desk, 'waive', id)).not.toBeNull();
    desk.faults.clear();
    desk.clock.advance(5);
    const next = await new Seat(desk, id, 'agent').open();
    expect(next.tags).toContain('overage_waived');
  },
);

test('a closed ticket takes no note; its tag goes by a job, for those who may', async () => {
  const { desk, seat, act } = await seated(TICKETS.closedOverage, stillDesk(), 'admin');
  expect(desk.tickets.get(TICKETS.closedOverage)?.status).toBe('closed');
  expect(await act()).toEqual({ savedAs: 'saved', note: 'impossible' });
  expect(seat.tags).toContain('overage_waived');
  expect(seat.tags).not.toContain('billable_overage');
  expect(seat.writes).toEqual([expect.stringContaining('/tickets/update_many?ids=')]);
  expect(notesOn(desk, TICKETS.closedOverage)).toEqual([]);
});

test('where Zendesk refuses the tag of a closed ticket, the act holds and its tag is left to the recount', async () => {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, closedTagsByJob: false };
  const { seat, act } = await seated(TICKETS.closedOverage, desk, 'admin');
  await act();
  expect(seat.said).toBe('waived entry');
  expect(seat.tags).toContain('billable_overage');
  expect(seat.verdict.outcome).toMatchObject({ kind: 'silent', because: 'closed' });
  await seat.session.refresh();
  expect(seat.writes).toHaveLength(1);
});

test("another person's change in the very second of the act is not undone", async () => {
  const { desk, seat } = await seated(ticketId('overLimit', 127));
  const id = ticketId('overLimit', 127);
  await new DeskClient(desk).put(`/tickets/${id}`, { ticket: { subject: 'Something else' } });
  const { request } = seat.frame;
  let isChanged = false;
  seat.frame.request = async (options) => {
    const answer = await request(options);
    const ticket = desk.tickets.get(id);
    // Right after the frame has read the ticket: a colleague's tag, in the same second and so with the same stamp.
    if (!isChanged && ticket && options.type === 'GET' && options.url.includes(`/tickets/${id}`)) {
      isChanged = true;
      desk.putTicket({ ...ticket, tags: [...ticket.tags, 'vip'] });
    }
    return answer;
  };
  await answered(seat, seat.runner.perform(actOf(desk, seat), NOTE));
  expect(seat.tags).toContain('vip');
  expect(seat.tags).toContain('overage_waived');
});
