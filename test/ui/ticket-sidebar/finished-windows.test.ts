// Tickets in a final statement keep what was recorded, whatever people decide later.
import { ORGANIZATIONS } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import type { Desk } from '../../../workbench/desk/desk';
import { newTicket } from '../../support/account';
import { Seat } from '../../support/seat';
import { finalise, recorded } from '../../support/statements';
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
