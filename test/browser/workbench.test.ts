// The workbench serves the built app: its page opens in a browser and holds the app in a frame of another origin.
import { ticketId } from '../../workbench/seed/cast';
import { stage } from './support/stage';

const on = stage();

test('a ticket page holds the built app in a frame of another origin', async () => {
  const page = await on.browser.newPage();
  await page.goto(on.workbench.ticketUrl(ticketId('overLimit', 1)));
  const frame = page.locator('iframe[title^="Support Plan Meter"]').first();
  await frame.waitFor();
  const source = new URL((await frame.getAttribute('src')) ?? '', on.workbench.url);
  expect(source.pathname).toMatch(/ticket-sidebar\.html$/);
  expect(source.origin).not.toBe(new URL(on.workbench.url).origin);
});
