/** @jest-environment jest-fixed-jsdom */
// The save hook and its quirks (zaf-wire-protocol, "Events that need a reply"; zendesk-platform 1.5).
import { HOOK_MILLISECONDS, runHook } from '../../workbench/host/frame/hooks';
import { anInstance } from './app-instance-builder';
import { openSdkFrame, settled } from './sdk-frame';

async function hookWith(...handlers: readonly (() => unknown)[]) {
  const instance = anInstance();
  const frame = openSdkFrame(instance);
  for (const handler of handlers) frame.client.on('ticket.save', handler);
  await settled(frame);
  return { instance, frame };
}

const saving = async (...handlers: readonly (() => unknown)[]) => {
  const { instance } = await hookWith(...handlers);
  return runHook('ticket.save', [instance]);
};

describe('the save hook', () => {
  test('a ticket without listening apps is saved, and nobody is asked', async () => {
    const { instance, frame } = await hookWith();
    expect(await runHook('ticket.save', [instance])).toEqual({ allowed: true });
    expect(JSON.stringify(frame.heard)).not.toContain('ticket.save');
  });

  test.each<[string, () => unknown]>([
    ['nothing', () => undefined],
    ['true', () => true],
    ['a promise that resolves', () => Promise.resolve()],
    ['a promise that resolves with false', () => Promise.resolve(false)],
    ['a promise that resolves with a text', () => Promise.resolve('no')],
  ])('a handler that returns %s allows', async (_what, handler) => {
    expect(await saving(handler)).toEqual({ allowed: true });
  });

  test.each<[string, () => unknown, string]>([
    ['a text', () => 'Add a contract', 'Add a contract'],
    ['an Error', () => new Error('No plan'), 'No plan'],
    ['false', () => false, 'The app refused.'],
    ['a promise that rejects', () => Promise.reject(new Error('Too late')), 'Too late'],
  ])('a handler that returns %s refuses', async (_what, handler, reason) => {
    expect(await saving(handler)).toEqual({ allowed: false, reason });
  });

  test('a handler that throws refuses with the message', async () => {
    const thrower = () => {
      throw new Error('Broken');
    };
    expect(await saving(thrower)).toEqual({ allowed: false, reason: 'Broken' });
  });

  test('one refusal among several handlers refuses', async () => {
    expect(
      await saving(
        () => true,
        () => 'No',
      ),
    ).toEqual({ allowed: false, reason: 'No' });
  });

  test('handlers are called without arguments', async () => {
    const seen: unknown[][] = [];
    await saving((...args: unknown[]) => void seen.push(args));
    expect(seen).toEqual([[]]);
  });

  test('an app that does not answer in thirty seconds refuses', async () => {
    const { instance } = await hookWith(() => new Promise(() => undefined));
    jest.useFakeTimers();
    try {
      const verdict = runHook('ticket.save', [instance]);
      jest.advanceTimersByTime(HOOK_MILLISECONDS);
      expect(await verdict).toEqual({
        allowed: false,
        reason: 'The app did not answer within 30 seconds.',
      });
    } finally {
      jest.useRealTimers();
    }
  });
});
