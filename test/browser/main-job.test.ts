// The main job in a browser: the built app in a sandboxed frame with the SDK, on the workbench with its index lag.
import type { Browser } from 'playwright-core';
import { ORGANIZATIONS, ticketId } from '../../workbench/seed/cast';
import { launchChromium } from './support/chromium';
import { openTicket } from './support/sidebar';
import { Workbench } from './support/workbench';

let workbench: Workbench;
let browser: Browser;

beforeAll(async () => {
  [workbench, browser] = await Promise.all([Workbench.start(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await workbench.stop();
});
beforeEach(() => workbench.reset());

test('the 50th ticket of 50 a month reads as included and is not written', async () => {
  const id = await workbench.newTicket('oneLeft');
  await workbench.advance(10);
  const sidebar = await openTicket(browser, workbench.ticketUrl(id));
  await sidebar.says('Last one in November: included, 50 of 50');
  await sidebar.close();
  expect(await workbench.writes()).toEqual([]);
});

test('the next is 1 over with its price; its tag is there by REST; opening it again writes nothing', async () => {
  await workbench.newTicket('oneLeft');
  const id = await workbench.newTicket('oneLeft');
  const early = await openTicket(browser, workbench.ticketUrl(id));
  // The index does not know the 50th yet, so even this one may look included: nothing is written.
  await early.says(/still counting/);
  await early.close();
  expect(await workbench.tags(id)).not.toContain('billable_overage');

  await workbench.advance(10);
  const sidebar = await openTicket(browser, workbench.ticketUrl(id));
  await sidebar.says('1 over the 50 included');
  await sidebar.says('€40.00, tagged billable');
  await sidebar.close();
  expect(await workbench.tags(id)).toContain('billable_overage');
  expect(await workbench.writes()).toMatchObject([{ path: `/api/v2/tickets/${id}`, status: 200 }]);

  await workbench.control('DELETE', 'requests');
  const again = await openTicket(browser, workbench.ticketUrl(id, 'secondAgent'));
  await again.says('€40.00, tagged billable');
  await again.close();
  expect(await workbench.writes()).toEqual([]);
  expect((await workbench.requests()).length).toBeLessThanOrEqual(8);
});

test('two agents who open the 50th and the 51st at once leave the tags of one after the other', async () => {
  const fiftieth = await workbench.newTicket('oneLeft');
  const next = await workbench.newTicket('oneLeft');
  const open = () =>
    Promise.all([
      openTicket(browser, workbench.ticketUrl(fiftieth, 'agent')),
      openTicket(browser, workbench.ticketUrl(next, 'secondAgent')),
    ]);
  for (const minutes of [0, 10]) {
    await workbench.advance(minutes);
    const [one, other] = await open();
    await one.says(/Last one in November: included|still counting/);
    await other.says(minutes === 0 ? /still counting/ : 'tagged billable');
    await Promise.all([one.close(), other.close()]);
  }
  expect(await workbench.tags(fiftieth)).not.toContain('billable_overage');
  expect(await workbench.tags(next)).toContain('billable_overage');
});

test('a restricted agent sees the stored balance with its time and writes nothing', async () => {
  const sidebar = await openTicket(browser, workbench.ticketUrl(ticketId('overLimit', 128), 'restricted'));
  await sidebar.says('50 of 50 used');
  await sidebar.says(/As counted \d+ minutes ago/);
  await sidebar.close();
  expect(await workbench.writes()).toEqual([]);
});

test('a waiver makes the verdict waived and the tag overage_waived; undoing it restores both', async () => {
  const id = ticketId('overLimit', 128);
  const waive = (state: string) =>
    workbench.rest('PATCH', `custom_objects/support_entry/records?external_id=waive:${id}`, {
      custom_object_record: {
        name: `Waived #${id}`,
        external_id: `waive:${id}`,
        custom_object_fields: {
          kind: 'waive',
          ticket: String(id),
          organization: String(ORGANIZATIONS.overLimit.id),
          state,
          reason: 'Our outage on 12 Nov',
        },
      },
    });
  await workbench.advance(10);
  await waive('active');
  const waived = await openTicket(browser, workbench.ticketUrl(id));
  await waived.says(/Waived: .*Our outage on 12 Nov/);
  await waived.close();
  expect(await workbench.tags(id)).toContain('overage_waived');
  expect(await workbench.tags(id)).not.toContain('billable_overage');

  await waive('undone');
  await workbench.advance(10);
  const restored = await openTicket(browser, workbench.ticketUrl(id));
  await restored.says('€40.00, tagged billable');
  await restored.close();
  expect(await workbench.tags(id)).toContain('billable_overage');
});

test('what was tagged is counted by a search from outside', async () => {
  const query = encodeURIComponent('type:ticket tags:billable_overage');
  const before = await workbench.rest<{ count: number }>('GET', `search/count?query=${query}`);
  const id = await workbench.newTicket('overLimit');
  await workbench.advance(10);
  const sidebar = await openTicket(browser, workbench.ticketUrl(id));
  await sidebar.says('tagged billable');
  await sidebar.close();
  await workbench.advance(10);
  const after = await workbench.rest<{ count: number }>('GET', `search/count?query=${query}`);
  expect(after.count).toBe(before.count + 1);
});
