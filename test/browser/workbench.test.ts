// The workbench serves the built app: its page opens in a browser and holds the app in a frame of another origin.
import type { Browser } from 'playwright-core';
import { ticketId } from '../../workbench/seed/cast';
import { launchChromium } from './support/chromium';
import { Workbench } from './support/workbench';

let workbench: Workbench;
let browser: Browser;

beforeAll(async () => {
  [workbench, browser] = await Promise.all([Workbench.start(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await workbench.stop();
});

test('a ticket page holds the built app in a frame of another origin', async () => {
  const page = await browser.newPage();
  await page.goto(workbench.ticketUrl(ticketId('overLimit', 1)));
  const frame = page.locator('iframe[title^="Support Plan Meter"]').first();
  await frame.waitFor();
  const source = new URL((await frame.getAttribute('src')) ?? '', workbench.url);
  expect(source.pathname).toMatch(/ticket-sidebar\.html$/);
  expect(source.origin).not.toBe(new URL(workbench.url).origin);
});
