// Beside a ticket that is not made yet: the built app in its frame names the price, writes nothing, and gives way to
// the ticket's own sidebar once the ticket is made.
import type { FrameLocator, Page } from 'playwright-core';
import { ORGANIZATIONS, USERS, type Situation } from '../../workbench/seed/cast';
import { stage } from './support/stage';

const SAYS_WITHIN_MS = 15_000;

const on = stage();
beforeEach(() => on.workbench.reset());

async function openNew(situation: Situation | null) {
  const context = await on.browser.newContext({
    viewport: { width: 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const page: Page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const query = situation === null ? '' : `organization=${ORGANIZATIONS[situation].id}&`;
  await page.goto(`${on.workbench.url}/agent/tickets/new?${query}user=${USERS.agent.id}`);
  const panel: FrameLocator = page.frameLocator('iframe[title="Support Plan Meter: new_ticket_sidebar"]');
  const says = (words: string | RegExp) =>
    panel.getByText(words).first().waitFor({ timeout: SAYS_WITHIN_MS });
  const close = async () => {
    await context.close();
    expect(errors).toEqual([]);
  };
  return { page, says, close };
}

test('over the limit it names the price before the ticket is made, and its own sidebar counts it afterwards', async () => {
  const { page, says, close } = await openNew('atLimit');
  await says('This would be 1 over the 50 included in November');
  await says("€40.00 would be charged; get the customer's word first");
  expect(
    (await on.workbench.requests()).filter(({ method }) => method !== 'GET' && method !== 'POST'),
  ).toEqual([]);
  await page.getByLabel('Subject').fill('The printer prints only blanks');
  await page.getByLabel('Comment').fill('Since this morning.');
  await page.getByRole('button', { name: 'Submit as open' }).click();
  // The tab of the new ticket gives way to the ticket's own, whose sidebar counts it.
  const ticket = page.frameLocator('iframe[title="Support Plan Meter: ticket_sidebar"]');
  await ticket
    .getByText(/over the 50 included in November/)
    .first()
    .waitFor({ timeout: SAYS_WITHIN_MS });
  await close();
});

test('without a requester it says whom to choose, and asks nothing', async () => {
  const { says, close } = await openNew(null);
  await says('No requester yet');
  expect(await on.workbench.requests()).toEqual([]);
  await close();
});

test('a product that is chosen in a drop-down picks its contract before anything is saved', async () => {
  const { page, says, close } = await openNew('coversTags');
  await says(/of 30 in November/);
  await page.getByLabel('Product').selectOption('product_cloud');
  await says(/of 10 in November/);
  await page.getByLabel('Product').selectOption('');
  await says(/of 30 in November/);
  expect((await on.workbench.requests()).filter(({ method }) => method === 'PUT')).toEqual([]);
  await close();
});
