// Going live with a past: earlier tickets use up the plan and are never billed, later ones are tagged by a recount, and
// one that is solved only where a person ticks it. The figures were worked out by hand from when Fjord Freight wrote.
import type { FrameLocator, Page } from 'playwright-core';
import { ticketId, USERS } from '../../workbench/seed/cast';
import { ticketCount } from '../../workbench/seed/runs';
import { enterContract, enterPlan, goLive, makeObjects, preview, putRight } from './support/first-run';
import { stage } from './support/stage';

const on = stage();
beforeAll(() => on.workbench.control('POST', 'reset', { seed: 'empty' }));
afterAll(() => Promise.all(on.browser.contexts().map((context) => context.close())));

/**
 * 53 tickets from 2 November 08:00 to 18 November 08:30 UTC, one every 7 hours and 24 minutes: with 40 included the 41st
 * (14 November) to the 53rd are over. It is 18 November, 10:00: those of before 16 November, 10:00 are solved.
 */
const IN_NOVEMBER = 53;
const before = ticketCount('overLimit') - IN_NOVEMBER;
/** The n-th of November. */
const nth = (n: number) => ticketId('overLimit', before + n);
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => nth(from + at));

async function open(path: string): Promise<{ page: Page; app: FrameLocator; errors: readonly string[] }> {
  const page = await on.browser.newPage({ viewport: { width: 1280, height: 900 } });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${on.workbench.url}/agent/apps/support-plan-meter${path}?user=${USERS.admin.id}`);
  return { page, app: page.frameLocator('iframe[title$="nav_bar"]'), errors };
}

async function billable(): Promise<readonly number[]> {
  const ids = range(1, IN_NOVEMBER);
  const tags = await Promise.all(ids.map((id) => on.workbench.tags(id)));
  return ids.filter((_, at) => tags[at]?.includes('billable_overage'));
}

test('a day in the past bills the tickets from then on alone, at what the plan had left by then', async () => {
  const { page, app, errors } = await open('/set-up');
  await makeObjects(app);
  await on.workbench.advance(2);
  await enterPlan(app, 'Care 40', 40);
  await on.workbench.advance(2);
  await enterContract(app, 'Care 40');
  await on.workbench.advance(2);
  await putRight(app);

  // The 41st to the 53rd; the 46th (16 November, 04:44) is the last one that is solved.
  await preview(app, '2026-11-01', [
    '13 tickets would be tagged from Nov 1, 2026 on.',
    'Billable: €520.00.',
    '6 of them are solved or closed already',
  ]);
  // The day begins in Warsaw, on the 15th at 23:00 UTC: the 46th to the 53rd, for the first 45 have used up the 40.
  await preview(app, '2026-11-16', [
    '8 tickets would be tagged from Nov 16, 2026 on.',
    'Billable: €320.00.',
    '1 of them is solved or closed already',
  ]);
  await goLive(app, 'Nov 16, 2026');
  expect(await billable()).toEqual([]);

  await on.workbench.advance(2);
  await app.getByRole('button', { name: 'Go to Recount' }).click();
  await app.getByRole('button', { name: 'Look for differences' }).click();
  await app.getByRole('heading', { name: 'What differs' }).waitFor();
  // Seven tickets and eleven balances; the solved one is left to a person.
  await app.getByRole('button', { name: 'Apply 18 changes' }).click();
  await app.getByRole('button', { name: 'Yes, apply' }).click();
  await app.getByRole('heading', { name: 'Recount applied' }).waitFor({ timeout: 30_000 });
  expect(await billable()).toEqual(range(47, 53));

  await app.getByRole('tab', { name: 'Charges' }).click();
  const charges = app.getByRole('row').filter({ hasText: '€40.00' });
  await charges.first().waitFor();
  expect(await charges.count()).toBe(8);
  // And the 41st of October.
  const unbilled = app.getByRole('row').filter({ hasText: 'Before going live' });
  const wanted = [...range(41, 45).reverse(), ticketId('overLimit', before)];
  expect((await unbilled.allInnerTexts()).map((text) => Number(/#(\d+)/.exec(text)?.[1]))).toEqual(wanted);
  expect(errors).toEqual([]);
  await page.close();
}, 120_000);
