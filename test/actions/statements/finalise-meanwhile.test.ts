// What somebody decides while statements are being made final is not billed over, and what does not matter stops nothing.
import type { Desk } from '../../../workbench/desk/desk';
import { createRecord } from '../../../workbench/desk/record-writes';
import { USERS } from '../../../workbench/seed/cast';
import {
  CONTRACT,
  october,
  octoberOf,
  openMonth,
  recordsOf,
  seated,
  type StatementSeat,
} from '../../support/statement-seat';

const three = (seat: StatementSeat) =>
  (['underLimit', 'nearLimit', 'overLimit'] as const).map((situation) => octoberOf(seat, situation));
const kinds = (told: ReadonlyMap<string, { readonly kind: string }>) =>
  [...told.values()].map(({ kind }) => kind);
const heads = (desk: Desk) => recordsOf(desk, 'statement');

/** Once something was asked of this seat somebody else decides, a few seconds later. */
function onceAsked(desk: Desk, seat: StatementSeat, line: RegExp, decide: () => void): void {
  let isDone = false;
  seat.before = () => {
    if (!isDone && seat.requests.some((one) => line.test(one))) {
      isDone = true;
      desk.clock.advance(5);
      decide();
    }
    return Promise.resolve();
  };
}

const waive = (desk: Desk, ticket: string) =>
  createRecord(desk, USERS.agent.id, 'support_entry', {
    name: 'Waived',
    externalId: `waive:${ticket}`,
    values: { kind: 'waive', ticket, state: 'active', at: '2026-11-20T10:00:00Z' },
  });

test('a waive that comes while the pages are written is not billed over', async () => {
  const { desk, seat } = seated();
  const all = three(seat);
  onceAsked(desk, seat, /^POST .*\/jobs/, () => waive(desk, '1003'));
  const told = kinds(await seat.answered(seat.finaliseMany(all)));
  expect(told).toEqual(['stale', 'stale', 'stale']);
  expect(heads(desk)).toEqual([]);
});

test('nor is one that comes while the heads are: no more than the next few are sent', async () => {
  const { desk, seat } = seated();
  const group = openMonth();
  const sheet = october(group);
  const all = Array.from({ length: 60 }, (_, at) => {
    const { id } = createRecord(desk, USERS.admin.id, 'support_contract', {
      name: `Contract ${at}`,
      values: { ...desk.recordsOf('support_contract').get(CONTRACT)?.values },
    });
    return { ...sheet, contract: { id, name: `Contract ${at}` }, number: `Contract ${at}-2026-10-01` };
  });
  const wanted = all.map((one) => seat.toFinalise(one, group));
  onceAsked(desk, seat, /^POST .*\/records/, () => waive(desk, '1003'));
  const told = kinds(await seat.answered(seat.finaliseMany(wanted)));
  expect(told.filter((kind) => kind === 'final')).toHaveLength(25);
  expect(told.filter((kind) => kind === 'stale')).toHaveLength(35);
});

test('balances that a recount has just written keep no statement from being final, and are read past once', async () => {
  const { desk, seat } = seated();
  const all = three(seat);
  desk.clock.advance(5);
  for (let at = 0; at <= 1_000; at += 1) {
    createRecord(desk, USERS.manager.id, 'support_entry', {
      name: 'Balance',
      externalId: `balance:none:${at}`,
      values: { kind: 'balance', contract: CONTRACT, state: 'active' },
    });
  }
  desk.clock.advance(5);
  expect(kinds(await seat.answered(seat.finaliseMany(all)))).toEqual(['final', 'final', 'final']);
  const looks = seat.requests.filter((line) => line.includes('support_entry/records?sort='));
  expect(looks.length).toBeLessThan(25);
});

test('where more was decided than can be looked at, that is what is told', async () => {
  const { desk, seat } = seated();
  const all = three(seat);
  desk.clock.advance(5);
  for (let at = 0; at <= 1_000; at += 1) waive(desk, `9${at}`);
  const told = kinds(await seat.answered(seat.finaliseMany(all)));
  expect(told).toEqual(['too_many_changes', 'too_many_changes', 'too_many_changes']);
});
