// What people decide of drift is a correction: carried once, let stand once, and open again when the rules say anew.
import { differencesOf } from '../../../src/actions/statements/differences';
import { draftOf } from '../../../src/actions/statements/draw-up';
import { correctionOf, settleDrift } from '../../../src/actions/statements/settle-drift';
import { newFault } from '../../../workbench/control/armed-fault';
import { draft, EMPTY_BOOK, headRow } from '../../support/counted';
import { ORGANIZATION, SIGNED, drifted, MERGED, settlement, only, bookWith } from '../../support/drifted';
import { CONTRACT, outcome, recordsOf, seated, StatementSeat } from '../../support/statement-seat';

test('a billed ticket that was merged since is one unit and its amount less', () => {
  expect(only(differencesOf(drifted(MERGED), '2026-10-01'))).toMatchObject({
    ticketId: '3',
    units: -1,
    amount: -4000,
    isSettled: false,
    next: 1,
    recorded: { state: 'overage', amount: '40.00' },
    now: { state: 'not_counted', amount: '0.00' },
  });
});

test('a ticket that came late is charged what the rules say of it today', () => {
  const late = drifted({ tickets: ['1', '2', '3', '4'] });
  expect(only(differencesOf(late, '2026-10-01'))).toMatchObject({
    ticketId: '4',
    recorded: null,
    units: 1,
    amount: 4000,
  });
});

test('a billed ticket that was deleted is taken back', () => {
  const gone = drifted({ tickets: ['1', '2'] });
  expect(only(differencesOf(gone, '2026-10-01'))).toMatchObject({
    ticketId: '3',
    now: null,
    units: -1,
    amount: -4000,
  });
});

test('what was carried is settled, and the next statement takes it', () => {
  const open = only(differencesOf(drifted(MERGED), '2026-10-01'));
  const subject = drifted(MERGED, bookWith(settlement(open)));
  expect(only(differencesOf(subject, '2026-10-01'))).toMatchObject({
    isSettled: true,
    units: 0,
    amount: 0,
    next: 2,
  });
  const drawn = draftOf(subject, '2026-11-15');
  expect(drawn).toMatchObject({ kind: 'sheet', sheet: { corrected: -4000, total: -4000 } });
});

test('what was let stand is settled with nothing', () => {
  const open = only(differencesOf(drifted(MERGED), '2026-10-01'));
  const stands = settlement(open, { how: 'let_stand' });
  expect(correctionOf(stands)).toMatchObject({ units: '0', amount: '0.00' });
  const subject = drifted(MERGED, bookWith(stands));
  expect(only(differencesOf(subject, '2026-10-01'))).toMatchObject({ isSettled: true, amount: -4000 });
});

test('where the rules say anew since, it is open again, less what was carried', () => {
  const open = only(differencesOf(drifted(MERGED), '2026-10-01'));
  const waived = drifted({ entries: [{ kind: 'waive', ticketId: '3' }] }, bookWith(settlement(open)));
  expect(only(differencesOf(waived, '2026-10-01'))).toMatchObject({
    isSettled: false,
    units: 0,
    amount: 0,
    next: 2,
  });
});

test('what was carried and holds no more is charged again, though nothing drifts', () => {
  const open = only(differencesOf(drifted(MERGED), '2026-10-01'));
  const back = drifted({}, bookWith(settlement(open)));
  const difference = only(differencesOf(back, '2026-10-01'));
  expect(difference).toMatchObject({ isSettled: false, units: 1, amount: 4000, next: 2 });
  const settled = drifted({}, bookWith(settlement(open), settlement(difference)));
  expect(differencesOf(settled, '2026-10-01')).toEqual([]);
  expect(draft(settled.group, CONTRACT, '2026-11-15').corrected).toBe(0);
});

test('a ticket that counts on another customer today is only taken back: corrections charge nobody else', () => {
  const draws = { organizationId: 'o2', planId: 'p', startsOn: '2026-01-01' };
  const other = { ...draws, id: 'x', coversTags: ['third'], termUnits: 0, unitPrice: '99' };
  const contracts = [{ ...draws, id: 'd', drawsFrom: CONTRACT }, other];
  const moved = drifted({ contracts, organizations: { '3': 'o2' } });
  expect(only(differencesOf(moved, '2026-10-01'))).toMatchObject({
    now: { state: 'overage', contractId: 'x', amount: '99.00' },
    isElsewhere: true,
    units: -1,
    amount: -4000,
  });
  const own = { ...other, organizationId: ORGANIZATION };
  expect(only(differencesOf(drifted({ contracts: [own] }), '2026-10-01'))).toMatchObject({
    isElsewhere: false,
    units: 0,
    amount: 5900,
  });
});

test('an external_id is not used again, be its correction undone since', () => {
  const listed = headRow({ contractId: CONTRACT, correctionIds: ['correction:3:2026-10-01:4'] });
  const subject = drifted(MERGED, { ...EMPTY_BOOK, statements: [listed] });
  expect(only(differencesOf(subject, '2026-10-01')).next).toBe(5);
});

test('a correction is an entry with its reason, what was recorded and what holds now', async () => {
  const { desk, seat } = seated();
  const open = only(differencesOf(drifted(MERGED), '2026-10-01'));
  expect(await seat.answered(settleDrift(seat.statements, seat.pace, settlement(open)))).toBe('saved');
  const [entry] = recordsOf(desk, 'correction');
  expect(entry?.externalId).toBe('correction:3:2026-10-01:1');
  expect(entry?.values).toMatchObject({
    state: 'active',
    contract: CONTRACT,
    organization: ORGANIZATION,
    ticket: '3',
    starts_on: '2026-10-01',
    units: -1,
    amount: -40,
    currency: 'EUR',
    reason: 'merged after the month was closed',
  });
  expect(JSON.parse(String(entry?.values['data']))).toMatchObject({
    v: 1,
    recorded: { state: 'overage' },
    now: { state: 'not_counted' },
    statement: 'Fjord-2026-10-01',
  });
});

test('of two people who settle one difference the first holds, and the other is told', async () => {
  const { desk, seat } = seated();
  const open = only(differencesOf(drifted(MERGED), '2026-10-01'));
  await seat.answered(settleDrift(seat.statements, seat.pace, settlement(open)));
  const other = new StatementSeat(desk, 'admin');
  const stand = settlement(open, { how: 'let_stand', signed: { authorId: '400001', at: SIGNED.at } });
  expect(await other.answered(settleDrift(other.statements, other.pace, stand))).toBe('overtaken');
  expect(recordsOf(desk, 'correction')).toMatchObject([{ values: { amount: -40 } }]);
});

test('a correction whose answer is lost is found and not sent again', async () => {
  const { desk, seat } = seated();
  const open = only(differencesOf(drifted(MERGED), '2026-10-01'));
  desk.faults.arm(newFault({ match: 'PATCH /api/v2/custom_objects', drop: true, after: true }));
  const settled = outcome(settleDrift(seat.statements, seat.pace, settlement(open)));
  expect(await seat.answered(settled)).toBe('saved');
  expect(seat.requests.filter((line) => line.startsWith('PATCH'))).toHaveLength(1);
});
