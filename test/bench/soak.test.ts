// The soak plays the same day again from its seed, and goes red where one of its rules is broken.
import { lookAtDoubles } from '../../bench/soak/invariants/doubles';
import { lookAtHalves } from '../../bench/soak/invariants/halves';
import { lookAtStatements } from '../../bench/soak/invariants/statements';
import { lookAtTags } from '../../bench/soak/invariants/tags';
import { soakLines, type SoakFigures } from '../../bench/soak/lines';
import { soak } from '../../bench/soak/run';
import { stopJobs } from '../../bench/soak/weather';
import { World } from '../../bench/soak/world';
import { createRecord, updateRecord } from '../../workbench/desk/record-writes';
import { storeChange } from '../../workbench/desk/ticket-update';
import type { Desk } from '../../workbench/desk/desk';
import { USERS, contractId } from '../../workbench/seed/cast';
import { OPEN_TICKETS } from '../../workbench/seed/named-tickets';
import { stillDesk } from '../../workbench/seed/seed';

const HEAD = `statement:${contractId('overLimit')}:2026-10-01`;

function admin(desk: Desk) {
  const user = desk.users.get(USERS.admin.id);
  if (user === null) throw new Error('no admin');
  return user;
}

function entry(desk: Desk, externalId: string, values: Record<string, string>) {
  return createRecord(desk, USERS.manager.id, 'support_entry', { name: externalId, externalId, values });
}

function change(desk: Desk, id: number, asked: Parameters<typeof storeChange>[3]) {
  const ticket = desk.tickets.get(id);
  if (ticket === null) throw new Error(`no ticket ${id}`);
  storeChange(desk, admin(desk), ticket, asked);
}

const texts = (broken: readonly { readonly text: string }[]) => broken.map(({ text }) => text);

test('a soak of one seed is the same each time, cut short or asked for so many days, and leaves nothing broken', async () => {
  const options = { seed: 4, hours: 1, agents: 4 };
  const one = await soak({ ...options, days: 1, isLate: () => false });
  let asked = 0;
  const other = await soak({ ...options, days: 5, isLate: () => (asked += 1) > 1 });
  expect(other.days).toBe(1);
  expect(one.broken).toEqual([]);
  expect(one.world.log.counts.get('openings')).toBeGreaterThan(5);
  expect(one.tags.tickets).toBeGreaterThan(800);
  // Two managers made the same statements final at one moment, and one of them took back what lost.
  expect(one.statements.lost).toBeGreaterThan(0);
  expect(other.world.log.digest()).toBe(one.world.log.digest());
}, 300_000);

test('a tag that the rules do not give is found', () => {
  const desk = stillDesk();
  const before = texts(lookAtTags(desk, new Set()).broken);
  change(desk, OPEN_TICKETS.underLimit, { additionalTags: ['billable_overage'] });
  const after = texts(lookAtTags(desk, new Set()).broken);
  expect(after.filter((text) => !before.includes(text))).toEqual([
    `#${OPEN_TICKETS.underLimit} (open) bears billable_overage; the rules say none`,
  ]);
});

test('a waiver whose tag was left out is found', () => {
  const desk = stillDesk();
  change(desk, OPEN_TICKETS.waived, { removeTags: ['overage_waived'] });
  expect(texts(lookAtTags(desk, new Set()).broken)).toContain(
    `#${OPEN_TICKETS.waived} (open) bears none; the rules say overage_waived`,
  );
});

test('a final statement that says something else later is found, an invoice number is none', () => {
  const desk = stillDesk();
  const data = JSON.stringify({ corrections: [], pages: [] });
  const head = entry(desk, HEAD, { kind: 'statement', state: 'final', data });
  updateRecord(desk, USERS.admin.id, 'support_entry', head.id, {
    values: { state: 'invoiced', reference: 'INV-1' },
  });
  expect(lookAtStatements(desk)).toMatchObject({ broken: [], finals: 1 });
  updateRecord(desk, USERS.admin.id, 'support_entry', head.id, {
    values: { data: data.replace('[]', '["x"]') },
  });
  expect(texts(lookAtStatements(desk).broken)).toEqual([`${HEAD}: data changed`]);
});

test('a page of a final statement that says something else later is found', () => {
  const desk = stillDesk();
  const page = entry(desk, `${HEAD}:hash:1`, { kind: 'statement_page', data: '{"v":1,"tickets":[]}' });
  updateRecord(desk, USERS.admin.id, 'support_entry', page.id, { values: { data: '{"v":1,"tickets":[1]}' } });
  expect(texts(lookAtStatements(desk).broken)).toEqual([`${HEAD}:hash:1: data changed`]);
});

test('two statements of one window that differ, and a correction on two statements, are found; a late copy is counted', () => {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, duplicateExternalId: 'accepted' };
  const data = JSON.stringify({ corrections: ['correction:1:2026-09-01:1'], pages: [] });
  entry(desk, HEAD, { kind: 'statement', state: 'final', data });
  entry(desk, HEAD, { kind: 'statement', state: 'final', data });
  expect(lookAtStatements(desk)).toMatchObject({ broken: [], finals: 1, copies: 1 });
  entry(desk, HEAD, { kind: 'statement', state: 'final', data: data.replace('"pages":[]', '"pages":["x"]') });
  entry(desk, HEAD.replace('10-01', '11-01'), { kind: 'statement', state: 'final', data });
  expect(texts(lookAtStatements(desk).broken)).toEqual([
    `${HEAD} stands twice`,
    'correction:1:2026-09-01:1 is on two statements',
  ]);
});

test('an act that stands twice, a note that was written twice and a correction that was carried twice are found', () => {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, duplicateExternalId: 'accepted' };
  const id = OPEN_TICKETS.overLimit;
  entry(desk, `waive:${id}`, { kind: 'waive', ticket: String(id), state: 'active' });
  entry(desk, `waive:${id}`, { kind: 'waive', ticket: String(id), state: 'active' });
  const comment = { body: 'Note 1 of agent 1', isPublic: false, authorId: USERS.agent.id };
  change(desk, id, { comment });
  change(desk, id, { comment });
  const carried = { kind: 'correction', state: 'active', amount: '-40', data: '{"v":1,"now":null}' };
  entry(desk, `correction:${id}:2026-10-01:1`, carried);
  entry(desk, `correction:${id}:2026-10-01:2`, carried);
  expect(texts(lookAtDoubles(desk))).toEqual([
    `two entries are called waive:${id}`,
    `correction:${id}:2026-10-01:2 carries what correction:${id}:2026-10-01:1 has carried`,
    `#${id}: "Note 1 of agent 1" is there twice`,
  ]);
});

test('a claim on a correction that arrives after its writer gave up and sent it again is no double', () => {
  const desk = stillDesk();
  desk.state.features = { ...desk.state.features, duplicateExternalId: 'accepted' };
  const claim = { kind: 'statement_page', data: JSON.stringify({ v: 1, head: HEAD }) };
  entry(desk, 'taken:correction:20053:2026-09-01:1:1', claim);
  entry(desk, 'taken:correction:20053:2026-09-01:1:1', claim);
  expect(lookAtDoubles(desk)).toEqual([]);
});

test('a change that was begun, and pages without their statement, are found; one that waits is not', () => {
  const desk = stillDesk();
  entry(desk, 'adjustment:plan-1', {
    kind: 'adjustment',
    state: 'undone',
    data: '{"change":{},"isDone":false}',
  });
  entry(desk, `${HEAD}:hash:1`, { kind: 'statement_page', data: '{"v":1,"tickets":[]}' });
  expect(texts(lookAtHalves(desk, [], new Set()))).toEqual([
    'adjustment:plan-1 was begun and is not done',
    `${HEAD}:hash:1 names ${HEAD}, which is not there`,
  ]);
  expect(texts(lookAtHalves(desk, [], new Set([HEAD])))).toHaveLength(1);
});

test('Zendesk stops jobs as a whole, some with everything done and some with nothing, until the work is over', () => {
  const world = new World(1, '2026-11-29T00:00:00Z');
  stopJobs(world);
  const { jobs, clock } = world.desk;
  let done = 0;
  const play = () => {
    const all = Array.from({ length: 200 }, () => {
      const before = done;
      const job = jobs.queue('V3-', 'Bulk', 1, () => {
        done += 1;
        return [];
      });
      clock.advance(10);
      jobs.settle();
      return `${job.end}: ${done - before}`;
    });
    return [...new Set(all)].sort();
  };
  expect(play()).toEqual(['completed: 1', 'failed: 0', 'failed: 1', 'killed: 0', 'killed: 1']);
  world.isOver = true;
  expect(play()).toEqual(['completed: 1']);
});

test('soaks are held by what they left broken, by the days they played and by the busiest minute of any', () => {
  const one: SoakFigures = {
    seed: 1,
    days: 10,
    seconds: 80.4,
    broken: 0,
    requests: 50_000,
    writes: 5_000,
    busiest: 150,
    faults: 1_400,
    tickets: 1_300,
    refused: 3,
    finals: 50,
    drawn: 30,
  };
  const held = (...all: readonly SoakFigures[]) =>
    soakLines(all, 10).flatMap(({ holds }) => (holds === undefined ? [] : [holds]));
  expect(held(one, { ...one, seed: 2 })).toEqual([true, true, true]);
  expect(held(one, { ...one, seed: 2, broken: 1 })).toEqual([false, true, true]);
  expect(held(one, { ...one, seed: 2, days: 9 })).toEqual([true, false, true]);
  expect(held(one, { ...one, seed: 2, busiest: 701 })).toEqual([true, true, false]);
});
