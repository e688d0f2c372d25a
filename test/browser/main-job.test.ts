// The main job in a browser: the built app in a sandboxed frame with the SDK, on the workbench with its index lag.
import { ORGANIZATIONS, ticketId } from '../../workbench/seed/cast';
import { openTicket } from './support/sidebar';
import { stage } from './support/stage';

const on = stage();
beforeEach(() => on.workbench.reset());

test('the 50th ticket of 50 a month reads as included and is not written', async () => {
  const id = await on.workbench.newTicket('oneLeft');
  await on.workbench.advance(10);
  const sidebar = await openTicket(on.browser, on.workbench.ticketUrl(id));
  await sidebar.says('Last one in November: included, 50 of 50');
  await sidebar.close();
  expect(await on.workbench.writes()).toEqual([]);
});

test('the next is 1 over with its price; its tag is there by REST; opening it again writes nothing', async () => {
  await on.workbench.newTicket('oneLeft');
  const id = await on.workbench.newTicket('oneLeft');
  const early = await openTicket(on.browser, on.workbench.ticketUrl(id));
  // The index does not know the 50th yet, so even this one may look included: nothing is written.
  await early.says(/still counting/);
  await early.close();
  expect(await on.workbench.tags(id)).not.toContain('billable_overage');

  await on.workbench.advance(10);
  const sidebar = await openTicket(on.browser, on.workbench.ticketUrl(id));
  await sidebar.says('1 over the 50 included');
  await sidebar.says('€40.00, tagged billable');
  await sidebar.close();
  expect(await on.workbench.tags(id)).toContain('billable_overage');
  expect(await on.workbench.writes()).toMatchObject([{ path: `/api/v2/tickets/${id}`, status: 200 }]);

  await on.workbench.control('DELETE', 'requests');
  const again = await openTicket(on.browser, on.workbench.ticketUrl(id, 'secondAgent'));
  await again.says('€40.00, tagged billable');
  await again.close();
  expect(await on.workbench.writes()).toEqual([]);
  expect((await on.workbench.requests()).length).toBeLessThanOrEqual(8);
});

test('two agents who open the 50th and the 51st at once leave the tags of one after the other', async () => {
  const fiftieth = await on.workbench.newTicket('oneLeft');
  const next = await on.workbench.newTicket('oneLeft');
  const open = () =>
    Promise.all([
      openTicket(on.browser, on.workbench.ticketUrl(fiftieth, 'agent')),
      openTicket(on.browser, on.workbench.ticketUrl(next, 'secondAgent')),
    ]);
  for (const minutes of [0, 10]) {
    await on.workbench.advance(minutes);
    const [one, other] = await open();
    await one.says(/Last one in November: included|still counting/);
    await other.says(minutes === 0 ? /still counting/ : 'tagged billable');
    await Promise.all([one.close(), other.close()]);
  }
  expect(await on.workbench.tags(fiftieth)).not.toContain('billable_overage');
  expect(await on.workbench.tags(next)).toContain('billable_overage');
});

test('a restricted agent sees the stored balance with its time and writes nothing', async () => {
  const sidebar = await openTicket(
    on.browser,
    on.workbench.ticketUrl(ticketId('overLimit', 128), 'restricted'),
  );
  await sidebar.says('50 of 50 used');
  await sidebar.says(/Last counted \d+ minutes ago/);
  await sidebar.close();
  expect(await on.workbench.writes()).toEqual([]);
});

test('a waiver makes the verdict waived and the tag overage_waived; undoing it restores both', async () => {
  const id = ticketId('overLimit', 128);
  const waive = (state: string) =>
    on.workbench.rest('PATCH', `custom_objects/support_entry/records?external_id=waive:${id}`, {
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
  await on.workbench.advance(10);
  await waive('active');
  const waived = await openTicket(on.browser, on.workbench.ticketUrl(id));
  await waived.says(/Waived: .*Our outage on 12 Nov/);
  await waived.close();
  expect(await on.workbench.tags(id)).toContain('overage_waived');
  expect(await on.workbench.tags(id)).not.toContain('billable_overage');

  await waive('undone');
  await on.workbench.advance(10);
  const restored = await openTicket(on.browser, on.workbench.ticketUrl(id));
  await restored.says('€40.00, tagged billable');
  await restored.close();
  expect(await on.workbench.tags(id)).toContain('billable_overage');
});

test('what was tagged is counted by a search from outside', async () => {
  const query = encodeURIComponent('type:ticket tags:billable_overage');
  const before = await on.workbench.rest<{ count: number }>('GET', `search/count?query=${query}`);
  const id = await on.workbench.newTicket('overLimit');
  await on.workbench.advance(10);
  const sidebar = await openTicket(on.browser, on.workbench.ticketUrl(id));
  await sidebar.says('tagged billable');
  await sidebar.close();
  await on.workbench.advance(10);
  const after = await on.workbench.rest<{ count: number }>('GET', `search/count?query=${query}`);
  expect(after.count).toBe(before.count + 1);
});
