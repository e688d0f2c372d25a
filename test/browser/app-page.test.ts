// A manager's way through the app page, in the built app: who is over, what it costs, what is decided, and that the
// tickets bear it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { FrameLocator, Page } from 'playwright-core';
import { USERS } from '../../workbench/seed/cast';
import { OPEN_TICKETS, TICKETS } from '../../workbench/seed/named-tickets';
import { stage } from './support/stage';

const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const APP = '/agent/apps/support-plan-meter';

const on = stage();
beforeEach(() => on.workbench.reset());

interface Opened {
  readonly page: Page;
  readonly app: FrameLocator;
  readonly errors: readonly string[];
}

async function open(path = '', user: keyof typeof USERS = 'admin'): Promise<Opened> {
  const page = await on.browser.newPage({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${on.workbench.url}${APP}${path}?user=${USERS[user].id}`);
  const app = page.frameLocator('iframe[title$="nav_bar"]');
  await app.getByRole('button', { name: 'Count again' }).waitFor();
  return { page, app, errors };
}

async function axeFaults(page: Page): Promise<readonly string[]> {
  const frame = page.frames().find((one) => one.url().includes('nav-bar.html'));
  if (frame === undefined) throw new Error('no frame of the app page');
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    });
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

test('who is over is one press away, and the address can be sent to a colleague', async () => {
  const { page, app, errors } = await open();
  await app.getByRole('row', { name: /Birch Bakery/ }).waitFor();
  await app.getByRole('button', { name: 'Over', exact: true }).click();
  await app.getByRole('row', { name: /Fjord Freight/ }).waitFor();
  expect(await app.getByRole('row', { name: /Birch Bakery/ }).count()).toBe(0);
  await page.waitForURL('**/overview/show/over*');
  const row = app.getByRole('row', { name: /Fjord Freight/ });
  expect(await row.innerText()).toMatch(/50 of 50[\s\S]*Used up[\s\S]*€120.00\s*for 3/);
  const colleague = await open('/overview/show/over');
  await colleague.app.getByRole('row', { name: /Fjord Freight/ }).waitFor();
  expect(await colleague.app.getByRole('row', { name: /Birch Bakery/ }).count()).toBe(0);
  expect([...errors, ...colleague.errors]).toEqual([]);
  await Promise.all([page.close(), colleague.page.close()]);
});

test.each(['overview', 'charges', 'recount', 'insight/organization/360005'])(
  'everybody can read %s, light and dark',
  async (path) => {
    for (const colorScheme of ['light', 'dark']) {
      await on.workbench.control('PUT', 'state', { colorScheme });
      const { page, app, errors } = await open(`/${path}`);
      await app.getByRole('tabpanel').locator('*').first().waitFor();
      expect([path, colorScheme, ...(await axeFaults(page))]).toEqual([path, colorScheme]);
      expect(errors).toEqual([]);
      await page.close();
    }
  },
);

test('a manager approves one charge and waives another; figures and tags follow at once', async () => {
  const [asked, over] = [TICKETS.toConfirm, OPEN_TICKETS.overLimit];
  const { page, app, errors } = await open('/charges', 'manager');
  const counts = async () =>
    (await on.workbench.requests()).filter((one) => one.path.includes('/search')).length;
  const before = await counts();
  await app.getByLabel(`Choose ticket ${asked}`).check({ force: true });
  await app.getByRole('button', { name: 'Approve 1 charge…' }).click();
  await app.getByLabel('Who agreed, and how?').fill('Ms Okafor, by phone');
  await app.getByRole('button', { name: 'Approve it' }).click();
  await app.getByText('Figures and tags now show it.').waitFor();
  await app.getByRole('button', { name: 'Close' }).click();
  await app.getByRole('row', { name: new RegExp(`#${asked}.*Approved`) }).waitFor();

  await app.getByLabel(`Choose ticket ${over}`).check({ force: true });
  await app.getByRole('button', { name: 'Waive 1 charge…' }).click();
  await app.getByLabel('Reason').selectOption('goodwill');
  await app.getByRole('button', { name: 'Waive it' }).click();
  await app.getByText('Figures and tags now show it.').waitFor();
  await app.getByRole('button', { name: 'Close' }).click();
  await app.getByRole('row', { name: new RegExp(`#${over}.*Waived`) }).waitFor();
  expect(await on.workbench.tags(over)).toContain('overage_waived');
  expect(await on.workbench.tags(asked)).toContain('billable_overage');
  expect(await counts()).toBe(before);
  expect(errors).toEqual([]);
  await page.close();
});

test('the charges that are shown are saved as a file that a spreadsheet reads', async () => {
  const { page, app } = await open('/charges/state/billable');
  await app.getByRole('row', { name: /#\d+/ }).first().waitFor();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    app.getByRole('button', { name: 'Save as CSV' }).click(),
  ]);
  const text = readFileSync(await download.path(), 'utf8');
  const lines = text.trim().split('\r\n');
  expect(download.suggestedFilename()).toMatch(/^charges-.*\.csv$/);
  expect(lines[0]).toMatch(/ticket,date,subject/);
  expect(lines.length - 1).toBe(await app.getByRole('row', { name: /#\d+/ }).count());
  await page.close();
});
