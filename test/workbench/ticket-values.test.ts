// Values that a ticket does not take, at creation and in updates alike: 422 RecordInvalid.
import { FIELDS, ticketId, USERS } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskClient, type TicketBody } from './desk-client';

const ID = ticketId('noContract', 4);
const comment = { body: 'The printer prints only blanks' };
const field = (id: number, value: unknown) => ({ custom_fields: [{ id, value }] });

test.each([
  ['an assignee who does not exist', { assignee_id: 5 }, 'assignee'],
  ['an end user as assignee', { assignee_id: 410_008 }, 'assignee'],
  ['a group that does not exist', { group_id: 5 }, 'group'],
  ['text in a field of whole numbers', field(FIELDS.totalTime, 'an hour'), String(FIELDS.totalTime)],
  ['a fraction in a field of whole numbers', field(FIELDS.totalTime, 1.5), String(FIELDS.totalTime)],
  ['what is no option of a drop-down', field(FIELDS.product, 'product_mainframe'), String(FIELDS.product)],
])('a ticket refuses %s', async (_, value, detail) => {
  const desk = stillDesk();
  const client = new DeskClient(desk);
  const before = desk.tickets.get(ID);
  const answers = [
    await client.put(`/tickets/${ID}`, { ticket: value }),
    await client.post('/tickets', { ticket: { comment, ...value } }),
  ];
  for (const { status, body } of answers) {
    expect([status, body]).toMatchObject([422, { error: 'RecordInvalid' }]);
    expect(body).toHaveProperty(['details', detail]);
  }
  expect(desk.tickets.get(ID)).toBe(before);
});

test('a field of decimal numbers takes a fraction and refuses text', async () => {
  const desk = stillDesk();
  const integer = desk.ticketFields.get(FIELDS.totalTime);
  if (integer) desk.ticketFields.set(7, { ...integer, id: 7, type: 'decimal' });
  const client = new DeskClient(desk);
  const put = async (value: unknown) =>
    (await client.put(`/tickets/${ID}`, { ticket: field(7, value) })).status;
  expect([await put('1.5'), await put('much')]).toEqual([200, 422]);
});

test('a ticket takes an agent, a group, a number typed as text, an option, and nothing of each', async () => {
  const client = new DeskClient(stillDesk());
  const put = async (ticket: object) =>
    (await client.put<TicketBody>(`/tickets/${ID}`, { ticket })).body.ticket;
  expect(await put({ assignee_id: USERS.agent.id, group_id: 500_002 })).toMatchObject({
    assignee_id: USERS.agent.id,
    group_id: 500_002,
  });
  const filled = await put({
    custom_fields: [
      { id: FIELDS.totalTime, value: '90' },
      { id: FIELDS.product, value: 'product_cloud' },
    ],
  });
  expect(filled.custom_fields).toContainEqual({ id: FIELDS.totalTime, value: 90 });
  expect(filled.tags).toContain('product_cloud');
  const emptied = await put({
    assignee_id: null,
    custom_fields: [
      { id: FIELDS.totalTime, value: null },
      { id: FIELDS.product, value: '' },
    ],
  });
  expect(emptied).toMatchObject({ assignee_id: null });
  expect(emptied.tags).not.toContain('product_cloud');
});
