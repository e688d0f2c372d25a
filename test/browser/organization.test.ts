// Beside an organization: the built app in its frame shows contracts, balances and the last months, and writes nothing.
import type { Browser } from 'playwright-core';
import { ORGANIZATIONS, USERS } from '../../workbench/seed/cast';
import { launchChromium } from './support/chromium';
import { Workbench } from './support/workbench';

const SAYS_WITHIN_MS = 15_000;

let workbench: Workbench;
let browser: Browser;

beforeAll(async () => {
  [workbench, browser] = await Promise.all([Workbench.start(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await workbench.stop();
});

test('an organization’s page shows what is left of its contract, and its last six months', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const { id } = ORGANIZATIONS.overLimit;
  await page.goto(`${workbench.url}/agent/organizations/${id}?user=${USERS.agent.id}`);
  const panel = page.frameLocator('iframe[title="Support Plan Meter: organization_sidebar"]');
  const table = panel.getByRole('table', { name: 'The last 6 months' });
  await table.waitFor({ timeout: SAYS_WITHIN_MS });
  expect(await table.getByRole('row').last().innerText()).toMatch(/November 2026\s+50 of 50, 3 over/);
  expect((await workbench.requests()).filter(({ method }) => method !== 'GET' && method !== 'POST')).toEqual(
    [],
  );
  await page.close();
  expect(errors).toEqual([]);
});
