// How a frame meets its host: before the rest of the page's code is run, and once.
import type { ZafClient } from '../../src/zendesk/zaf/client';

const listeners: ((message: unknown) => void)[] = [];
const client = {
  on: (_name: string, listener: (message: unknown) => void) => listeners.push(listener),
} as unknown as ZafClient;
const init = jest.fn((): ZafClient | false => client);

afterEach(() => {
  jest.resetModules();
  init.mockClear();
  globalThis.ZAFClient = undefined;
});

/** As a page runs it. */
const run = () => import('../../src/zendesk/zaf/register');

test('the host is greeted when the file is run, and not once more when its answer is waited for', async () => {
  globalThis.ZAFClient = { init };
  const { register } = await run();
  expect(init).toHaveBeenCalledTimes(1);
  const registered = register();
  for (const listener of listeners) listener({ metadata: { appId: 1 }, context: { ticketId: 7 } });
  await expect(registered).resolves.toEqual({ client, metadata: { appId: 1 }, context: { ticketId: 7 } });
  expect(init).toHaveBeenCalledTimes(1);
});

test('a page by itself, and one without the SDK, cannot start', async () => {
  const { register } = await run();
  expect(register()).toBe('no_sdk');
  jest.resetModules();
  init.mockReturnValueOnce(false);
  globalThis.ZAFClient = { init };
  expect((await run()).register()).toBe('not_framed');
});
