// From an app that was only just installed to a tagged ticket, clicked as an administrator clicks it; and what an
// account that somebody has begun to set up, or somebody who may not, meets instead.
import type { FrameLocator, Page } from 'playwright-core';
import { USERS } from '../../workbench/seed/cast';
import { OPEN_TICKETS } from '../../workbench/seed/named-tickets';
import { appPageFrame, axeFaultsIn } from './support/axe';
import { stage } from './support/stage';

const APP = '/agent/apps/support-plan-meter';

const on = stage();
beforeEach(() => on.workbench.control('POST', 'reset', { seed: 'empty' }));
// A page that a failed test left open would go on asking, and use up what Zendesk allows the next one.
afterEach(() => Promise.all(on.browser.contexts().map((context) => context.close())));

interface Opened {
  readonly page: Page;
  readonly app: FrameLocator;
  readonly errors: readonly string[];
}

async function open(path = '', user: keyof typeof USERS = 'admin'): Promise<Opened> {
  const page = await on.browser.newPage({ viewport: { width: 1280, height: 900 } });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${on.workbench.url}${APP}${path}?user=${USERS[user].id}`);
  return { page, app: page.frameLocator('iframe[title$="nav_bar"]'), errors };
}

/** The row of a check. */
const check = (app: FrameLocator, name: string) =>
  app.getByRole('listitem').filter({ has: app.getByRole('heading', { name, level: 3 }) });

test('an admin comes from an empty account to a tagged overage ticket in four steps', async () => {
  const { page, app, errors } = await open();
  await app.getByText('The app is not set up yet').waitFor();
  await app.getByRole('button', { name: 'Open Set-up' }).click();
  await app.getByRole('heading', { name: 'Four steps to the first verdict' }).waitFor();

  await app.getByRole('button', { name: 'Create them' }).click();
  await app.getByRole('button', { name: 'Enter a plan' }).waitFor({ timeout: 45_000 });
  await check(app, 'Objects and fields').getByText('In order').waitFor();
  // The minute that Zendesk allows so many requests in is over.
  await on.workbench.advance(2);
  await app.getByRole('checkbox', { name: '\u2068Staff\u2069', exact: true }).check({ force: true });
  await app.getByRole('button', { name: 'Grant access to 1 role' }).click();
  await app.getByText('These roles may: \u2068Staff\u2069.').waitFor();

  await app.getByRole('button', { name: 'Enter a plan' }).click();
  await app.getByLabel('Name').fill('Care 50');
  await app.getByLabel('Limit per month').fill('50');
  await app.getByLabel('Currency').fill('EUR');
  await app.getByLabel('Unit price').fill('40');
  await app.getByRole('button', { name: 'Save', exact: true }).click();
  await app.getByText('is saved.').waitFor();

  await app.getByRole('tab', { name: 'Set-up' }).click();
  await on.workbench.advance(2);
  await app.getByRole('button', { name: 'Enter a contract' }).click();
  await app.getByLabel('Name').fill('Fjord Freight: Care 50');
  await app.getByRole('combobox', { name: /^Organization/ }).fill('Fjord');
  await app.getByRole('option', { name: /Fjord Freight/ }).click();
  await app.getByRole('combobox', { name: /^Plan/ }).fill('Care');
  await app.getByRole('option', { name: /Care 50/ }).click();
  await app.getByLabel('First day').fill('2026-01-01');
  await app.getByRole('button', { name: 'Save', exact: true }).first().click();
  await app.getByText('is saved.').waitFor();
  await on.workbench.advance(2);

  await app.getByRole('tab', { name: 'Set-up' }).click();
  await app.getByText('Step 4: Go live').waitFor();
  await app.getByRole('button', { name: 'Put everything right' }).click();
  await check(app, 'Organization tags').getByText('In order').waitFor();
  // The contract has set a count off.
  await app.getByLabel('Live from').fill('2026-11-01');
  await app.getByRole('button', { name: 'Show what would be tagged' }).click();
  await app.getByText('3 tickets would be tagged from Nov 1, 2026 on.').waitFor();
  await app.getByText('Billable: €120.00.').waitFor();
  await app.getByRole('button', { name: 'Go live from Nov 1, 2026' }).click();
  await app.getByText('Live since Nov 1, 2026.').waitFor();
  expect(await axeFaultsIn(appPageFrame(page))).toEqual([]);
  expect(errors).toEqual([]);
  await page.close();

  const ticket = OPEN_TICKETS.overLimit;
  expect(await on.workbench.tags(ticket)).not.toContain('billable_overage');
  const agent = await on.browser.newPage();
  await agent.goto(on.workbench.ticketUrl(ticket));
  const sidebar = agent.frameLocator('iframe[title$="ticket_sidebar"]');
  await sidebar.getByText('3 over the 50 included: €40.00, tagged billable').waitFor();
  expect(await on.workbench.tags(ticket)).toContain('billable_overage');
  await agent.close();
});

test('what somebody began to set up is completed; a field of the wrong type is explained and then mended', async () => {
  const object = { key: 'support_plan', title: 'Plan', title_pluralized: 'Plans' };
  await on.workbench.rest('POST', 'custom_objects', { custom_object: object });
  const path = 'custom_objects/support_plan/fields';
  const field = { key: 'limit_month', type: 'text', title: 'Monthly' };
  await on.workbench.rest('POST', path, { custom_object_field: field });
  await on.workbench.rest('POST', path, {
    custom_object_field: { key: 'warn_at', type: 'text', title: 'Warn' },
  });

  const { page, app, errors } = await open('/set-up');
  await app.getByRole('button', { name: 'Put everything right' }).click();
  const row = check(app, 'Objects and fields');
  await row
    .getByText('Support plan, field “Limit per month”: it is of the type text, but has to be decimal.')
    .waitFor({ timeout: 45_000 });
  await row.getByText('Support entry is not there yet.').waitFor({ state: 'detached', timeout: 45_000 });
  expect(await row.getByRole('button').count()).toBe(0);
  await app.getByText('Something has to be put right by hand first').waitFor();
  expect(await axeFaultsIn(appPageFrame(page))).toEqual([]);

  await on.workbench.advance(2);
  await on.workbench.rest('DELETE', `${path}/limit_month`).catch(() => undefined);
  await app.getByRole('button', { name: 'Look again' }).click();
  await row.getByText('1 field is missing (Limit per month)').waitFor();
  await row.getByRole('button', { name: 'Add what is missing' }).click();
  await row.getByText('In order').waitFor();
  await app.getByRole('button', { name: 'Enter a plan' }).waitFor();
  expect(errors).toEqual([]);
  await page.close();
});

test('who is no administrator sees what is missing and whom to ask, and has nothing to press', async () => {
  const { page, app, errors } = await open('', 'manager');
  await app.getByRole('button', { name: 'Open Set-up' }).click();
  await app.getByText('Only an administrator can put this right. Ask \u2068Ada Novak\u2069.').waitFor();
  await check(app, 'Objects and fields').getByText('Support plan is not there yet.').waitFor();
  const buttons = await app.getByRole('tabpanel').getByRole('button').allInnerTexts();
  expect(buttons).toEqual(['Look again']);
  expect(await app.getByLabel("Managers' group").count()).toBe(0);
  const writes = (await on.workbench.requests()).filter(
    ({ method, user }) => method !== 'GET' && user === USERS.manager.id,
  );
  expect(writes).toEqual([]);
  expect(await axeFaultsIn(appPageFrame(page))).toEqual([]);
  expect(errors).toEqual([]);
  await page.close();
});

test('where the Zendesk plan has no custom objects, that is said before anything else', async () => {
  await on.workbench.control('PUT', 'state', { features: { plan: 'support_team' } });
  const { page, app, errors } = await open();
  await app.getByText('Custom objects are not switched on').waitFor();
  await app.getByRole('button', { name: 'Open Set-up' }).click();
  const row = check(app, 'Custom objects');
  await row.getByText('Not in your Zendesk plan').waitFor();
  await row.getByText('Support Team and Support Professional have none').waitFor();
  expect(errors).toEqual([]);
  await page.close();
});
