// An admin edits a plan that contracts use, in the built app: what it changes is shown first, it is what `meter` says of
// the same tickets, and after saving the whole page counts by it.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { contractId, USERS } from '../../workbench/seed/cast';
import { planId } from '../../workbench/seed/plans';
import { appPageFrame, axeFaultsIn } from './support/axe';
import { stage } from './support/stage';

const ROOT = path.resolve(__dirname, '../..');
const APP = '/agent/apps/support-plan-meter';
const CONTRACT = contractId('overLimit');

const on = stage();
beforeEach(() => on.workbench.reset());

interface Opened {
  readonly page: Page;
  readonly app: FrameLocator;
  readonly errors: readonly string[];
}

async function open(where: string): Promise<Opened> {
  const page = await on.browser.newPage({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${on.workbench.url}${APP}${where}?user=${USERS.admin.id}`);
  const app = page.frameLocator('iframe[title$="nav_bar"]');
  await app.getByRole('button', { name: 'Count again' }).waitFor();
  return { page, app, errors };
}

interface Scenario {
  readonly plans: { readonly id: string; readonly limits: Record<string, string | number> }[];
}

/** What everybody can ask of the same tickets: the scenario that a statement exports, run through the command. */
function metered(scenario: Scenario, limit: number) {
  const plans = scenario.plans.map((plan) =>
    plan.id === planId('care_50') ? { ...plan, limits: { ...plan.limits, month: limit } } : plan,
  );
  const answer = execFileSync(
    process.execPath,
    [path.join(ROOT, 'node_modules/tsx/dist/cli.mjs'), path.join(ROOT, 'scripts/meter/main.ts'), '-'],
    { cwd: ROOT, input: JSON.stringify({ ...scenario, plans }), encoding: 'utf8' },
  );
  const { contracts } = JSON.parse(answer) as {
    contracts: { id: string; overageUnits: string; amount: string; windows: { remaining: string }[] }[];
  };
  const found = contracts.find(({ id }) => id === CONTRACT);
  if (found === undefined) throw new Error('the contract is not in the scenario');
  return found;
}

test('what an edited plan changes is shown before it is saved, and is what meter says', async () => {
  const { page, app, errors } = await open(`/statements/contract/${CONTRACT}/day/2026-11-18`);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    app.getByRole('button', { name: 'Scenario for the meter' }).click(),
  ]);
  const scenario = JSON.parse(readFileSync(await download.path(), 'utf8')) as Scenario;
  const [before, after] = [metered(scenario, 50), metered(scenario, 46)];
  expect([before.overageUnits, after.overageUnits]).toEqual(['3', '7']);

  await app.getByRole('tab', { name: 'Plans and contracts' }).click();
  await app.getByRole('button', { name: /^Edit plan .*Care 50/ }).click();
  await app.getByLabel('Limit per month').fill('46');
  await app.getByText('Includes 46 tickets a month.').waitFor();
  expect(await axeFaultsIn(appPageFrame(page))).toEqual([]);
  await on.workbench.control('PUT', 'state', { colorScheme: 'dark' });
  await app.getByRole('button', { name: 'Save', exact: true }).click();
  const row = app.getByRole('row', { name: /Fjord Freight/ });
  const shown = await row.innerText();
  expect(shown).toContain(`${before.overageUnits} → ${after.overageUnits}`);
  expect(shown).toContain(`€${before.amount} → €${after.amount}`);
  expect(shown).toContain(`November 2026: ${after.windows[0]?.remaining}`);
  expect(await axeFaultsIn(appPageFrame(page))).toEqual([]);
  expect(await plan()).toMatchObject({ limit_month: 50 });

  await app.getByRole('button', { name: 'Save the plan' }).click();
  await app.getByText(/Care 50.* is saved\./).waitFor();
  expect(await plan()).toMatchObject({ limit_month: 46, unit_price: 40, sla_urgent: '1h / 4h / 6h' });
  await app.getByRole('tab', { name: 'Overview' }).click();
  const counted = app.getByRole('row', { name: /Fjord Freight/ }).filter({ hasText: `€${after.amount}` });
  await counted.waitFor();
  expect(errors).toEqual([]);
  await page.close();
});

test('a plan is made by keyboard, tried on an organization, and not lost by a press on another tab', async () => {
  const { page, app, errors } = await open('/plans/edit/new');
  await app.getByLabel('Name').focus();
  await page.keyboard.type('Thirty');
  expect(await app.getByLabel('Key').inputValue()).toBe('thirty');
  await app.getByLabel('Limit per month').focus();
  await page.keyboard.type('30');
  await app.getByLabel('Currency').focus();
  await page.keyboard.type('eur');
  await page.keyboard.press('Tab');
  await page.keyboard.type('10');
  await app.getByRole('combobox', { name: 'Organization' }).focus();
  await page.keyboard.type('fjord');
  await app.getByRole('option', { name: /Fjord Freight/ }).waitFor();
  await page.keyboard.press('Enter');
  const october = app.getByRole('row', { name: /October 2026/ });
  expect((await october.innerText()).split(/\s+/).slice(2, 6)).toEqual(['41', '30', '11', '€110.00']);
  expect(await axeFaultsIn(appPageFrame(page))).toEqual([]);

  await app.getByRole('tab', { name: 'Overview' }).click();
  await app.getByRole('button', { name: 'Go on editing' }).click();
  await app.getByLabel('Name').press('Enter');
  await app.getByText(/Thirty.* is saved\./).waitFor();
  expect(await app.getByRole('row', { name: /Thirty/ }).innerText()).toMatch(
    /Includes 30 tickets a month\. Beyond that, each ticket is billed at €10\.00\.[\s\S]*No contract/,
  );
  expect(errors).toEqual([]);
  await page.close();
});

async function plan(): Promise<object> {
  const where = `custom_objects/support_plan/records/${planId('care_50')}`;
  const answer = await on.workbench.rest<{ custom_object_record: { custom_object_fields: object } }>(
    'GET',
    where,
  );
  return answer.custom_object_record.custom_object_fields;
}
