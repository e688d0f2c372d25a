/** @jest-environment jest-fixed-jsdom */
// What an app may not change through the form: anything of a closed ticket, and for a light agent all but an internal
// note. A refusal is the error of its path (zendesk-platform 1.3, 1.4, 6.3).
import type { TicketRow, UserRow } from '../../workbench/host/desk-client/rows';
import { OpenTicket } from '../../workbench/host/workspace/open-ticket';
import { openFrame } from '../../workbench/host/workspace/open-frame';
import { ticketPlace } from '../../workbench/host/workspace/ticket-place';
import { openSdkFrame } from './sdk-frame';
import { openSmallWorkspace, SmallDesk } from './small-desk';

afterEach(() => jest.restoreAllMocks());

async function openTicket(ticket: Partial<TicketRow>, user: Partial<UserRow> = {}) {
  const desk = new SmallDesk();
  desk.change(ticket);
  jest.spyOn(globalThis, 'fetch').mockImplementation((url, init) => desk.answer(new Request(url, init)));
  const workspace = openSmallWorkspace(user);
  const open = new OpenTicket(workspace);
  await open.load(7);
  const { client } = openSdkFrame(openFrame(workspace, ticketPlace(open, 'ticket_sidebar')));
  return { open, client };
}

const LIGHT = { role: 'agent', only_private_comments: true };
const SETS: readonly [string, unknown][] = [
  ['ticket.priority', 'high'],
  ['ticket.subject', 'Other'],
  ['ticket.customField:custom_field_77', 'x'],
];

describe('the form of a closed ticket', () => {
  test.each([...SETS, ['comment.text', 'x'] as const])('refuses to set %s', async (path, value) => {
    const { open, client } = await openTicket({ status: 'closed' });
    await expect(client.set(path, value)).rejects.toThrow('cannot be changed');
    expect(open.form.isEdited).toBe(false);
  });

  test.each(['ticket.tags.add', 'ticket.tags.remove', 'comment.appendText', 'ticket.comment.appendHtml'])(
    'refuses %s',
    async (action) => {
      const { open, client } = await openTicket({ status: 'closed' });
      await expect(client.invoke(action, 'gold')).rejects.toThrow('cannot be changed');
      expect(open.form.isEdited).toBe(false);
    },
  );

  test('is read all the same, and saving may be switched', async () => {
    const { client } = await openTicket({ status: 'closed' });
    expect(await client.get('ticket.status')).toMatchObject({ 'ticket.status': 'closed' });
    await expect(client.invoke('ticket.disableSave')).resolves.toBeDefined();
  });
});

describe('the form of a light agent', () => {
  test('writes internal notes only', async () => {
    const { open, client } = await openTicket({}, LIGHT);
    expect(await client.get('comment.type')).toMatchObject({ 'comment.type': 'internalNote' });
    await client.invoke('comment.appendText', 'Seen');
    await client.set('comment.type', 'internalNote');
    await expect(client.set('comment.type', 'publicReply')).rejects.toThrow('cannot be changed');
    expect(open.form.values.value).toMatchObject({ commentText: 'Seen', commentIsPublic: false });
  });

  test.each(SETS)('refuses to set %s', async (path, value) => {
    const { open, client } = await openTicket({}, LIGHT);
    await expect(client.set(path, value)).rejects.toThrow('cannot be changed');
    await expect(client.invoke('ticket.tags.add', 'x')).rejects.toThrow('cannot be changed');
    expect(open.form.isEdited).toBe(false);
  });
});

test('an open ticket of a full agent refuses nothing of this', async () => {
  const { client } = await openTicket({});
  for (const [path, value] of SETS) await client.set(path, value);
  await client.set('comment.type', 'publicReply');
  await client.invoke('ticket.tags.add', 'x');
  expect(await client.get('ticket.priority')).toMatchObject({ 'ticket.priority': 'high' });
});
