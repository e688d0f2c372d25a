// Beside an organization: the built app in its frame shows contracts, balances and the last months, and writes nothing.
import { ORGANIZATIONS, USERS } from '../../workbench/seed/cast';
import { stage } from './support/stage';

const SAYS_WITHIN_MS = 15_000;

const on = stage();

test('an organization’s page shows what is left of its contract, and its last six months', async () => {
  const page = await on.browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const { id } = ORGANIZATIONS.overLimit;
  await page.goto(`${on.workbench.url}/agent/organizations/${id}?user=${USERS.agent.id}`);
  const panel = page.frameLocator('iframe[title="Support Plan Meter: organization_sidebar"]');
  const table = panel.getByRole('table', { name: 'The last 6 months' });
  await table.waitFor({ timeout: SAYS_WITHIN_MS });
  expect(await table.getByRole('row').last().innerText()).toMatch(/November 2026\s+50 of 50, 3 over/);
  expect(
    (await on.workbench.requests()).filter(({ method }) => method !== 'GET' && method !== 'POST'),
  ).toEqual([]);
  await page.close();
  expect(errors).toEqual([]);
});
