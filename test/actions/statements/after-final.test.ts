// Adjustments before a statement is final; the invoice's number, and what others changed, after it.
import { adjust, faultOfAdjustment, type AdjustmentForm } from '../../../src/actions/statements/adjust';
import { whoAltered } from '../../../src/actions/statements/altered';
import { markInvoiced } from '../../../src/actions/statements/invoice';
import { newFault } from '../../../workbench/control/armed-fault';
import { updateRecord } from '../../../workbench/desk/record-writes';
import { USERS } from '../../../workbench/seed/cast';
import { headRow } from '../../support/counted';
import { CONTRACT, october, recordsOf, seated, StatementSeat } from '../../support/statement-seat';

const FORM: AdjustmentForm = {
  uuid: '7b0c9a52-0000-4000-8000-000000000001',
  period: 'month',
  startsOn: '2026-10-01',
  units: '5',
  reason: 'Agreed at renewal',
};

async function finished() {
  const { desk, seat } = seated();
  await seat.answered(seat.finalise(october()));
  const [head] = recordsOf(desk, 'statement');
  if (head === undefined) throw new Error('no head');
  const row = headRow({
    record: { object: 'support_entry', id: head.id, name: head.name },
    contractId: CONTRACT,
    startsOn: '2026-10-01',
    endsOn: '2026-10-31',
  });
  return { desk, seat, head, row };
}

test('an adjustment is one entry, however often its form is sent', async () => {
  const { desk, seat } = seated();
  const send = () => seat.answered(adjust(seat.statements, seat.pace, october(), FORM, seat.signed));
  expect(await send()).toBe('saved');
  desk.clock.advance(60);
  expect(await send()).toBe('saved');
  expect(recordsOf(desk, 'adjustment')).toMatchObject([
    {
      externalId: `adjustment:${FORM.uuid}`,
      values: {
        contract: CONTRACT,
        period: 'month',
        starts_on: '2026-10-01',
        units: 5,
        state: 'active',
        reason: 'Agreed at renewal',
        author: String(USERS.manager.id),
      },
    },
  ]);
});

test.each([
  [{ units: '' }, 'no_units'],
  [{ units: '0' }, 'no_units'],
  [{ units: 'five' }, 'not_a_number'],
  [{ units: '1.5' }, 'too_many_decimals'],
  [{ reason: '  ' }, 'no_reason'],
  [{ startsOn: '2026-09-01' }, 'no_window'],
  [{ units: '-3' }, null],
] as const)('an adjustment of %j: %s', (more, fault) => {
  expect(faultOfAdjustment({ ...FORM, ...more }, october())).toBe(fault);
});

test('invoicing changes state and reference, and nothing else', async () => {
  const { desk, seat, head, row } = await finished();
  desk.clock.advance(60);
  const marked = await seat.answered(markInvoiced(seat.statements, seat.pace, row, 'R-2026-118'));
  expect(marked).toEqual({ kind: 'saved' });
  const changes = (desk.recordEvents.get(head.id) ?? []).at(-1)?.changes;
  expect(changes).toEqual([
    { key: 'state', before: 'final', after: 'invoiced' },
    { key: 'reference', before: null, after: 'R-2026-118' },
  ]);
  desk.requests.clear();
  await seat.answered(markInvoiced(seat.statements, seat.pace, row, 'R-2026-118'));
  expect(seat.requests.filter((line) => !line.startsWith('GET'))).toEqual([]);
});

test('of two invoice numbers the first stands, and the other person is told', async () => {
  const { desk, seat, row } = await finished();
  await seat.answered(markInvoiced(seat.statements, seat.pace, row, 'R-1'));
  const other = new StatementSeat(desk, 'admin');
  expect(await other.answered(markInvoiced(other.statements, other.pace, row, 'R-2'))).toEqual({
    kind: 'overtaken',
    reference: 'R-1',
  });
});

test('a statement that somebody took back cannot be invoiced', async () => {
  const { desk, seat, head, row } = await finished();
  updateRecord(desk, USERS.admin.id, 'support_entry', head.id, { values: { state: 'undone' } });
  const marked = await seat.answered(markInvoiced(seat.statements, seat.pace, row, 'R-1'));
  expect(marked).toEqual({ kind: 'gone' });
});

test('who altered a record, and when, is read from its events; invoicing is no alteration', async () => {
  const { desk, seat, head, row } = await finished();
  desk.clock.advance(3_600);
  updateRecord(desk, USERS.secondAgent.id, 'support_entry', head.id, { values: { amount: 1 } });
  const at = desk.clock.instant();
  desk.clock.advance(3_600);
  await seat.answered(markInvoiced(seat.statements, seat.pace, row, 'R-1'));
  expect(await whoAltered(seat.statements, row)).toEqual({ at, by: USERS.secondAgent.name });
});

test('a record that nobody altered has nobody to name', async () => {
  const { seat, row } = await finished();
  await seat.answered(markInvoiced(seat.statements, seat.pace, row, 'R-1'));
  expect(await whoAltered(seat.statements, row)).toBeNull();
});

test('where a history is not served, whoever changed the record last is named', async () => {
  const { desk, seat, head, row } = await finished();
  desk.clock.advance(60);
  updateRecord(desk, USERS.secondAgent.id, 'support_entry', head.id, { values: { amount: 1 } });
  desk.faults.arm(
    newFault({ match: 'GET /api/v2/custom_objects/support_entry/records/*/events', status: 404 }),
  );
  expect(await whoAltered(seat.statements, row)).toEqual({
    at: desk.clock.instant(),
    by: USERS.secondAgent.name,
  });
});
