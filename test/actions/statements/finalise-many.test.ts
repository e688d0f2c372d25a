// Many statements are made final in one go: in few requests, at the page's pace, and cut off anywhere without harm.
import { Gate } from '../../../src/actions/account/gate';
import { NO_MARKS } from '../../../src/actions/account/no-marks';
import { entryMark } from '../../../src/actions/statements/entry-mark';
import type { ToFinalise } from '../../../src/actions/statements/finalise';
import { paced } from '../../../src/zendesk/rest/paced';
import { ZendeskStatements } from '../../../src/zendesk/statement-desk';
import { newFault } from '../../../workbench/control/armed-fault';
import type { Desk } from '../../../workbench/desk/desk';
import { createRecord, updateRecord } from '../../../workbench/desk/record-writes';
import { USERS } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { correctionRow, EMPTY_BOOK } from '../../support/counted';
import {
  CONTRACT,
  october,
  octoberOf,
  openMonth,
  outcome,
  recordsOf,
  seated,
  StatementSeat,
  type Wrong,
} from '../../support/statement-seat';

const JOBS = '/api/v2/custom_objects/support_entry/jobs';
const SITUATIONS = ['underLimit', 'nearLimit', 'overLimit'] as const;

const three = (seat: StatementSeat) => SITUATIONS.map((situation) => octoberOf(seat, situation));
const kinds = (told: ReadonlyMap<string, { readonly kind: string }>) =>
  [...told.values()].map(({ kind }) => kind);
const heads = (desk: Desk) =>
  recordsOf(desk, 'statement').filter(({ values }) => values['state'] !== 'undone');

/** Of each statement exactly one head, with pages that are what it names. */
function expectWhole(desk: Desk, many: number): void {
  const standing = heads(desk);
  expect(new Set(standing.map(({ externalId }) => externalId)).size).toBe(many);
  expect(standing).toHaveLength(many);
  const pages = new Set(recordsOf(desk, 'statement_page').map(({ externalId }) => externalId));
  for (const { values } of standing) {
    const { pages: named } = JSON.parse(String(values['data'])) as { pages: string[] };
    expect(named.filter((id) => !pages.has(id))).toEqual([]);
  }
}

test('pages of many statements go in one job, and each head by itself after them', async () => {
  const { desk, seat } = seated();
  expect(kinds(await seat.answered(seat.finaliseMany(three(seat))))).toEqual(['final', 'final', 'final']);
  const writes = seat.requests.filter((line) => !line.startsWith('GET'));
  expect(writes.map((line) => line.split('?')[0])).toEqual([
    `POST ${JOBS}`,
    ...SITUATIONS.map(() => 'POST /api/v2/custom_objects/support_entry/records'),
  ]);
  expectWhole(desk, 3);
});

test("three hundred statements are final in under ten minutes at the page's pace", async () => {
  const { desk, seat } = seated();
  const gate = new Gate(seat.pace, () => 0.5);
  seat.statements = new ZendeskStatements(paced(seat.sender, gate));
  const contracts = Array.from({ length: 300 }, (_, at) =>
    createRecord(desk, USERS.admin.id, 'support_contract', {
      name: `Contract ${at}`,
      values: { ...desk.recordsOf('support_contract').get(CONTRACT)?.values },
    }),
  );
  const group = openMonth();
  const sheet = october(group);
  const all = contracts.map(({ id, name }) =>
    seat.toFinalise({ ...sheet, contract: { id, name }, number: `${name}-2026-10-01` }, group),
  );
  const started = desk.clock.now();
  const told = await seat.answered(seat.finaliseMany(all));
  expect(new Set(kinds(told))).toEqual(new Set(['final']));
  expectWhole(desk, 300);
  expect((desk.clock.now() - started) / 60_000).toBeLessThan(10);
  expect(seat.requests.length).toBeLessThan(450);
}, 60_000);

test('cut off after any request and begun again it ends in one statement each, with all pages', async () => {
  for (let lives = 0; ; lives += 1) {
    const { desk, seat } = seated();
    desk.state.features = { ...desk.state.features, duplicateExternalId: lives % 2 ? 'accepted' : 'refused' };
    seat.lives = lives;
    const first = await seat.answered(outcome(seat.finaliseMany(three(seat))));
    const again = new StatementSeat(desk, 'manager', 'the next day');
    desk.clock.advance(600);
    expect(kinds(await again.answered(again.finaliseMany(three(again))))).toEqual([
      'final',
      'final',
      'final',
    ]);
    expectWhole(desk, 3);
    if (first !== 'killed') break;
    expect(lives).toBeLessThan(40);
  }
});

test.each(['timed_out', 'unavailable', 'lost'] as const)(
  'whichever request is %s, nothing is final without its pages, nothing twice, and another go finishes it',
  async (how: Wrong) => {
    for (let request = 1; ; request += 1) {
      const { desk, seat } = seated();
      desk.state.features = { ...desk.state.features, duplicateExternalId: 'accepted' };
      seat.wrong = { request, how };
      const told = await seat.answered(seat.finaliseMany(three(seat)));
      for (const kind of kinds(told)) expect(['final', 'failed', 'settling']).toContain(kind);
      expectWhole(desk, heads(desk).length);
      const isOver = seat.requestsSent < request;
      const again = new StatementSeat(desk, 'manager', 'again');
      expect(kinds(await again.answered(again.finaliseMany(three(again))))).toEqual([
        'final',
        'final',
        'final',
      ]);
      expectWhole(desk, 3);
      if (isOver) break;
      expect(request).toBeLessThan(40);
    }
  },
);

test('a person may stop between two: what was sent is looked at, and the others are not sent', async () => {
  const { desk, seat } = seated();
  let posts = 0;
  seat.before = () => {
    posts = seat.requests.filter((line) => line.startsWith('POST') && line.includes('/records')).length;
    return Promise.resolve();
  };
  const told = await seat.answered(seat.finaliseMany(three(seat), () => posts > 0));
  expect(told.size).toBe(heads(desk).length);
  expect(heads(desk).length).toBeLessThan(3);
  expect(new Set(kinds(told))).toEqual(new Set(['final']));
});

test('a page that Zendesk refuses keeps its own statement from being final, and no other', async () => {
  const { desk, seat } = seated();
  const [one, other] = three(seat);
  if (one === undefined || other === undefined) throw new Error('no statements');
  // Longer than a record may be.
  const reason = 'x'.repeat(40_000);
  const lines = one.sheet.lines.map((line) => ({ ...line, said: { ...line.said, reason } }));
  const told = await seat.answered(
    seat.finaliseMany([{ ...one, sheet: { ...one.sheet, lines: lines.slice(0, 1) } }, other]),
  );
  expect(kinds(told)).toEqual(['failed', 'final']);
  expect(heads(desk)).toHaveLength(1);
});

test('who may not write is told once and not kept trying', async () => {
  const { desk, seat } = seated();
  desk.faults.arm(newFault({ match: `POST ${JOBS}`, status: 403, times: 9 }));
  expect(kinds(await seat.answered(seat.finaliseMany(three(seat))))).toEqual(['failed']);
  expect(heads(desk)).toEqual([]);
});

test('what fails for one head is told of that one, and the others go on', async () => {
  const { desk, seat } = seated();
  desk.faults.arm(newFault({ match: 'POST /api/v2/custom_objects/support_entry/records', status: 422 }));
  expect(kinds(await seat.answered(seat.finaliseMany(three(seat)))).sort()).toEqual([
    'failed',
    'final',
    'final',
  ]);
  expect(heads(desk)).toHaveLength(2);
});

test('what somebody decided since the count stops the statement that it is about, and no other', async () => {
  const { desk, seat } = seated();
  const all = three(seat);
  desk.clock.advance(5);
  createRecord(desk, USERS.agent.id, 'support_entry', {
    name: 'Waived',
    externalId: 'waive:77',
    values: { kind: 'waive', ticket: '77', organization: all[1]?.sheet.customer.id, state: 'active' },
  });
  const bound = all.map((one) => ({
    ...one,
    bearing: {
      contracts: [one.sheet.contract.id],
      plans: [],
      organizations: [one.sheet.customer.id],
      counted: {},
      tickets: [],
    },
  }));
  expect(kinds(await seat.answered(seat.finaliseMany(bound))).sort()).toEqual(['final', 'final', 'stale']);
  expect(heads(desk).map(({ values }) => values['contract'])).not.toContain(all[1]?.sheet.contract.id);
});

test('what was decided since and is counted as it stands stops nothing', async () => {
  const { desk, seat } = seated();
  const all = three(seat);
  desk.clock.advance(5);
  const waive = (at: string) => ({ kind: 'waive', ticket: '1003', state: 'active', at });
  const values = waive('2026-11-18T10:00:00Z');
  const act = createRecord(desk, USERS.agent.id, 'support_entry', {
    name: 'W',
    externalId: 'waive:1003',
    values,
  });
  const changes = await seat.answered(seat.statements.changesSince(NO_MARKS));
  const entry = changes?.entries.find(({ recordId }) => recordId === act.id)?.counted;
  if (entry === null || entry === undefined) throw new Error('the act cannot be read');
  const follow = (one: ToFinalise) => ({
    ...one,
    bearing: { ...one.bearing, counted: { [act.id]: entryMark(entry) } },
  });
  const [first, ...others] = all.map(follow);
  expect(kinds(await seat.answered(seat.finaliseMany(first === undefined ? [] : [first])))).toEqual([
    'final',
  ]);
  // Decided anew, for another reason perhaps.
  const anew = { values: waive('2026-11-18T11:00:00Z') };
  updateRecord(desk, USERS.agent.id, 'support_entry', act.id, anew);
  expect(kinds(await seat.answered(seat.finaliseMany(others)))).toEqual(['stale', 'stale']);
});

test('of two statements of one contract made final in one go the first takes the corrections, and no other', async () => {
  const { desk, seat } = seated();
  const group = {
    ...openMonth(),
    book: { ...EMPTY_BOOK, corrections: [correctionRow({ contractId: CONTRACT })] },
  };
  const sheet = october(group);
  const november = { ...sheet, startsOn: '2026-11-01', endsOn: '2026-11-30' };
  await seat.answered(seat.finaliseMany([sheet, november].map((one) => seat.toFinalise(one, group))));
  expect(recordsOf(desk, 'statement').map(({ values }) => values['amount'])).toEqual([40, 80]);
});

test('what is final already is told and not written again', async () => {
  const { desk, seat } = seated();
  await seat.answered(seat.finaliseMany(three(seat)));
  desk.requests.clear();
  expect(kinds(await seat.answered(seat.finaliseMany(three(seat))))).toEqual(['final', 'final', 'final']);
  expect(seat.requests.filter((line) => !line.startsWith('GET'))).toEqual([]);
});

test('of two people who finalise a month at once each window has one statement', async () => {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, duplicateExternalId: 'accepted' };
  const [one, other] = [new StatementSeat(desk, 'manager'), new StatementSeat(desk, 'admin')];
  const results = await Promise.all([
    one.answered(one.finaliseMany(three(one))),
    other.answered(other.finaliseMany(three(other))),
  ]);
  for (const told of results) expect(kinds(told)).toEqual(['final', 'final', 'final']);
  expectWhole(desk, 3);
});

test('a head that was taken back holds its place, and is told of', async () => {
  const { desk, seat } = seated();
  await seat.answered(seat.finaliseMany(three(seat)));
  const [head] = heads(desk);
  if (head === undefined) throw new Error('no head');
  updateRecord(desk, USERS.admin.id, 'support_entry', head.id, { values: { state: 'undone' } });
  expect(kinds(await seat.answered(seat.finaliseMany(three(seat))))).toContain('in_the_way');
});
