// Changes of several writes on the simulated desk: whole in the end, wherever the tab was closed, and nothing doubled.
import { copyOf, withValues } from '../../../src/actions/contracts/contract-draft';
import type { ContractChange } from '../../../src/actions/contracts/contract-change';
import { makeChange } from '../../../src/actions/contracts/make-change';
import { isBegun, leaveChange, standOf } from '../../../src/actions/contracts/leave-change';
import { contractId, ORGANIZATIONS, USERS } from '../../../workbench/seed/cast';
import { createRecord, updateRecord, deleteRecord } from '../../../workbench/desk/record-writes';
import type { Desk } from '../../../workbench/desk/desk';
import { planId } from '../../../workbench/seed/plans';
import { stillDesk } from '../../../workbench/seed/seed';
import { ContractSeat, Killed } from '../../support/contract-seat';

const OLD = contractId('prepaid');

/** On 1 December another plan, with five units carried. */
async function upgrade(seat: ContractSeat): Promise<ContractChange> {
  const stored = await seat.records.read('support_contract', OLD);
  if (stored === null) throw new Error('no contract');
  const before = stored.draft;
  return {
    v: 1,
    kind: 'upgrade',
    make: {
      externalId: 'contract:u-1',
      draft: withValues(copyOf(before, 'Quartz 2027', '2026-12-01'), { plan: planId('care_50') }),
    },
    about: { id: OLD, name: before.name },
    end: { before, after: withValues(before, { ends_on: '2026-11-30', renewal_days: '' }) },
    organizationId: String(ORGANIZATIONS.prepaid.id),
    units: [
      {
        externalId: 'adjustment:u-1',
        period: 'month',
        startsOn: '2026-12-01',
        units: '5',
        reason: 'Carried from the contract before',
      },
    ],
    authorId: String(USERS.admin.id),
    at: '2026-11-22T10:00:00Z',
  };
}

function seated(user: 'admin' | 'light' = 'admin') {
  const desk = stillDesk();
  return { desk, seat: new ContractSeat(desk, user) };
}

function standing(desk: Desk) {
  const made = [...desk.recordsOf('support_contract').values()].filter(({ name }) => name === 'Quartz 2027');
  const entries = [...desk.recordsOf('support_entry').values()].filter(({ externalId }) =>
    externalId?.startsWith('adjustment:'),
  );
  return {
    made: made.map(({ id }) => id),
    ended: desk.recordsOf('support_contract').get(OLD)?.values['ends_on'],
    active: entries.filter(({ values }) => values['state'] === 'active').map(({ values }) => values),
  };
}

/** When the index has seen them. */
function begunLater(desk: Desk, seat: ContractSeat) {
  desk.clock.advance(600);
  return seat.parts.contracts.begunChanges();
}

test('an upgrade ends one contract, starts another and carries units, in one go', async () => {
  const { desk, seat } = seated();
  const done = await makeChange(seat.parts, await upgrade(seat));
  const { made, ended, active } = standing(desk);
  expect(done).toEqual({ kind: 'done', contractId: made[0] });
  expect(ended).toBe('2026-11-30');
  expect(active).toMatchObject([{ contract: made[0], units: 5, period: 'month', starts_on: '2026-12-01' }]);
  expect(await begunLater(desk, seat)).toEqual([]);
});

test('closed at any request and sent again, nothing is half done and nothing doubled', async () => {
  for (let lives = 1; ; lives += 1) {
    const { desk, seat } = seated();
    const change = await upgrade(seat);
    seat.lives = lives;
    const first = await makeChange(seat.parts, change).catch((thrown: unknown) => {
      if (!(thrown instanceof Killed)) throw thrown;
      return 'killed' as const;
    });
    seat.lives = Infinity;
    // Pressed again, or found by somebody else: both end in the same.
    const begun = await begunLater(desk, seat);
    for (const { change: found } of begun) expect(found).toEqual(change);
    if (standing(desk).made.length > 0 && first === 'killed' && standing(desk).active.length === 0) {
      expect(begun).toHaveLength(1);
    }
    expect(await makeChange(seat.parts, begun[0]?.change ?? change)).toMatchObject({ kind: 'done' });
    const { made, ended, active } = standing(desk);
    expect([made.length, ended, active.length]).toEqual([1, '2026-11-30', 1]);
    if (first !== 'killed') break;
    expect(lives).toBeLessThan(60);
  }
});

test('what was edited in the new contract meanwhile is left when the rest is finished', async () => {
  for (let lives = 1; ; lives += 1) {
    expect(lives).toBeLessThan(60);
    const { desk, seat } = seated();
    const change = await upgrade(seat);
    seat.lives = lives;
    await makeChange(seat.parts, change).catch(() => undefined);
    const [id] = standing(desk).made;
    if (id === undefined) continue;
    // Made, and nothing more: the tab was closed at its answer.
    seat.lives = Infinity;
    updateRecord(desk, USERS.admin.id, 'support_contract', id, { values: { unit_price: 7 } });
    await makeChange(seat.parts, change);
    expect(desk.recordsOf('support_contract').get(id)?.values['unit_price']).toBe(7);
    expect(standing(desk).ended).toBe('2026-11-30');
    return;
  }
});

test('what was begun is not taken for something else that is decided later', async () => {
  for (const units of [undefined, []]) {
    const { desk, seat } = seated();
    const first = await upgrade(seat);
    const change = units === undefined ? first : { ...first, units };
    seat.lives = 8;
    await makeChange(seat.parts, change).catch(() => undefined);
    seat.lives = Infinity;
    expect(await begunLater(desk, seat)).toHaveLength(1);
    const other = { ...change, make: change.make && { ...change.make, draft: { ...change.make.draft } } };
    if (other.make !== null) other.make.draft.name = 'Quartz, corrected';
    expect(await makeChange(seat.parts, other)).toEqual({ kind: 'overtaken', name: 'Quartz, corrected' });
    // Whole in the end, and then too no other change is called done.
    expect(await makeChange(seat.parts, change)).toMatchObject({ kind: 'done' });
    const later = { ...other, at: '2026-11-22T11:00:00Z' };
    expect(await makeChange(seat.parts, later)).toMatchObject({ kind: 'overtaken' });
  }
});

test('a colleague who has ended it otherwise is not overruled, and nothing is begun', async () => {
  const { desk, seat } = seated();
  const change = await upgrade(seat);
  updateRecord(desk, USERS.manager.id, 'support_contract', OLD, { values: { ends_on: '2027-03-31' } });
  expect(await makeChange(seat.parts, change)).toMatchObject({ kind: 'conflict', changed: ['ends_on'] });
  expect(standing(desk)).toMatchObject({ made: [], active: [] });
  expect(await begunLater(desk, seat)).toEqual([]);
});

test('what a colleague wrote beside the end stays', async () => {
  const { desk, seat } = seated();
  const change = await upgrade(seat);
  updateRecord(desk, USERS.manager.id, 'support_contract', OLD, { values: { agent_note: 'Call first' } });
  expect(await makeChange(seat.parts, change)).toMatchObject({ kind: 'done' });
  expect(desk.recordsOf('support_contract').get(OLD)?.values).toMatchObject({
    ends_on: '2026-11-30',
    agent_note: 'Call first',
  });
});

test('a contract that was deleted meanwhile is neither ended nor renewed', async () => {
  const { desk, seat } = seated();
  const change = await upgrade(seat);
  deleteRecord(desk, USERS.admin.id, 'support_contract', OLD);
  expect(await makeChange(seat.parts, change)).toEqual({ kind: 'gone' });
  expect(standing(desk).made).toEqual([]);
});

test('a statement that was finished meanwhile keeps the end out of its days, and nothing is begun', async () => {
  const { desk, seat } = seated();
  const change = await upgrade(seat);
  createRecord(desk, USERS.manager.id, 'support_entry', {
    name: 'Statement Quartz-2026-09-01',
    externalId: `statement:${OLD}:2026-09-01`,
    values: {
      kind: 'statement',
      contract: OLD,
      starts_on: '2026-09-01',
      ends_on: '2026-12-31',
      state: 'final',
    },
  });
  expect(await makeChange(seat.parts, change)).toMatchObject({
    kind: 'fixed',
    faults: [{ field: 'ends_on', kind: 'ends_in_finished' }],
    statement: 'Statement Quartz-2026-09-01',
    until: '2026-12-31',
  });
  expect(standing(desk)).toMatchObject({ made: [], active: [] });
  expect(await begunLater(desk, seat)).toEqual([]);
});

test('a term that is over is not made longer while its corrections go to the books as lines of their own', async () => {
  const { desk, seat } = seated();
  const stored = await seat.records.read('support_contract', OLD);
  if (stored === null) throw new Error('no contract');
  const lastDay = stored.draft.fields['ends_on'] ?? '';
  const longer = withValues(stored.draft, { ends_on: '2030-12-31' });
  const made = (name: string, externalId: string, values: object) =>
    createRecord(desk, USERS.manager.id, 'support_entry', {
      name,
      externalId,
      values: { contract: OLD, organization: String(ORGANIZATIONS.prepaid.id), ...values },
    });
  const correction = (ticket: string, more: object) =>
    made(`Carried: #${ticket}`, `correction:${ticket}:2026-09-01:1`, {
      kind: 'correction',
      state: 'active',
      ticket,
      starts_on: '2026-09-01',
      units: '-1',
      amount: '-40',
      currency: 'EUR',
      ...more,
    });
  made('Statement Quartz', `statement:${OLD}:2026-09-01`, {
    kind: 'statement',
    state: 'final',
    starts_on: '2026-09-01',
    ends_on: lastDay,
    data: JSON.stringify({ corrections: ['correction:11:2026-09-01:1'] }),
  });
  correction('11', {});
  correction('12', {});
  correction('13', { units: '0', amount: '0' });
  correction('14', { state: 'undone' });
  expect((await seat.parts.contracts.bookOf(OLD)).untaken.map(({ ticketId }) => ticketId)).toEqual(['12']);
  const end = { before: stored.draft, after: longer };
  const change = { ...(await upgrade(seat)), make: null, units: [], end };
  expect(await makeChange(seat.parts, change)).toMatchObject({
    kind: 'fixed',
    faults: [{ field: 'ends_on', kind: 'handed_over' }],
    untaken: [{ ticketId: '12' }],
  });
  expect(standing(desk).ended).toBe(lastDay);
});

test('left after any request, it is as far as it is said to be, nobody is asked again, and sending it does nothing', async () => {
  for (let lives = 1; ; lives += 1) {
    expect(lives).toBeLessThan(60);
    const { desk, seat } = seated();
    const change = await upgrade(seat);
    seat.lives = lives;
    const first = await makeChange(seat.parts, change).catch(() => 'killed' as const);
    seat.lives = Infinity;
    const before = standing(desk);
    const stand = await standOf(seat.parts, change);
    expect(stand).toEqual({
      isMade: before.made.length === 1,
      isEnded: before.ended === '2026-11-30',
      units: { stored: before.active.length, of: 1 },
    });
    expect(isBegun(stand)).toBe(before.made.length === 1);
    const isWhole = before.active.length === 1;
    expect(await leaveChange(seat.parts, change)).toBe(isWhole ? 'whole' : 'left');
    expect(await begunLater(desk, seat)).toEqual([]);
    expect(standing(desk)).toEqual(before);
    if (first !== 'killed') break;
    const wasKept = (await seat.parts.contracts.change('adjustment:u-1')) !== null;
    if (!wasKept) continue;
    expect(await makeChange(seat.parts, change)).toMatchObject({ kind: 'overtaken' });
    expect(standing(desk)).toEqual(before);
  }
});

test('an end by itself is one write, and leaves no plan behind', async () => {
  const { desk, seat } = seated();
  const change = await upgrade(seat);
  await makeChange(seat.parts, { ...change, make: null, units: [] });
  expect(standing(desk).ended).toBe('2026-11-30');
  expect(
    [...desk.recordsOf('support_entry').values()].filter(({ name }) => name.startsWith('Change')),
  ).toEqual([]);
});

test('a change without units keeps its plan by itself and closes it', async () => {
  const { desk, seat } = seated();
  const change = { ...(await upgrade(seat)), units: [] };
  seat.lives = 8;
  await makeChange(seat.parts, change).catch(() => undefined);
  seat.lives = Infinity;
  expect(await begunLater(desk, seat)).toMatchObject([{ externalId: 'adjustment:plan-u-1' }]);
  await makeChange(seat.parts, change);
  expect(await begunLater(desk, seat)).toEqual([]);
  expect(standing(desk)).toMatchObject({ ended: '2026-11-30', active: [] });
});

test('the book of a contract tells its finished windows, its adjustments and what else rests on it', async () => {
  const { seat } = seated();
  const done = await makeChange(seat.parts, await upgrade(seat));
  if (done.kind !== 'done') throw new Error(done.kind);
  const book = await seat.parts.contracts.bookOf(done.contractId);
  expect(book).toMatchObject({
    finished: [],
    adjustments: [{ period: 'month', startsOn: '2026-12-01', units: '5' }],
    entries: new Map([['adjustment', 1]]),
  });
  expect((await seat.parts.contracts.bookOf(contractId('waived'))).entries.get('waive')).toBeGreaterThan(0);
});
