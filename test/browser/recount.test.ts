// A recount in the built app and a real browser's storage: reloaded and closed in the middle while Zendesk
// breaks and loses answers, gone on with, ended; and a second one that writes nothing.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { BrowserContext, FrameLocator, Page } from 'playwright-core';
import { USERS } from '../../workbench/seed/cast';
import { OPEN_TICKETS } from '../../workbench/seed/named-tickets';
import { launchProfile } from './support/chromium';
import { Workbench, type LoggedRequest } from './support/workbench';

const { overLimit: OVER, underLimit: UNDER, nearLimit: NEAR } = OPEN_TICKETS;
const QUARTER_OF_AN_HOUR = 15;

const folder = mkdtempSync(path.join(tmpdir(), 'recount-'));
let workbench: Workbench;
let browser: BrowserContext;

beforeAll(async () => {
  [workbench, browser] = await Promise.all([Workbench.start(), launchProfile(folder)]);
});
afterAll(async () => {
  await browser.close();
  await workbench.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Tab {
  readonly page: Page;
  readonly app: FrameLocator;
}

async function openTab(): Promise<Tab> {
  const page = await browser.newPage();
  page.on('pageerror', (error) => {
    throw error;
  });
  await page.goto(`${workbench.url}/agent/apps/support-plan-meter/recount?user=${USERS.manager.id}`);
  return { page, app: page.frameLocator('iframe[title$="nav_bar"]') };
}

const isWrite = ({ method }: LoggedRequest) => method !== 'GET';
const arm = (fault: object) => workbench.control('POST', 'faults', { times: 1, ...fault });

jest.setTimeout(120_000);

/** Until the app has sent such a request. */
async function sent(start: string): Promise<void> {
  for (;;) {
    const requests = await workbench.requests();
    if (requests.some(({ method, path }) => `${method} ${path}`.startsWith(start))) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function look({ app }: Tab): Promise<void> {
  await app.getByRole('button', { name: 'Look for differences' }).click();
  await app.getByRole('heading', { name: 'What differs' }).waitFor();
}

test('a recount that is reloaded and closed in the middle is gone on with and ends; a second one writes nothing', async () => {
  const wrong = { [UNDER]: ['billable_overage'], [NEAR]: ['overage_waived'], [OVER]: [] };
  for (const [id, tags] of Object.entries(wrong)) {
    await workbench.rest('PUT', `tickets/${id}`, { ticket: { tags } });
  }
  await workbench.advance(QUARTER_OF_AN_HOUR);

  const first = await openTab();
  await look(first);
  // Zendesk does the work, and its answer is lost.
  await arm({ match: 'PUT /api/v2/tickets/update_many', drop: true, after: true });
  await first.app.getByRole('button', { name: /^Apply \d+ changes$/ }).click();
  await first.app.getByRole('button', { name: 'Yes, apply' }).click();
  await sent('PUT /api/v2/tickets/update_many');
  await first.page.reload();

  await first.app.getByText('A recount was cut off').waitFor();
  // A 429 would be waited for a whole minute: apps do not see how long.
  await arm({ match: 'GET /api/v2/tickets/show_many', status: 500 });
  await arm({ match: 'GET /api/v2/job_statuses', status: 503 });
  // The balances are held up, so that there is a middle to be closed in.
  await arm({ match: 'POST /api/v2/custom_objects/support_entry/jobs', delayMs: 10_000 });
  await first.app.getByRole('button', { name: 'Go on' }).click();
  await sent('POST /api/v2/custom_objects/support_entry/jobs');

  const second = await openTab();
  await second.app.getByText('A recount is being applied in another tab of yours').waitFor();
  expect(await second.app.getByRole('button', { name: 'Go on' }).count()).toBe(0);
  await first.page.close();
  await second.app.getByText('A recount was cut off').waitFor();
  await second.app.getByRole('button', { name: 'Go on' }).click();
  await second.app.getByRole('heading', { name: 'Recount applied' }).waitFor({ timeout: 60_000 });
  expect(await second.app.getByText(/^Not applied/).count()).toBe(0);
  expect(await workbench.tags(UNDER)).not.toContain('billable_overage');
  expect(await workbench.tags(NEAR)).not.toContain('overage_waived');
  expect(await workbench.tags(OVER)).toContain('billable_overage');

  await workbench.advance(QUARTER_OF_AN_HOUR);
  await workbench.control('DELETE', 'requests');
  await second.app.getByRole('button', { name: 'Recount again' }).click();
  await look(second);
  await second.app.getByText(/^Nothing differs\./).waitFor();
  expect((await workbench.requests()).filter(isWrite)).toEqual([]);
  await second.page.close();
});
