// One thing that cannot be read is enough: the verdict is "cannot tell", it is named, and nothing is written.
import { ORGANIZATIONS, contractId, ticketId } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import type { Desk } from '../../../workbench/desk/desk';
import { newTicket } from '../../support/account';
import { Seat } from '../../support/seat';
import { DeskClient } from '../../workbench/desk-client';

/** A ticket that would be charged at once if everything could be read. */
async function charged() {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit');
  desk.clock.advance(600);
  return { desk, id };
}

function entry(desk: Desk, fields: object) {
  return new DeskClient(desk).post('/custom_objects/support_entry/records', {
    custom_object_record: {
      name: 'Odd',
      custom_object_fields: {
        organization: String(ORGANIZATIONS.overLimit.id),
        contract: contractId('overLimit'),
        state: 'active',
        ...fields,
      },
    },
  });
}

/** The face, and what was written. */
const outcome = ({ state, writes }: Seat) => ({ ...state, writes });

/** Nothing told but which record is faulty, and nothing written. */
const nothingBut = (record: object) => ({ kind: 'cannot_tell', faulty: [{ record }], writes: [] });

test('without anything faulty the ticket is charged', async () => {
  const { desk, id } = await charged();
  expect((await new Seat(desk, id).open()).tags).toContain('billable_overage');
});

test('another ticket of the window cannot be read', async () => {
  const { desk, id } = await charged();
  const seat = new Seat(desk, id);
  const send = seat.frame.request;
  seat.frame.request = async (options) => {
    const answer = await send(options);
    if (!options.url.startsWith('/api/v2/search')) return answer;
    const { results, ...rest } = answer as { results: { id: number }[] };
    const odd = ticketId('overLimit', 100);
    return { ...rest, results: results.map((one) => (one.id === odd ? { id: odd } : one)) };
  };
  const odd = { object: 'ticket', id: String(ticketId('overLimit', 100)) };
  expect(outcome(await seat.open())).toMatchObject(nothingBut(odd));
});

test.each<[string, object]>([
  ['a waiver that names no ticket', { kind: 'waive' }],
  ['an adjustment without units', { kind: 'adjustment', period: 'month', starts_on: '2026-11-01' }],
])('%s cannot be read', async (_, fields) => {
  const { desk, id } = await charged();
  await entry(desk, fields);
  const odd = { object: 'support_entry', name: 'Odd' };
  expect(outcome(await new Seat(desk, id).open())).toMatchObject(nothingBut(odd));
});

test.each([
  ['from tomorrow on', { starts_on: '2026-11-19' }, 'cannot_tell'],
  ['from the day after tomorrow on', { starts_on: '2026-11-20' }, 'verdict'],
  // The month begins at 23:00 UTC of October's last day.
  ['until two days before the month', { starts_on: '2026-01-01', ends_on: '2026-10-30' }, 'cannot_tell'],
  ['until three days before the month', { starts_on: '2026-01-01', ends_on: '2026-10-29' }, 'verdict'],
])(
  'a contract without a plan that serves %s may serve the ticket by its own zone or not: %p %p',
  async (_, dates, kind) => {
    const { desk, id } = await charged();
    await new DeskClient(desk).post('/custom_objects/support_contract/records', {
      custom_object_record: {
        name: 'Odd',
        custom_object_fields: { organization: String(ORGANIZATIONS.overLimit.id), ...dates },
      },
    });
    expect((await new Seat(desk, id).open()).state.kind).toBe(kind);
  },
);

test('the zone of the account is none that is known', async () => {
  const { desk, id } = await charged();
  desk.state.account = { ...desk.state.account, timeZone: 'Mars/Olympus_Mons' };
  const seat = await new Seat(desk, id).open();
  expect(outcome(seat)).toMatchObject(nothingBut({ object: 'settings' }));
  expect(seat.state).toMatchObject({ faulty: [{ faults: [{ field: 'time_zone', kind: 'unknown_zone' }] }] });
});
