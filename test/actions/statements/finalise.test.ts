// A window is made final once: pages first, then the head, whatever is lost on the way and whoever else does the same.
import { finalise } from '../../../src/actions/statements/finalise';
import { newFault } from '../../../workbench/control/armed-fault';
import type { Desk } from '../../../workbench/desk/desk';
import { createRecord, updateRecord } from '../../../workbench/desk/record-writes';
import { contractId, USERS } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { correctionRow, EMPTY_BOOK } from '../../support/counted';
import {
  CONTRACT,
  october,
  openMonth,
  outcome,
  recordsOf,
  seated,
  StatementSeat,
} from '../../support/statement-seat';

const ENTRIES = '/api/v2/custom_objects/support_entry/records';
const heads = (desk: Desk) =>
  recordsOf(desk, 'statement').filter(({ values }) => values['state'] !== 'undone');

test('a head stands with its contract, organization, days, total, author and time', async () => {
  const { desk, seat } = seated();
  expect(await seat.answered(seat.finalise(october()))).toMatchObject({
    kind: 'final',
    number: `Contract ${CONTRACT}-2026-10-01`,
  });
  const [head] = heads(desk);
  expect(head?.externalId).toBe(`statement:${CONTRACT}:2026-10-01`);
  expect(head?.values).toMatchObject({
    kind: 'statement',
    state: 'final',
    contract: CONTRACT,
    period: 'month',
    starts_on: '2026-10-01',
    ends_on: '2026-10-31',
    units: 2,
    amount: 80,
    currency: 'EUR',
    author: String(USERS.manager.id),
  });
});

test('pages bear neither organization nor contract, and are there before the head', async () => {
  const { desk, seat } = seated();
  await seat.answered(seat.finalise(october(openMonth(400))));
  const pages = recordsOf(desk, 'statement_page');
  expect(pages.length).toBeGreaterThan(1);
  for (const { values } of pages) expect(values).toMatchObject({ organization: null, contract: null });
  const writes = seat.requests.map((line) => line.split(' ')[0]).filter((method) => method !== 'GET');
  expect(writes).toEqual([...pages.map(() => 'PATCH'), 'POST']);
});

test('what is final is not written a second time', async () => {
  const { desk, seat } = seated();
  await seat.answered(seat.finalise(october()));
  desk.requests.clear();
  desk.clock.advance(60);
  expect(await seat.answered(seat.finalise(october()))).toMatchObject({ kind: 'final' });
  expect(seat.requests.filter((line) => !line.startsWith('GET'))).toEqual([]);
});

test('killed after any request and repeated it ends in one statement with all its pages', async () => {
  for (let lives = 0; ; lives += 1) {
    const { desk, seat } = seated();
    const sheet = october(openMonth(400));
    seat.lives = lives;
    const first = await seat.answered(outcome(seat.finalise(sheet)));
    const again = new StatementSeat(desk, 'manager', 'the next day');
    desk.clock.advance(600);
    expect(await again.answered(again.finalise(sheet))).toMatchObject({ kind: 'final' });
    expect(heads(desk)).toHaveLength(1);
    expect(recordsOf(desk, 'statement_page')).toHaveLength(4);
    if (first !== 'killed') break;
    expect(lives).toBeLessThan(40);
  }
}, 60_000);

test.each(['refused', 'accepted'] as const)(
  'of two people who finalise a window at once one statement stands, where a second record is %s',
  async (duplicateExternalId) => {
    const desk = stillDesk();
    desk.state.features = { ...desk.state.features, duplicateExternalId };
    const [one, other] = [new StatementSeat(desk, 'manager'), new StatementSeat(desk, 'admin')];
    const theirs = openMonth(4, { entries: [{ kind: 'waive', ticketId: '1003' }] });
    const results = await Promise.all([
      one.answered(one.finalise(october())),
      other.answered(other.finalise(october(theirs), theirs)),
    ]);
    expect(heads(desk)).toHaveLength(1);
    expect(results.map(({ kind }) => kind).sort()).toEqual(['final', 'overtaken']);
  },
);

test('two people with the same figures both have the one statement', async () => {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, duplicateExternalId: 'accepted' };
  const [one, other] = [new StatementSeat(desk, 'manager'), new StatementSeat(desk, 'admin')];
  const results = await Promise.all([
    one.answered(one.finalise(october())),
    other.answered(other.finalise(october())),
  ]);
  expect(results.map(({ kind }) => kind)).toEqual(['final', 'final']);
  expect(heads(desk)).toHaveLength(1);
});

test.each([
  ['a page', `PATCH ${ENTRIES}`],
  ['the head', `POST ${ENTRIES}`],
])('where the answer to %s is lost it is looked for and not sent again', async (_what, match) => {
  const { desk, seat } = seated();
  desk.faults.arm(newFault({ match, drop: true, after: true }));
  expect(await seat.answered(seat.finalise(october()))).toMatchObject({ kind: 'final' });
  const [method = ''] = match.split(' ');
  expect(seat.requests.filter((line) => line.startsWith(method))).toHaveLength(1);
  expect(heads(desk)).toHaveLength(1);
});

test.each([
  ['a page', `PATCH ${ENTRIES}`],
  ['the head', `POST ${ENTRIES}`],
])('where %s did not arrive it is sent again', async (_what, match) => {
  const { desk, seat } = seated();
  desk.faults.arm(newFault({ match, status: 503, times: 2 }));
  expect(await seat.answered(seat.finalise(october()))).toMatchObject({ kind: 'final' });
  expect(heads(desk)).toHaveLength(1);
});

test('where pages cannot be written there is no head, and the failure is told', async () => {
  const { desk, seat } = seated();
  desk.faults.arm(newFault({ match: `PATCH ${ENTRIES}`, status: 403 }));
  expect(await seat.answered(outcome(seat.finalise(october())))).toBe('denied');
  expect(heads(desk)).toEqual([]);
});

test('where pages do not read back as written there is no head', async () => {
  const { desk, seat } = seated();
  const promise = seat.finalise(october());
  const { request } = seat.frame;
  seat.frame.request = async (options) => {
    const answer = await request(options);
    for (const { id, values } of recordsOf(desk, 'statement_page')) {
      if (values['data'] !== '{}') {
        updateRecord(desk, USERS.admin.id, 'support_entry', id, { values: { data: '{}' } });
      }
    }
    return answer;
  };
  expect(await seat.answered(promise)).toEqual({ kind: 'settling' });
  expect(heads(desk)).toEqual([]);
});

test('a head that somebody set to undone is in the way where Zendesk takes no second one', async () => {
  const { desk, seat } = seated();
  await seat.answered(seat.finalise(october()));
  const [head] = heads(desk);
  if (head === undefined) throw new Error('no head');
  updateRecord(desk, USERS.admin.id, 'support_entry', head.id, { values: { state: 'undone' } });
  expect(await seat.answered(seat.finalise(october()))).toEqual({
    kind: 'in_the_way',
    recordId: head.id,
  });
});

test('a correction that another statement has taken since is not billed again', async () => {
  const { desk, seat } = seated();
  const book = { ...EMPTY_BOOK, corrections: [correctionRow({ contractId: CONTRACT })] };
  const group = { ...openMonth(), book };
  await seat.answered(seat.finalise(october(group), group));
  const september = { ...october(group), startsOn: '2026-09-01', endsOn: '2026-09-30' };
  const more = { otherHeads: [`statement:${CONTRACT}:2026-10-01`] };
  expect(await seat.answered(seat.finalise(september, group, more))).toEqual({ kind: 'stale' });
  expect(heads(desk)).toHaveLength(1);
  const without = { ...september, corrections: [] };
  expect(await seat.answered(seat.finalise(without, group, more))).toMatchObject({ kind: 'final' });
});

test.each([
  ['a waive on one of its tickets', 'support_entry', { kind: 'waive', ticket: '1003' }],
  ['an adjustment of its contract', 'support_entry', { kind: 'adjustment', contract: CONTRACT }],
  ['an act that nobody can read', 'support_entry', { kind: null }],
])('%s that came after the count stops it before anything is written', async (_what, object, values) => {
  const { desk, seat } = seated();
  const wanted = seat.toFinalise(october());
  desk.clock.advance(1);
  const name = 'Decided in between';
  createRecord(desk, USERS.agent.id, object, {
    name,
    externalId: 'late',
    values: { state: 'active', ...values },
  });
  const finalising = finalise(seat.statements, seat.pace, wanted);
  expect(await seat.answered(finalising)).toEqual({ kind: 'stale' });
  expect(seat.requests.filter((line) => !line.startsWith('GET'))).toEqual([]);
});

test('a waive that comes while the page is written stops the head', async () => {
  const { desk, seat } = seated();
  const wanted = seat.toFinalise(october());
  let isDone = false;
  seat.before = () => {
    if (!isDone && seat.requests.some((line) => line.startsWith('PATCH'))) {
      isDone = true;
      desk.clock.advance(1);
      createRecord(desk, USERS.agent.id, 'support_entry', {
        name: 'Waived',
        externalId: 'waive:1003',
        values: { kind: 'waive', ticket: '1003', state: 'active' },
      });
    }
    return Promise.resolve();
  };
  expect(await seat.answered(finalise(seat.statements, seat.pace, wanted))).toEqual({ kind: 'stale' });
  expect(heads(desk)).toEqual([]);
});

test('a contract that was edited after the count stops its statement; balances and other customers do not', async () => {
  const { desk, seat } = seated();
  const wanted = seat.toFinalise(october());
  desk.clock.advance(1);
  const others = contractId('underLimit');
  updateRecord(desk, USERS.admin.id, 'support_contract', others, { values: { agent_note: 'x' } });
  createRecord(desk, USERS.agent.id, 'support_entry', {
    name: 'Balance',
    externalId: 'balance:x:2026-10-01',
    values: { kind: 'balance', contract: CONTRACT, state: 'active' },
  });
  const again = () => finalise(seat.statements, seat.pace, wanted);
  updateRecord(desk, USERS.admin.id, 'support_contract', CONTRACT, { values: { agent_note: 'x' } });
  expect(await seat.answered(again())).toEqual({ kind: 'stale' });
  const counted = { ...wanted, marks: { ...wanted.marks, contracts: seat.marks.contracts } };
  expect(await seat.answered(finalise(seat.statements, seat.pace, counted))).toMatchObject({ kind: 'final' });
});

test('what blocks a statement is told before anything is asked or written', async () => {
  const { seat } = seated();
  const blocks = [{ kind: 'not_read' }] as const;
  const wanted = seat.toFinalise(october(), openMonth(), { blocks });
  expect(await finalise(seat.statements, seat.pace, wanted)).toEqual({ kind: 'blocked', blocks });
  expect(seat.requests).toEqual([]);
});
