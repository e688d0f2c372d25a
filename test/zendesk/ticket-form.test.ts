/** @jest-environment jest-fixed-jsdom */
// The ticket's form through the real SDK, on the simulated workspace: what a drop-down's choice will do to the tags.
import { boundedClient } from '../../src/zendesk/zaf/bounded-client';
import { ticketHostOf } from '../../src/zendesk/zaf/ticket-host';
import { openFrame } from '../../workbench/host/workspace/open-frame';
import { OpenTicket } from '../../workbench/host/workspace/open-ticket';
import { submitTicket } from '../../workbench/host/workspace/submit-ticket';
import { ticketPlace } from '../../workbench/host/workspace/ticket-place';
import { openSdkFrame, settled } from '../workbench-host/sdk-frame';
import { openSmallWorkspace, SmallDesk } from '../workbench-host/small-desk';

const FIELD = 77;
const TIME = 79;

beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] }));
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

async function openForm(tags: readonly string[], product: string | null) {
  const desk = new SmallDesk();
  desk.change({
    tags: [...tags],
    custom_fields: [
      { id: FIELD, value: product },
      { id: TIME, value: 1800 },
    ],
  });
  jest.spyOn(globalThis, 'fetch').mockImplementation((url, init) => desk.answer(new Request(url, init)));
  const workspace = openSmallWorkspace();
  const open = new OpenTicket(workspace);
  await open.load(7);
  const instance = openFrame(workspace, ticketPlace(open, 'ticket_sidebar'));
  open.frames.add(instance);
  const frame = openSdkFrame(instance);
  const host = await ticketHostOf(frame.client, String(TIME));
  const changed = jest.fn();
  host.onFormChange(changed);
  await settled(frame);
  await settled(frame);
  const choose = async (value: unknown) => {
    open.form.edit({ customFields: { [FIELD]: value } });
    await settled(frame);
    jest.runOnlyPendingTimers();
  };
  const log = async (value: unknown) => {
    open.form.edit({ customFields: { [TIME]: value } });
    await settled(frame);
    jest.runOnlyPendingTimers();
  };
  const time = async () => (await host.readForm())?.secondsSpent;
  return { open, frame, host, changed, choose, log, time, tags: async () => (await host.readForm())?.tags };
}

test("a drop-down's option is a tag of the form, in the place of the one before", async () => {
  const { changed, choose, tags } = await openForm(['vip', 'product_desktop'], 'product_desktop');
  await choose('product_cloud');
  expect(changed).toHaveBeenCalledTimes(1);
  expect(await tags()).toEqual(['vip', 'product_cloud']);
  await choose('product_desktop');
  expect(await tags()).toEqual(['vip', 'product_desktop']);
  await choose(null);
  expect(await tags()).toEqual(['vip']);
});

test('several options are several tags', async () => {
  const { choose, tags } = await openForm([], null);
  await choose(['product_cloud', 'product_desktop']);
  expect(await tags()).toEqual(['product_cloud', 'product_desktop']);
});

test('sentences and numbers in fields are no tags', async () => {
  const { choose, tags } = await openForm(['vip'], null);
  await choose('It does not print');
  expect(await tags()).toEqual(['vip']);
  await choose(7);
  expect(await tags()).toEqual(['vip']);
});

test('once the form was saved the tags are those that are saved', async () => {
  const { open, frame, choose, tags } = await openForm(['vip'], null);
  await choose('product_cloud');
  await submitTicket(open, 'open');
  await settled(frame);
  open.form.edit({ tags: ['other'] });
  expect(await tags()).toEqual(['other']);
});

test('time that is typed is the time of the form, whole seconds or none', async () => {
  const { changed, log, time } = await openForm([], null);
  expect(await time()).toBeUndefined();
  await log(5400);
  expect(changed).toHaveBeenCalledTimes(1);
  expect(await time()).toBe(5400);
  await log('7200');
  expect(await time()).toBe(7200);
  await log(null);
  expect(await time()).toBeNull();
});

test('what is no time is being typed still, and the saved time stands', async () => {
  const { log, time } = await openForm([], null);
  await log('1 h');
  expect(await time()).toBeUndefined();
});

test('once the form was saved its time is the one that is saved', async () => {
  const { open, frame, log, time } = await openForm([], null);
  await log(5400);
  await submitTicket(open, 'open');
  await settled(frame);
  expect(await time()).toBeUndefined();
});

test('the requester is told by id and address, and nobody is nobody', async () => {
  const { open, host } = await openForm([], null);
  expect((await host.readForm())?.requesterId).toMatch(/^\d+$/);
  open.form.edit({
    requester: { id: 9, name: 'Jo', email: 'jo@fjord.example', externalId: null, locale: null },
  });
  expect(await host.readForm()).toMatchObject({ requesterId: '9', requesterEmail: 'jo@fjord.example' });
  open.form.edit({ requester: null });
  expect(await host.readForm()).toMatchObject({ requesterId: null, requesterEmail: null });
});

test('a form that was read ahead is handed out once, and not once it has changed', async () => {
  const { open, frame } = await openForm([], null);
  const get = jest.spyOn(frame.client, 'get');
  const host = await ticketHostOf(frame.client, null);
  expect((await host.readForm())?.priority).not.toBe('urgent');
  expect(get).toHaveBeenCalledTimes(1);
  const changing = await ticketHostOf(frame.client, null);
  open.form.edit({ priority: 'urgent' });
  await settled(frame);
  expect((await changing.readForm())?.priority).toBe('urgent');
});

test('what changes between the first reading and the first who listens is told to that one', async () => {
  const { open, frame } = await openForm([], null);
  const host = await ticketHostOf(frame.client, null);
  open.form.edit({ priority: 'urgent' });
  await settled(frame);
  jest.runOnlyPendingTimers();
  const changed = jest.fn();
  host.onFormChange(changed);
  jest.runOnlyPendingTimers();
  expect(changed).toHaveBeenCalledTimes(1);
  expect((await host.readForm())?.priority).toBe('urgent');
});

test('a form that could not be read ahead fails whoever reads it first, and is asked for again after that', async () => {
  const { frame } = await openForm([], null);
  const late = { name: 'TimeoutError', message: 'nobody answered' };
  jest.spyOn(frame.client, 'get').mockResolvedValueOnce(late);
  const host = await ticketHostOf(boundedClient(frame.client), null);
  await expect(host.readForm()).rejects.toMatchObject({ kind: 'timed_out' });
  expect(await host.readForm()).toMatchObject({ tags: [] });
});

test('nobody is told of a change where there was none', async () => {
  const { changed } = await openForm([], null);
  jest.runOnlyPendingTimers();
  expect(changed).not.toHaveBeenCalled();
});
