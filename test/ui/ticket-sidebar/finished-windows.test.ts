// Tickets in a final statement keep what was recorded, whatever people decide later.
import { ORGANIZATIONS } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import type { Desk } from '../../../workbench/desk/desk';
import { newTicket } from '../../support/account';
import { Seat } from '../../support/seat';
import { DeskClient, type RecordsPage } from '../../workbench/desk-client';

async function contractOf(desk: Desk): Promise<string> {
  const client = new DeskClient(desk);
  const { body } = await client.get<RecordsPage>('/custom_objects/support_contract/records?page[size]=100');
  const organization = String(ORGANIZATIONS.overLimit.id);
  const found = body.custom_object_records.find(
    ({ custom_object_fields: fields }) => String(fields['organization']) === organization,
  );
  return found?.id ?? '';
}

/** A statement of November as part E will write it: a page of its own, and the head. */
async function finalise(desk: Desk, tickets: readonly object[]): Promise<void> {
  const contract = await contractOf(desk);
  const post = (name: string, external_id: string, fields: object) =>
    new DeskClient(desk).post('/custom_objects/support_entry/records', {
      custom_object_record: { name, external_id, custom_object_fields: fields },
    });
  const head = `statement:${contract}:2026-11-01`;
  const page = `${head}:abc:1`;
  await post('Page 1', page, { kind: 'statement_page', data: JSON.stringify({ v: 1, tickets }) });
  await post('Statement', head, {
    kind: 'statement',
    contract,
    organization: String(ORGANIZATIONS.overLimit.id),
    starts_on: '2026-11-01',
    ends_on: '2026-11-30',
    state: 'final',
    data: JSON.stringify({ v: 1, pages: [page] }),
  });
}

function recorded(id: number, state: string, reason: string) {
  const units = { unit: 'ticket', includedUnits: 0, overageUnits: 1, toleratedUnits: 0 };
  return { id: String(id), state, reason, ...units, amount: '40.00', draws: [] };
}

test('a ticket of a final statement keeps its recorded verdict', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit');
  await finalise(desk, [recorded(id, 'overage', 'approved')]);
  desk.clock.advance(600);
  const seat = await new Seat(desk, id).open();
  expect(seat.said).toBe('overage approved');
});

test('a ticket that a final statement of its window does not hold is late and gets no tag', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit');
  await finalise(desk, []);
  desk.clock.advance(600);
  const seat = await new Seat(desk, id).open();
  expect(seat.said).toBe('late after_final');
  expect(seat.writes).toEqual([]);
});

test('a statement whose pages are gone is a faulty record, not an empty statement', async () => {
  const desk = stillDesk();
  const id = await newTicket(desk, 'overLimit');
  await finalise(desk, []);
  const records = await new DeskClient(desk).get<RecordsPage>(
    `/custom_objects/support_entry/records?filter[external_ids]=statement:${await contractOf(desk)}:2026-11-01:abc:1`,
  );
  const page = records.body.custom_object_records[0]?.id ?? '';
  await new DeskClient(desk).delete(`/custom_objects/support_entry/records/${page}`);
  const seat = await new Seat(desk, id).open();
  expect(seat.state).toMatchObject({
    kind: 'cannot_tell',
    faulty: [{ record: { object: 'support_entry', name: 'Statement' } }],
  });
  expect(seat.writes).toEqual([]);
});
