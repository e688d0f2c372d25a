// A page whose host does not say in whose hands it is: nothing is joined, it says what failed, and asks the host again.
import { act, fireEvent, screen } from '@testing-library/react';
import { draw, drawFailure, drawStartFault } from '../../../src/ui/shared/draw';
import { openLocation } from '../../../src/ui/shared/open-location';
import { PANEL } from '../../../src/ui/shared/panel-words';
import type { Started } from '../../../src/zendesk/start';
import { startInZendesk } from '../../../src/zendesk/start';
import type { ZafClient } from '../../../src/zendesk/zaf/client';

type Answer = Record<string, unknown>;

const ZONE = { ianaName: 'Europe/Warsaw' };
const TOLD: Answer = {
  currentUser: { id: 7, locale: 'en', groups: [], timeZone: ZONE },
  currentAccount: { timeZone: ZONE },
  colorScheme: 'light',
  errors: {},
};
const never = () => new Promise<never>(() => undefined);

beforeAll(() => {
  document.body.innerHTML = '<div id="root"></div>';
});
beforeEach(() => jest.useFakeTimers());
afterEach(() => {
  jest.useRealTimers();
  globalThis.greeted = undefined;
});

/** Opens a page whose host answers so, one answer after another. */
async function open(...answers: (() => Promise<Answer>)[]) {
  const get = jest.fn(() => answers.shift()?.() ?? never());
  const nothing = () => undefined;
  const client = { on: nothing, off: nothing, get, set: never, invoke: never, request: never } as ZafClient;
  const metadata = { appId: 1, installationId: 2, settings: {} };
  globalThis.greeted = Promise.resolve({ client, metadata, context: { location: 'ticket_sidebar' } });
  const join = jest.fn(({ account }: Started) => ({
    session: { retry: nothing },
    host: { resize: nothing },
    zone: account.timeZone,
  }));
  const view = {
    draw,
    drawFailure,
    drawStartFault,
    contentOf: ({ zone }: { zone: unknown }) => <p>Zone: {String(zone)}</p>,
  };
  openLocation(startInZendesk, join, () => Promise.resolve({ default: view }));
  await pass(100);
  return { get, join };
}

const pass = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));

test.each<[string, string, () => Promise<Answer>]>([
  ['refuses to say', 'currentUser.id', () => Promise.reject(new Error('no'))],
  [
    'names errors only',
    'currentUser.id',
    () => Promise.resolve({ errors: { currentUser: { name: 'Error', message: 'no' } } }),
  ],
  [
    'leaves out the account',
    'currentAccount.timeZone',
    () => Promise.resolve({ ...TOLD, currentAccount: null }),
  ],
  ['leaves out who is signed in', 'currentUser.id', () => Promise.resolve({ ...TOLD, currentUser: {} })],
])(
  'where the host %s the page says so, naming %s, judges nothing, and asks again when told to',
  async (_how, untold, answer) => {
    const { get, join } = await open(answer, () => Promise.resolve(TOLD));
    expect(screen.getByRole('alert')).toHaveTextContent('Zendesk answered something unexpected');
    expect(screen.getByRole('alert')).toHaveTextContent(`get ${untold}`);
    expect(join).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Try again' }));
    await pass(100);
    expect(get).toHaveBeenCalledTimes(2);
    expect(screen.getByText('Zone: Europe/Warsaw')).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
    await pass(600_000);
    expect([get, join].map(({ mock }) => mock.calls.length)).toEqual([2, 1]);
  },
);

test('a host that never answers is told of after 15 seconds, and asked again by itself', async () => {
  const { get } = await open(never, () => Promise.resolve(TOLD));
  await pass(15_000);
  expect(screen.getByRole('alert')).toHaveTextContent('Zendesk did not answer in time');
  expect(screen.getByRole('alert')).toHaveTextContent('It is tried again at');
  await pass(5_000);
  expect(get).toHaveBeenCalledTimes(2);
  expect(screen.getByText('Zone: Europe/Warsaw')).toBeVisible();
});

test('a host that has answered the greeting is asked before any file is loaded', async () => {
  const load = jest.spyOn(PANEL, 'in');
  const { get } = await open(() => Promise.resolve(TOLD));
  const [asked] = get.mock.invocationCallOrder;
  const [loaded] = load.mock.invocationCallOrder;
  expect(loaded).toBeGreaterThan(asked ?? Infinity);
});

test('a missing colour scheme alone keeps nobody from their work', async () => {
  await open(() => Promise.resolve({ ...TOLD, colorScheme: null }));
  expect(screen.getByText('Zone: Europe/Warsaw')).toBeVisible();
});
