/** @jest-environment jest-fixed-jsdom */
// What a frame hears, and when (zaf-wire-protocol, "Events").
import { Instances } from '../../workbench/host/frame/instances';
import { anInstance } from './app-instance-builder';
import { openSdkFrame, settled } from './sdk-frame';

function openListening() {
  const instance = anInstance();
  const frame = openSdkFrame(instance);
  const heard: unknown[] = [];
  const hear = (data: unknown) => heard.push(data);
  return { instance, frame, heard, hear };
}

describe('events', () => {
  test('an event reaches the handlers with its data', async () => {
    const { instance, frame, heard, hear } = openListening();
    frame.client.on('ticket.status.changed', hear);
    await settled(frame);
    instance.deliver('ticket.status.changed', 'solved');
    await settled(frame);
    expect(heard).toEqual(['solved']);
  });

  test('an event that nobody listens to is not sent', async () => {
    const { instance, frame } = openListening();
    await settled(frame);
    const before = frame.heard.length;
    instance.deliver('ticket.status.changed', 'solved');
    expect(frame.heard.length).toBe(before);
  });

  test('an event is sent while one of two handlers is left, and not after the last has gone', async () => {
    const { instance, frame, heard, hear } = openListening();
    const other = () => undefined;
    frame.client.on('x', hear);
    frame.client.on('x', other);
    frame.client.off('x', other);
    await settled(frame);
    instance.deliver('x', 1);
    await settled(frame);
    frame.client.off('x', hear);
    await settled(frame);
    expect([heard, instance.listensTo('x')]).toEqual([[1], false]);
  });

  test('what was announced before the app could listen reaches its first handler, once', async () => {
    const { instance, frame, heard, hear } = openListening();
    instance.announce('app.activated', { firstLoad: true });
    frame.client.on('app.activated', hear);
    await settled(frame);
    frame.client.on('app.activated', () => undefined);
    await settled(frame);
    expect(heard).toEqual([{ firstLoad: true }]);
  });

  test('what was announced and is no longer so is never heard', async () => {
    const { instance, frame, heard, hear } = openListening();
    instance.announce('app.activated', { firstLoad: true });
    instance.retract('app.activated');
    frame.client.on('app.activated', hear);
    await settled(frame);
    expect(heard).toEqual([]);
  });

  test('triggering posts to the host, which delivers to whoever listens', async () => {
    const { frame, heard, hear } = openListening();
    frame.client.on('my.event', hear);
    frame.client.trigger('my.event', { a: 1 });
    await settled(frame);
    expect(heard).toEqual([{ a: 1 }]);
  });

  test('news for everyone reaches every instance under its own name', async () => {
    const instances = new Instances();
    const one = openSdkFrame(anInstance({ guid: 'one' }, instances));
    const two = openSdkFrame(anInstance({ guid: 'two' }, instances));
    const heard: string[] = [];
    one.client.on('colorScheme.changed', (scheme) => heard.push(`one ${String(scheme)}`));
    two.client.on('colorScheme.changed', (scheme) => heard.push(`two ${String(scheme)}`));
    await Promise.all([settled(one), settled(two)]);
    instances.broadcast('colorScheme.changed', 'dark');
    await Promise.all([settled(one), settled(two)]);
    expect(heard.sort()).toEqual(['one dark', 'two dark']);
  });
});
