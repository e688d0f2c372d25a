// What an open ticket's form changes before it is saved, and what coming back to the ticket does.
import { ORGANIZATIONS, contractId, endUserId } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { OPEN_TICKETS } from '../../../workbench/seed/named-tickets';
import { newTicket } from '../../support/account';
import { Seat } from '../../support/seat';
import { DeskClient, type WireRecord } from '../../workbench/desk-client';

interface Answer {
  readonly custom_object_record: WireRecord;
}

test('what is typed but not saved is a preview that writes nothing', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, await newTicket(desk, 'underLimit')).open();
  await seat.type({ organizationId: String(ORGANIZATIONS.overLimit.id) });
  expect(seat.verdict.isPreview).toBe(true);
  expect(seat.said).toBe('overage billed');
  await seat.type(null);
  expect(seat.verdict.isPreview).toBe(false);
  expect(seat.said).toBe('included within_limits');
  expect(seat.writes).toEqual([]);
});

test('a tag that no rule names is no preview', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, await newTicket(desk, 'underLimit')).open();
  await seat.type({ tags: ['anything'] });
  expect(seat.verdict.isPreview).toBe(false);
  await seat.type({ tags: ['closed_by_merge'] });
  expect(seat.verdict.isPreview).toBe(true);
  expect(seat.said).toBe('not_counted closed_by_merge');
});

test('a tag that is typed and brings in a contract that cannot be read leaves nothing to tell', async () => {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  const path = '/custom_objects/support_contract/records';
  const { body } = await client.get<Answer>(`${path}/${contractId('underLimit')}`);
  const { name, custom_object_fields: fields } = body.custom_object_record;
  const custom_object_fields = { ...fields, covers_tags: 'printer', time_zone: 'Nowhere/At_All' };
  const made = await client.post<Answer>(path, { custom_object_record: { name, custom_object_fields } });
  const seat = await new Seat(desk, await newTicket(desk, 'underLimit')).open();
  expect(seat.said).toBe('included within_limits');
  await seat.type({ tags: ['printer'] });
  const { id } = made.body.custom_object_record;
  expect(seat.state).toMatchObject({ kind: 'cannot_tell', isPreview: true, faulty: [{ record: { id } }] });
});

test('back at a ticket after more than five minutes the agent gets a fresh verdict, sooner nothing is asked', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, await newTicket(desk, 'underLimit')).open();
  await seat.advance(20);
  const { length } = seat.requests;
  await seat.hear('shown');
  expect(seat.requests.length).toBeGreaterThan(length);
  const again = seat.requests.length;
  await seat.advance(4);
  await seat.hear('shown');
  expect(seat.requests).toHaveLength(again);
});

test('time that is typed is a preview of an hour plan, and no write', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, OPEN_TICKETS.hours).open();
  expect(seat.said).toBe('included within_limits');
  await seat.type({ secondsSpent: 20 * 3600 });
  expect(seat.verdict.isPreview).toBe(true);
  expect(seat.said).toBe('overage billed');
  await seat.type({ secondsSpent: null });
  expect(seat.said).toBe('included no_time');
  await seat.type(null);
  expect(seat.verdict.isPreview).toBe(false);
  expect(seat.writes).toEqual([]);
});

test('where tickets are counted, typed time changes nothing and is no preview', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, OPEN_TICKETS.nearLimit).open();
  await seat.type({ secondsSpent: 7200 });
  expect(seat.verdict.isPreview).toBe(false);
});

test('another requester of the same organization is no preview, but the one who is written to', async () => {
  const desk = stillDesk();
  const seat = await new Seat(desk, OPEN_TICKETS.overLimit).open();
  expect(seat.verdict.requesterId).toBe(String(endUserId('overLimit')));
  const length = seat.requests.length;
  await seat.type({ requesterId: '410999', requesterEmail: 'jo@fjord.example' });
  expect(seat.verdict).toMatchObject({
    isPreview: false,
    requesterId: '410999',
    requesterEmail: 'jo@fjord.example',
  });
  expect(seat.requests).toHaveLength(length);
});
