// One note for one decision: it is looked for before it is added, and its own troubles are not told as the tag's.
import { newFault } from '../../../workbench/control/armed-fault';
import { OPEN_TICKETS } from '../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../workbench/seed/seed';
import { actOf, answered, managerAt, NOTE, notesOn } from '../../support/acts';
import type { Seat } from '../../support/seat';

const ID = OPEN_TICKETS.overLimit;
const TICKET = `PUT /api/v2/tickets/${ID}`;
const COMMENTS = `GET /api/v2/tickets/${ID}/comments`;

async function seated() {
  const desk = stillDesk();
  const seat = await managerAt(desk, ID);
  const waive = (at: Seat = seat, more = {}) =>
    answered(at, at.runner.perform(actOf(desk, at, 'waive', more), NOTE));
  return { desk, seat, waive };
}

const lookUps = (seat: Seat) => seat.requests.filter((line) => line.includes('/comments')).length;

test('on a ticket that nobody has changed since it was seen no note is looked for', async () => {
  const { seat, waive } = await seated();
  await waive();
  expect(lookUps(seat)).toBe(0);
});

test('of two people who decide the same at once one leaves the note', async () => {
  const { desk, seat, waive } = await seated();
  const other = await managerAt(desk, ID, 'admin');
  const theirs = actOf(desk, other);
  await waive();
  desk.clock.advance(5);
  await answered(
    other,
    other.runner.perform({ ...theirs, at: new Date(desk.clock.now()).toISOString() }, NOTE),
  );
  expect(seat.writes).toHaveLength(1);
  expect(notesOn(desk, ID)).toEqual([NOTE]);
});

test('of two people who take the same waiver back at once one leaves the note', async () => {
  const { desk, seat, waive } = await seated();
  await waive();
  const other = await managerAt(desk, ID, 'admin');
  const [row] = seat.verdict.facts.rows.decisions.filter(({ raw }) => raw['kind'] === 'waive');
  if (row === undefined) throw new Error('no waiver');
  const undo = (at: Seat) => at.runner.undo(row, 'waive', String(ID), 'Taken back.');
  const [mine, theirs] = [undo(seat), undo(other)];
  await Promise.all([answered(seat, mine), answered(other, theirs)]);
  expect(notesOn(desk, ID)).toEqual([NOTE, 'Taken back.']);
});

test('a note is known again where Zendesk writes out its spaces', async () => {
  const { desk, seat } = await seated();
  desk.faults.arm(newFault({ match: TICKET, drop: true, after: true }));
  const { request } = seat.frame;
  seat.frame.request = async (options) => {
    const text = JSON.stringify(await request(options)) ?? 'null';
    return JSON.parse(
      options.url.includes('/comments') ? text.replaceAll('\u00a0', '&nbsp;') : text,
    ) as unknown;
  };
  const note = '1h\u00a030m over.';
  const done = await answered(seat, seat.runner.perform(actOf(desk, seat), note));
  expect(done).toMatchObject({ note: 'written' });
  expect(notesOn(desk, ID)).toEqual([note]);
});

test('somebody whose decision was overtaken before its note leaves none', async () => {
  const { desk, seat, waive } = await seated();
  const other = await managerAt(desk, ID, 'admin');
  const { request } = seat.frame;
  let looks = 0;
  seat.frame.request = async (options) => {
    const isLook = options.type === 'GET' && options.url.includes('filter[external_ids]');
    // The first look found one's own; the reading after it comes too late.
    if (isLook && (looks += 1) === 2) {
      desk.clock.advance(2);
      const act = actOf(desk, other, 'waive', { reason: 'theirs' });
      await answered(other, other.runner.perform(act, 'Their note.'));
    }
    return request(options);
  };
  expect(await waive()).toEqual({ savedAs: 'overtaken', note: 'written' });
  expect(notesOn(desk, ID)).toEqual(['Their note.']);
});

test('a note that cannot be looked for is in doubt, and the tag is kept all the same', async () => {
  const { desk, seat, waive } = await seated();
  desk.faults.arm(newFault({ match: TICKET, drop: true, after: true }));
  desk.faults.arm(newFault({ match: COMMENTS, status: 503, times: 9 }));
  expect(await waive()).toEqual({ savedAs: 'saved', note: 'in_doubt' });
  expect(seat.runner.noteFailure).toMatchObject({ kind: 'unavailable' });
  expect(seat.verdict.outcome).toMatchObject({ kind: 'silent', because: 'nothing_to_change' });
  expect(seat.tags).toContain('overage_waived');
  desk.faults.clear();
  await answered(seat, seat.runner.tryNoteAgain());
  expect(seat.runner.held).toMatchObject({ note: 'written' });
  expect(notesOn(desk, ID)).toEqual([NOTE]);
});

test('a note that was lost and cannot be looked for is not sent again unseen', async () => {
  const { desk, seat, waive } = await seated();
  desk.faults.arm(newFault({ match: TICKET, drop: true, after: true }));
  desk.faults.arm(newFault({ match: COMMENTS, status: 403, times: 9 }));
  expect(await waive()).toMatchObject({ note: 'in_doubt' });
  await seat.session.refresh();
  expect(notesOn(desk, ID)).toEqual([NOTE]);
});

test.each([503, 429])('where the note alone fails with %i, no tag is told as failed', async (status) => {
  const { desk, seat } = await seated();
  const again = await managerAt(desk, OPEN_TICKETS.underLimit);
  desk.faults.arm(newFault({ match: 'PUT /api/v2/tickets/', status, times: 9 }));
  const act = actOf(desk, again, 'not_counted');
  expect(await answered(again, again.runner.perform(act, NOTE))).toMatchObject({ note: 'due' });
  expect(again.verdict.outcome).toMatchObject({ kind: 'silent', because: 'nothing_to_change' });
  expect(again.runner.noteFailure?.facts.status).toBe(status);
  expect(again.writes.length).toBeLessThanOrEqual(3);
  desk.faults.clear();
  await answered(again, again.runner.tryNoteAgain());
  expect(notesOn(desk, OPEN_TICKETS.underLimit)).toEqual([NOTE]);
  expect(seat.writes).toEqual([]);
});
