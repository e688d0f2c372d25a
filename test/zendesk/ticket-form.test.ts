/** @jest-environment jest-fixed-jsdom */
// The ticket's form through the real SDK, on the simulated workspace: what a drop-down's choice will do to the tags.
import { ticketHostOf } from '../../src/zendesk/zaf/ticket-host';
import { openFrame } from '../../workbench/host/workspace/open-frame';
import { OpenTicket } from '../../workbench/host/workspace/open-ticket';
import { submitTicket } from '../../workbench/host/workspace/submit-ticket';
import { ticketPlace } from '../../workbench/host/workspace/ticket-place';
import { openSdkFrame, settled } from '../workbench-host/sdk-frame';
import { openSmallWorkspace, SmallDesk } from '../workbench-host/small-desk';

const FIELD = 77;

beforeEach(() => jest.useFakeTimers({ doNotFake: ['queueMicrotask', 'nextTick'] }));
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

async function openForm(tags: readonly string[], product: string | null) {
  const desk = new SmallDesk();
  desk.change({ tags: [...tags], custom_fields: [{ id: FIELD, value: product }] });
  jest.spyOn(globalThis, 'fetch').mockImplementation((url, init) => desk.answer(new Request(url, init)));
  const workspace = openSmallWorkspace();
  const open = new OpenTicket(workspace);
  await open.load(7);
  const instance = openFrame(workspace, ticketPlace(open, 'ticket_sidebar'));
  open.frames.add(instance);
  const frame = openSdkFrame(instance);
  const host = ticketHostOf(frame.client);
  const changed = jest.fn();
  host.onFormChange(changed);
  await settled(frame);
  await settled(frame);
  const choose = async (value: unknown) => {
    open.form.edit({ customFields: { [FIELD]: value } });
    await settled(frame);
    jest.runOnlyPendingTimers();
  };
  return { open, frame, host, changed, choose, tags: async () => (await host.readForm())?.tags };
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
