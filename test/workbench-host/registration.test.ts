/** @jest-environment jest-fixed-jsdom */
// How an app in a frame gets to know its host (zaf-wire-protocol, "Start").
import { anInstance, SETTINGS } from './app-instance-builder';
import { APPS, openSdkFrame, settled } from './sdk-frame';

describe('registration', () => {
  test('a handshake is answered with metadata and context', async () => {
    const { client } = openSdkFrame(anInstance());
    expect(await client.metadata()).toEqual({
      appId: 1,
      installationId: 2,
      name: 'Sample',
      version: '1.0.0',
      settings: SETTINGS,
    });
    expect(await client.context()).toEqual({
      instanceGuid: 'guid-1',
      product: 'support',
      account: { subdomain: 'acme' },
      location: 'ticket_sidebar',
      ticketId: 7,
    });
  });

  test('one handshake is answered once, so the queue is sent once', async () => {
    const frame = openSdkFrame(anInstance());
    await frame.client.get('currentUser');
    await settled(frame);
    const registered = frame.heard.filter((message) => keyOf(message) === 'zaf.app.registered');
    const asked = frame.posted.filter((message) => JSON.stringify(message).includes('currentUser'));
    expect([registered.length, asked.length]).toEqual([1, 1]);
  });

  test('what was asked before registration is answered after it', async () => {
    const { client } = openSdkFrame(anInstance());
    expect(await client.get('currentUser.name')).toMatchObject({ 'currentUser.name': 'Ada' });
  });

  test('a new document in the frame registers anew and starts without subscriptions', async () => {
    const instance = anInstance();
    const frame = openSdkFrame(instance);
    frame.client.on('ticket.updated', () => undefined);
    await settled(frame);
    expect(instance.listensTo('ticket.updated')).toBe(true);
    frame.send(JSON.stringify({ key: 'iframe.handshake', message: { version: '2.0.9' } }));
    expect(instance.listensTo('ticket.updated')).toBe(false);
  });

  test('messages from another origin or another window are not heard', async () => {
    const instance = anInstance();
    const frame = openSdkFrame(instance);
    await settled(frame);
    const subscribe = JSON.stringify({ key: 'iframe.on:x', message: { subscriberCount: 1 } });
    frame.send(subscribe, { origin: 'http://evil.example' });
    frame.send(subscribe, { origin: APPS, source: {} });
    expect(instance.listensTo('x')).toBe(false);
  });

  test('counting, activity, text that is no JSON, and nothing at all are tolerated', async () => {
    const frame = openSdkFrame(anInstance());
    await settled(frame);
    frame.client.postMessage('__track__', { event_name: 'sdk_request_timeout', data: 1 });
    frame.client.postMessage('session.live');
    for (const noise of ['not json', null, undefined, 7, [], { key: 3 }]) frame.send(noise);
    expect(await frame.client.get('currentUser.name')).toMatchObject({ 'currentUser.name': 'Ada' });
  });

  test('a changed context replaces the one that the app holds', async () => {
    const instance = anInstance();
    const frame = openSdkFrame(instance);
    await settled(frame);
    instance.deliver('context.updated', { location: 'ticket_sidebar', ticketId: 8 });
    await settled(frame);
    expect(await frame.client.context()).toEqual({ location: 'ticket_sidebar', ticketId: 8 });
  });
});

function keyOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'key' in message ? message.key : undefined;
}
