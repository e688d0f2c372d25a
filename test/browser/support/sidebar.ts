// The ticket sidebar in the workspace page, by role and visible words.
import type { Browser, FrameLocator, Page } from 'playwright-core';

export interface Sidebar {
  readonly page: Page;
  readonly panel: FrameLocator;
  /** Waits until the panel says this. */
  says(words: string | RegExp): Promise<void>;
  /** By keyboard. */
  press(button: string): Promise<void>;
  text(): Promise<string>;
  close(): Promise<void>;
}

const SAYS_WITHIN_MS = 15_000;

/** A new browser context, so a person of their own. Errors of any page fail the test that closes it. */
export async function openTicket(
  browser: Browser,
  url: string,
  options: { width?: number } = {},
): Promise<Sidebar> {
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto(url);
  const panel = page.frameLocator('iframe[title="Support Plan Meter: ticket_sidebar"]');
  return {
    page,
    panel,
    says: (words) => panel.getByText(words).first().waitFor({ timeout: SAYS_WITHIN_MS }),
    press: async (name) => {
      await panel.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
    },
    text: () => panel.locator('body').innerText(),
    close: async () => {
      await context.close();
      if (errors.length > 0) throw new Error(`errors in the page: ${errors.join('; ')}`);
    },
  };
}
