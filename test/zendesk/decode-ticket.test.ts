// What is read of a ticket row.
import { decodeTicket } from '../../src/zendesk/decode/ticket';
import { wireTicket } from '../support/wire';

test('a follow-up names the closed ticket that it follows', () => {
  const via = { source: { rel: 'follow_up', from: { ticket_id: 5 } } };
  expect(decodeTicket(wireTicket({ via }), null)).toMatchObject({ followUpOf: '5' });
});

test('a ticket by way of another source follows nothing', () => {
  const via = { source: { rel: 'inbound', from: { ticket_id: 5 } } };
  expect(decodeTicket(wireTicket({ via }), null)).toMatchObject({ followUpOf: null });
});

test('only support_type ai_agent is an AI agent; absent is none', () => {
  expect(decodeTicket(wireTicket({ support_type: 'ai_agent' }), null).aiAgent).toBe(true);
  expect(decodeTicket(wireTicket({ support_type: 'agent' }), null).aiAgent).toBe(false);
  expect(decodeTicket(wireTicket(), null).aiAgent).toBe(false);
});

test.each([
  [3600, 3600],
  ['3600', 3600],
  [null, null],
  [-5, null],
  ['soon', null],
])('time %p in the time field is %p seconds', (value, seconds) => {
  const row = wireTicket({ custom_fields: [{ id: 11, value }] });
  expect(decodeTicket(row, '11').secondsSpent).toBe(seconds);
});
