// How a frame meets its host: greeted before the rest of the page's code is run, and once.
import type { ZafClient } from '../../src/zendesk/zaf/client';
import { register } from '../../src/zendesk/zaf/register';

const listeners: ((message: unknown) => void)[] = [];
const client = {
  on: (_name: string, listener: (message: unknown) => void) => listeners.push(listener),
} as unknown as ZafClient;
const init = jest.fn((): ZafClient | false => client);

afterEach(() => {
  jest.resetModules();
  init.mockClear();
  globalThis.ZAFClient = undefined;
  globalThis.greeted = undefined;
});

/** As a page runs it. */
const greet = () => import('../../src/zendesk/zaf/greeting');

test('the host is greeted when the script is run, and not once more when its answer is waited for', async () => {
  globalThis.ZAFClient = { init };
  await greet();
  expect(init).toHaveBeenCalledTimes(1);
  const registered = register();
  for (const listener of listeners) listener({ metadata: { appId: 1 }, context: { ticketId: 7 } });
  await expect(registered).resolves.toEqual({ client, metadata: { appId: 1 }, context: { ticketId: 7 } });
  expect(init).toHaveBeenCalledTimes(1);
});

test('a page by itself, one without the SDK and one whose greeting did not load cannot start', async () => {
  expect(register()).toBe('no_sdk');
  await greet();
  expect(register()).toBe('no_sdk');
  jest.resetModules();
  init.mockReturnValueOnce(false);
  globalThis.ZAFClient = { init };
  await greet();
  expect(register()).toBe('not_framed');
});
