// An act is an entry first: every field of it, written once whatever becomes of the answers.
import { Failure } from '../../../src/actions/failure';
import { SUPPORT_ENTRY } from '../../../src/zendesk/data-model/support-entry';
import { newFault } from '../../../workbench/control/armed-fault';
import { contractId, ORGANIZATIONS, USERS } from '../../../workbench/seed/cast';
import { OPEN_TICKETS } from '../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../workbench/seed/seed';
import { actOf, answered, entryOf, listLate, managerAt, NOTE, notesOn } from '../../support/acts';

const ID = OPEN_TICKETS.overLimit;
const ENTRIES = '/api/v2/custom_objects/support_entry/records';

async function seated() {
  const desk = stillDesk();
  const seat = await managerAt(desk, ID);
  const waive = (more = {}) => answered(seat, seat.runner.perform(actOf(desk, seat, 'waive', more), NOTE));
  const sent = () => seat.requests.filter((line) => line.startsWith('PATCH')).length;
  return { desk, seat, waive, sent };
}

test('a waiver is an entry with every field of the book, the empty ones empty', async () => {
  const { desk, waive } = await seated();
  await waive();
  const entry = entryOf(desk, 'waive', ID);
  expect(Object.keys(entry?.values ?? {}).sort()).toEqual(SUPPORT_ENTRY.fields.map(({ key }) => key).sort());
  expect(Object.entries(entry?.values ?? {}).filter(([, value]) => value !== null)).toEqual(
    Object.entries({
      kind: 'waive',
      contract: contractId('overLimit'),
      organization: String(ORGANIZATIONS.overLimit.id),
      ticket: String(ID),
      units: 1,
      amount: 40,
      currency: 'EUR',
      state: 'active',
      reason_code: 'our_fault',
      reason: 'outage on 12 Nov',
      author: String(USERS.manager.id),
      at: expect.stringMatching(/^2026-11-\d\dT[\d:.]+Z$/) as unknown,
    }),
  );
});

test('undoing changes the state and nothing else; deciding again brings its own reason, author and time', async () => {
  const { desk, seat, waive } = await seated();
  await waive();
  const [row] = seat.verdict.facts.rows.decisions.filter(({ raw }) => raw['kind'] === 'waive');
  if (row === undefined) throw new Error('no waiver');
  desk.clock.advance(60);
  await answered(seat, seat.runner.undo(row, 'waive', String(ID), 'taken back'));
  const record = entryOf(desk, 'waive', ID);
  const events = desk.recordEvents.get(record?.id ?? '') ?? [];
  expect(events.at(-1)?.changes).toEqual([{ key: 'state', before: 'active', after: 'undone' }]);
  expect(seat.said).toBe('overage billed');
  desk.clock.advance(60);
  await waive({ reason: 'goodwill after all', reasonCode: 'goodwill' });
  const again = entryOf(desk, 'waive', ID);
  expect(again?.id).toBe(record?.id);
  expect(again?.values).toMatchObject({
    state: 'active',
    reason: 'goodwill after all',
    reason_code: 'goodwill',
  });
  expect(again?.values['at']).not.toBe(record?.values['at']);
});

test('the entry is in the book before the ticket is written', async () => {
  const { seat, waive } = await seated();
  await waive();
  const writes = seat.requests.filter((line) => /^(PATCH|PUT)/.test(line));
  expect(writes.map((line) => line.split(' ')[0])).toEqual(['PATCH', 'PUT']);
});

test('an act whose answer is lost is found in the book and not sent again', async () => {
  const { desk, waive, sent } = await seated();
  desk.faults.arm(newFault({ match: `PATCH ${ENTRIES}`, drop: true, after: true }));
  expect(await waive()).toEqual({ savedAs: 'saved', note: 'written' });
  expect(sent()).toBe(1);
  expect(notesOn(desk, ID)).toHaveLength(1);
});

test('an act that did not arrive is sent again', async () => {
  const { desk, waive, sent } = await seated();
  desk.faults.arm(newFault({ match: `PATCH ${ENTRIES}`, status: 503, times: 2 }));
  expect(await waive()).toMatchObject({ savedAs: 'saved' });
  expect(sent()).toBe(3);
});

test('an act is sent at most four times, and then nothing else has been touched', async () => {
  const { desk, seat, waive, sent } = await seated();
  desk.faults.arm(newFault({ match: `PATCH ${ENTRIES}`, status: 503, times: 99 }));
  await expect(waive()).rejects.toThrow(Failure);
  expect(sent()).toBe(4);
  expect(seat.writes).toEqual([]);
  expect(entryOf(desk, 'waive', ID)).toBeNull();
});

test('who may not write entries is told so, and the ticket is left alone', async () => {
  const { desk, seat, waive, sent } = await seated();
  desk.faults.arm(newFault({ match: `PATCH ${ENTRIES}`, status: 403 }));
  await expect(waive()).rejects.toMatchObject({ kind: 'denied' });
  expect(sent()).toBe(1);
  expect(seat.writes).toEqual([]);
});

test('an entry that Zendesk does not list yet is settling, not gone', async () => {
  const { desk, seat, waive } = await seated();
  listLate(seat, `waive:${ID}`);
  expect(await waive()).toMatchObject({ savedAs: 'settling' });
  expect(entryOf(desk, 'waive', ID)).not.toBeNull();
});

test('of two people who take the same act back the later one is told, and one note is written', async () => {
  const { desk, seat, waive } = await seated();
  await waive();
  const other = await managerAt(desk, ID, 'admin');
  const [row] = seat.verdict.facts.rows.decisions.filter(({ raw }) => raw['kind'] === 'waive');
  if (row === undefined) throw new Error('no waiver');
  await answered(other, other.runner.undo(row, 'waive', String(ID), 'Back.'));
  expect(await answered(seat, seat.runner.undo(row, 'waive', String(ID), 'Back too.'))).toMatchObject({
    savedAs: 'overtaken',
  });
  expect(notesOn(desk, ID)).toEqual([NOTE, 'Back.']);
});

test("an undo meant for one's own act leaves a colleague's newer one in the same record alone", async () => {
  const { desk, seat, waive } = await seated();
  await waive();
  const [row] = seat.verdict.facts.rows.decisions.filter(({ raw }) => raw['kind'] === 'waive');
  if (row === undefined) throw new Error('no waiver');
  const other = await managerAt(desk, ID, 'admin');
  const theirs = actOf(desk, other, 'waive', { reason: 'theirs' });
  await answered(other, other.runner.perform(theirs, 'Their note.'));
  expect(await answered(seat, seat.runner.undo(row, 'waive', String(ID), 'Back.'))).toMatchObject({
    savedAs: 'overtaken',
  });
  expect(entryOf(desk, 'waive', ID)?.values).toMatchObject({ state: 'active', reason: 'theirs' });
});

test('of two people who decide at once the last one holds, and the other is told', async () => {
  const { desk, seat } = await seated();
  const other = await managerAt(desk, ID, 'admin');
  desk.faults.arm(newFault({ match: `PATCH ${ENTRIES}`, drop: true }));
  const mine = seat.runner.perform(actOf(desk, seat, 'waive', { reason: 'mine' }), NOTE);
  await seat.frame.quiet();
  desk.clock.advance(1);
  await answered(
    other,
    other.runner.perform(actOf(desk, other, 'waive', { reason: 'theirs' }), 'Their note.'),
  );
  expect(await answered(seat, mine)).toMatchObject({ savedAs: 'overtaken' });
  expect(entryOf(desk, 'waive', ID)?.values).toMatchObject({ reason: 'theirs' });
  expect(notesOn(desk, ID)).toEqual(['Their note.']);
});
