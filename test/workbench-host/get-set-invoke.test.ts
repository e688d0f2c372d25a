/** @jest-environment jest-fixed-jsdom */
// The SDK's three calls (zaf-wire-protocol, "Get, set, invoke"), asked by the real SDK.
import { reading, type Surface } from '../../workbench/host/frame/surface';
import { anInstance } from './app-instance-builder';
import { openSdkFrame } from './sdk-frame';

function openTicketFrame() {
  const stored: Record<string, unknown> = { subject: 'Printer', organization: null };
  const ticket: Surface = {
    readers: { ticket: reading(() => stored) },
    setter: (path) =>
      path === 'ticket.subject'
        ? (value) => {
            if (value === '') throw new TypeError('A subject is needed');
            stored['subject'] = value;
          }
        : undefined,
    actions: {
      track: () => null,
      'ticket.shout': (word) => (stored['subject'] = String(word).toUpperCase()),
      'ticket.later': () => Promise.resolve('done'),
    },
  };
  const account: Surface = { readers: { currentUser: reading(() => ({ name: 'Ada' })) } };
  return { ...openSdkFrame(anInstance({ surfaces: [ticket, account] })), stored };
}

describe('get, set and invoke', () => {
  test('a value comes under its path, beside an empty list of errors', async () => {
    const { client } = openTicketFrame();
    expect(await client.get('ticket.subject')).toEqual({ errors: {}, 'ticket.subject': 'Printer' });
  });

  test('a path is followed into the object', async () => {
    const { client } = openTicketFrame();
    expect(await client.get('currentUser.name')).toMatchObject({ 'currentUser.name': 'Ada' });
    expect(await client.get('ticket')).toMatchObject({ ticket: { subject: 'Printer' } });
  });

  test('a single unknown path rejects with the path before the message', async () => {
    const { client } = openTicketFrame();
    await expect(client.get('ticket.nope')).rejects.toThrow('"ticket.nope" No such Api');
    await expect(client.get('nope')).rejects.toThrow('"nope" No such Api');
  });

  test('in a bulk call the unknown path is an entry in errors and the rest is answered', async () => {
    const { client } = openTicketFrame();
    expect(await client.get(['ticket.subject', 'ticket.nope'])).toEqual({
      'ticket.subject': 'Printer',
      errors: { 'ticket.nope': { message: 'No such Api', name: 'Error', path: 'ticket.nope' } },
    });
  });

  test('what lies below null is an error, while null itself is an answer', async () => {
    const { client } = openTicketFrame();
    expect(await client.get('ticket.organization')).toMatchObject({ 'ticket.organization': null });
    await expect(client.get('ticket.organization.id')).rejects.toThrow('No such Api');
  });

  test('names of every object, such as constructor, are no paths', async () => {
    const { client } = openTicketFrame();
    await expect(client.get('ticket.constructor')).rejects.toThrow('No such Api');
    await expect(client.get('toString')).rejects.toThrow('No such Api');
    await expect(client.invoke('toString')).rejects.toThrow('No such Api');
  });

  test('set changes the value and answers with it', async () => {
    const { client, stored } = openTicketFrame();
    expect(await client.set('ticket.subject', 'Fax')).toEqual({ errors: {}, 'ticket.subject': 'Fax' });
    expect(stored['subject']).toBe('Fax');
  });

  test('a value that is refused rejects a single set and is an entry in a bulk one', async () => {
    const { client } = openTicketFrame();
    await expect(client.set('ticket.subject', '')).rejects.toThrow('"ticket.subject" A subject is needed');
    expect(await client.set({ 'ticket.subject': '', 'ticket.id': 3 })).toEqual({
      errors: {
        'ticket.subject': { message: 'A subject is needed', name: 'TypeError', path: 'ticket.subject' },
        'ticket.id': { message: 'No such Api', name: 'Error', path: 'ticket.id' },
      },
    });
  });

  test('an action gets its arguments, and its result comes under its name', async () => {
    const { client, stored } = openTicketFrame();
    expect(await client.invoke('ticket.shout', 'fire')).toMatchObject({ 'ticket.shout': 'FIRE' });
    expect(stored['subject']).toBe('FIRE');
    expect(await client.invoke({ 'ticket.later': [], 'ticket.nope': [] })).toEqual({
      'ticket.later': 'done',
      errors: { 'ticket.nope': { message: 'No such Api', name: 'Error', path: 'ticket.nope' } },
    });
  });

  test('the counting of clicks is answered like any action', async () => {
    const { client } = openTicketFrame();
    expect(await client.invoke('track', { event: 'click' })).toEqual({ errors: {}, track: null });
  });

  test('a call that makes no sense as a whole fails with a named error', async () => {
    const { heard, send } = openTicketFrame();
    send(JSON.stringify({ id: 90, request: 'get', params: 'ticket' }));
    send(JSON.stringify({ id: 91, request: 'invoke', params: { notify: 'x' } }));
    await Promise.resolve();
    expect(heard).toContainEqual({
      id: 90,
      error: { name: 'Error', message: 'Malformed parameters for get' },
    });
    expect(heard).toContainEqual({
      id: 91,
      error: { name: 'Error', message: 'Malformed parameters for invoke' },
    });
  });
});
