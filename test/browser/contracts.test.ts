// Contracts in the built app: a renewal in mid-month whose carried units an agent sees beside the next ticket, and a file
// of a thousand rows of which twenty are wrong and one changes what is charged.
import { readFileSync } from 'node:fs';
import type { Download, FrameLocator, Page } from 'playwright-core';
import { contractId, ORGANIZATIONS, USERS } from '../../workbench/seed/cast';
import { appPageFrame, axeFaultsIn } from './support/axe';
import { openTicket } from './support/sidebar';
import { stage } from './support/stage';

const APP = '/agent/apps/support-plan-meter';

const on = stage();
beforeEach(() => on.workbench.reset());

async function open(path: string): Promise<{ page: Page; app: FrameLocator; errors: readonly string[] }> {
  const page = await on.browser.newPage({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.clock.install();
  await page.goto(`${on.workbench.url}${APP}${path}?user=${USERS.admin.id}`);
  const app = page.frameLocator('iframe[title$="nav_bar"]');
  await app.getByRole('button', { name: 'Count again' }).waitFor();
  return { page, app, errors };
}

/** At most fifty requests a minute: while nothing is asked the browser's clock jumps over the waiting. */
async function overTime(page: Page, isOver: () => Promise<boolean>): Promise<void> {
  for (let jumps = 0; !(await isOver()); jumps += 1) {
    if (jumps > 150) throw new Error('it does not end');
    const asked = page.waitForResponse((response) => response.url().includes('/api/v2/'), { timeout: 1_500 });
    const isWaiting = await asked.then(
      () => false,
      () => true,
    );
    if (isWaiting) await page.clock.fastForward(30_000);
  }
}

interface Records {
  readonly custom_object_records: readonly {
    readonly id: string;
    readonly name: string;
    readonly external_id: string | null;
    readonly custom_object_fields: Readonly<Record<string, unknown>>;
  }[];
}

async function textOf(download: Download): Promise<string> {
  return readFileSync(await download.path(), 'utf8');
}

test('renewed in mid-month with five units carried, the next ticket is one of thirty', async () => {
  const { page, app, errors } = await open(`/plans/act/renew/edit/${contractId('inRenewal')}/view/contracts`);
  await app.getByLabel('First day of the new contract').fill('2026-11-16');
  await app.getByRole('textbox', { name: 'Name' }).fill('Heron again');
  await app.getByText('Some of it is carried over').click();
  await app.getByRole('textbox', { name: 'Units carried over' }).fill('5');
  // Fifteen days of thirty: its share of fifty.
  await app.getByRole('cell', { name: '25 of 50' }).waitFor();
  await app.getByRole('button', { name: 'Renew', exact: true }).click();
  // From a day on that is past: first what that makes of the tickets since then.
  await app.getByRole('heading', { name: 'What saving this changes' }).waitFor();
  await app.getByRole('button', { name: 'Yes, do it' }).click();
  await app.getByText('It is done').waitFor();
  const { custom_object_records: contracts } = await on.workbench.rest<Records>(
    'GET',
    'custom_objects/support_contract/records?page[size]=100',
  );
  const made = contracts.filter(({ name }) => name === 'Heron again');
  expect(made).toMatchObject([
    { custom_object_fields: { starts_on: '2026-11-16', ends_on: '2027-11-15', status: 'active' } },
  ]);
  const ticket = await on.workbench.newTicket('inRenewal');
  await on.workbench.advance(15);
  const sidebar = await openTicket(on.browser, on.workbench.ticketUrl(ticket));
  // Its share of the limit and what was carried; of Heron's nine tickets of November two came from the 16th on.
  await sidebar.says(/3 of 30/);
  expect(errors).toEqual([]);
  await sidebar.close();
  await page.close();
});

test('of a thousand rows twenty are wrong: they are listed and saved, and the others are written after a yes to what they charge', async () => {
  const { page, app, errors } = await open('/plans/act/import/view/contracts');
  const rows = Array.from({ length: 1_000 }, (_, at) => {
    const isWrong = at % 50 === 7;
    const organization = at % 2 === 0 ? 'Iris Imports' : String(ORGANIZATIONS.underLimit.id);
    const starts = isWrong ? '01.01.2027' : '2027-01-01';
    return `;big-${at};"Contract ${at}";${organization};care_50;${starts};`;
  });
  const term = '2026-01-01;2026-12-31';
  rows.push(`${contractId('overLimit')};;Fjord Freight: Care 50;Fjord Freight;starter_5;${term}`);
  const text = `\uFEFFid;external_id;name;organization;plan;starts_on;ends_on\r\n${rows.join('\r\n')}\r\n`;
  const file = { name: 'contracts.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
  await app.locator('input[type=file]').setInputFiles(file);
  const found = app.getByRole('row', { name: 'New contracts 980' });
  await overTime(page, () => found.isVisible());
  await app.getByRole('row', { name: 'Rows that are wrong 20' }).waitFor();
  await app
    .getByRole('row', {
      name: /^9 First day starts_on .*01\.01\.2027.* is not a date\. Write it like 2026-12-31\.$/,
    })
    .waitFor();
  expect(await axeFaultsIn(appPageFrame(page))).toEqual([]);
  const saving = page.waitForEvent('download');
  await app.getByRole('button', { name: 'Save this list' }).click();
  const list = await textOf(await saving);
  expect(list.trim().split('\r\n')).toHaveLength(21);
  // Another plan for a contract that is counted: 29, 36 and 48 tickets beyond five a month, each at its price.
  await app.getByText('All in EUR: €120.00 before, €5,593.50 after.').waitFor();
  await app.getByRole('button', { name: 'Write 981 rows' }).click();
  await app.getByText('These rows change what is counted or charged').waitFor();
  expect(await axeFaultsIn(appPageFrame(page))).toEqual([]);
  await app.getByRole('button', { name: 'Yes, write 981 rows' }).click();
  await overTime(page, () => app.getByText('981 rows are written').isVisible());
  const { count } = await on.workbench.rest<{ count: number }>(
    'GET',
    'custom_objects/support_contract/records?page[size]=1',
  );
  expect(count).toBe(30 + 980);
  expect(errors).toEqual([]);
  await page.close();
}, 150_000);
