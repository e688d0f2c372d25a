// Every question to the host ends in our own time, whichever copy of the SDK a frame has been given.
import { Failure } from '../../src/actions/failure';
import { insertReply } from '../../src/actions/reply/insert-reply';
import type { ZafClient } from '../../src/zendesk/zaf/client';
import { boundedClient } from '../../src/zendesk/zaf/bounded-client';
import { replyEditorOf } from '../../src/zendesk/zaf/editor';
import { organizationHostOf } from '../../src/zendesk/zaf/organization-host';
import { readSurroundings } from '../../src/zendesk/zaf/surroundings';
import { FormReader } from '../../src/zendesk/zaf/ticket-form';

const never = () => new Promise<never>(() => undefined);

function hostOf(over: Partial<ZafClient>): ZafClient {
  const nothing = () => undefined;
  return boundedClient({
    on: nothing,
    off: nothing,
    get: never,
    set: never,
    invoke: never,
    request: never,
    ...over,
  });
}

/** What has come of it so far. */
function watch(promise: Promise<unknown>): { came: unknown } {
  const watched: { came: unknown } = { came: 'nothing yet' };
  promise.then(
    (value) => (watched.came = value),
    (thrown: unknown) => (watched.came = thrown),
  );
  return watched;
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test.each<[string, (client: ZafClient) => Promise<unknown>]>([
  ['get ticket.form', (client) => client.get(['ticket.form'])],
  ['get ticket.organization', (client) => new FormReader(client, null).read()],
  ['get organization.id', (client) => organizationHostOf(client, { location: '' }).organizationId()],
  ['get comment.text', (client) => replyEditorOf(client).read()],
  ['set ticket.status', (client) => client.set({ 'ticket.status': 'pending' })],
  ['invoke resize', (client) => client.invoke('resize', { height: '80px' })],
])('%s, never answered, has timed out after 15 seconds, not before', async (request, ask) => {
  const asked = watch(ask(hostOf({})));
  await jest.advanceTimersByTimeAsync(14_999);
  expect(asked.came).toBe('nothing yet');
  await jest.advanceTimersByTimeAsync(1);
  expect(asked.came).toBeInstanceOf(Failure);
  expect(String(asked.came)).toContain(`timed_out: ${request}`);
});

test("the older SDK's answer that nobody answered is no value", async () => {
  const late = { name: 'TimeoutError', message: 'Invocation request timeout' };
  const client = hostOf({ get: () => Promise.resolve(late) });
  await expect(client.get(['currentUser'])).rejects.toMatchObject({ kind: 'timed_out' });
});

test.each([[null], [undefined], ['nothing'], [0]])(
  'a host that answers %p has told nothing',
  async (answer) => {
    const answers = () => Promise.resolve(answer as never);
    const client = hostOf({ get: answers, set: answers });
    await expect(readSurroundings(client)).rejects.toMatchObject({ kind: 'malformed' });
    expect(await new FormReader(client, null).read()).toBeNull();
    expect(await organizationHostOf(client, { location: '' }).organizationId()).toBeNull();
    expect(await replyEditorOf(client).read()).toBeNull();
    expect(await replyEditorOf(client).setPending()).toBe(false);
  },
);

test('a form that the host refuses to tell is not told, as before', async () => {
  const client = hostOf({ get: () => Promise.reject(new Error('no form')) });
  await expect(new FormReader(client, null).read()).resolves.toBeNull();
});

test('what was answered leaves no timer behind', async () => {
  const client = hostOf({ get: () => Promise.resolve({ errors: {} }) });
  await expect(client.get([])).resolves.toEqual({ errors: {} });
  expect(jest.getTimerCount()).toBe(0);
});

test('a text that the host has not said to have taken is not put into the reply under another name', async () => {
  const box = { 'comment.text': '', 'comment.type': 'publicReply', 'comment.useRichText': false };
  const invoke = jest.fn(never);
  const editor = replyEditorOf(hostOf({ get: () => Promise.resolve(box), invoke }));
  const inserted = watch(insertReply(editor, 'Hello', { setsPending: false }));
  await jest.advanceTimersByTimeAsync(15_000);
  expect(inserted.came).toEqual({ kind: 'refused', because: 'host' });
  expect(invoke).toHaveBeenCalledTimes(1);
});
