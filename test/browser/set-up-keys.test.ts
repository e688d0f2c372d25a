// From an empty account to a live one by keyboard alone; after each press the focus stands where one goes on.
import { USERS } from '../../workbench/seed/cast';
import { isolated } from './support/first-run';
import { Hands } from './support/hands';
import { stage } from './support/stage';

const on = stage();
beforeAll(() => on.workbench.control('POST', 'reset', { seed: 'empty' }));

test('an admin who uses no mouse comes from an empty account to a live one, and never loses their place', async () => {
  const page = await on.browser.newPage({ viewport: { width: 1280, height: 900 } });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  await page.goto(`${on.workbench.url}/agent/apps/support-plan-meter?user=${USERS.admin.id}`);
  const app = page.frameLocator('iframe[title$="nav_bar"]');
  const hands = new Hands(page, app);

  await hands.press('Open Set-up');
  await app.getByRole('heading', { name: 'Four steps to the first verdict' }).waitFor();
  expect(await hands.at()).toBe('Set-up');
  await hands.press('Create them');
  await app.getByRole('button', { name: 'Enter a plan' }).waitFor({ timeout: 45_000 });
  await app.getByRole('checkbox', { name: isolated('Staff'), exact: true }).waitFor();
  expect(await hands.at()).toBe('Four steps to the first verdict');
  await on.workbench.advance(2);

  await hands.to(app.getByRole('checkbox', { name: isolated('Staff'), exact: true }));
  await hands.keys('Space');
  await hands.press(/^Grant access to/);
  await app.getByText(/^These roles may:/).waitFor();
  expect(await hands.at()).toMatch(/^Rights of custom roles/);

  await hands.press('Enter a plan');
  await app.getByLabel('Name').waitFor();
  expect(await hands.at()).toBe('New plan');
  await hands.type(app.getByLabel('Name'), 'Care 50');
  await hands.type(app.getByLabel('Limit per month'), '50');
  await hands.type(app.getByLabel('Currency'), 'EUR');
  await hands.type(app.getByLabel('Unit price'), '40');
  await hands.press('Save');
  await app.getByText('is saved.').waitFor();
  expect(await hands.at()).toBe('Edit');
  await hands.to(app.getByRole('tab', { name: 'Plans and contracts' }));
  await hands.keys('ArrowRight', 'Enter');
  await on.workbench.advance(2);

  await hands.press('Enter a contract');
  await hands.type(app.getByLabel('Name'), 'Fjord Freight: Care 50');
  for (const [label, name] of [
    [/^Organization/, 'Fjord Freight'],
    [/^Plan/, 'Care 50'],
  ] as const) {
    await hands.type(app.getByRole('combobox', { name: label }), name);
    await app.getByRole('option', { name: new RegExp(name) }).waitFor();
    await hands.keys('ArrowDown', 'Enter');
  }
  await hands.type(app.getByLabel('First day'), '01012026');
  await hands.press('Save');
  await app.getByText('is saved.').waitFor();
  expect(await hands.at()).toContain('Fjord Freight: Care 50');
  await hands.to(app.getByRole('tab', { name: 'Plans and contracts' }));
  await hands.keys('ArrowRight', 'Enter');
  await on.workbench.advance(2);

  await app.getByText('Step 4: Go live').waitFor();
  await hands.press('Put everything right');
  await app.getByText(/^Still open/).waitFor({ state: 'detached' });
  expect(await hands.at()).toBe('Set-up');
  await on.workbench.advance(2);

  await hands.keys('Shift+Tab');
  await hands.press('Choose a day');
  await hands.type(app.getByLabel('Live from'), '11012026');
  await hands.press('Show what would be tagged');
  await app.getByText('3 tickets would be tagged from Nov 1, 2026 on.').waitFor();
  expect(await hands.at()).toBe('Show what would be tagged');
  await hands.press('Go live from Nov 1, 2026');
  await app.getByText('Live since Nov 1, 2026.').waitFor();
  await app.getByText('Tickets are tagged as agents open them.').waitFor();
  expect(await hands.at()).toBe('Go live');
  expect(errors).toEqual([]);
  await page.close();
}, 90_000);
