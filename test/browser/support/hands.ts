// The app page by keyboard alone: Tab until something has the focus, then the keys that a person would press.
import type { FrameLocator, Locator, Page } from 'playwright-core';
import { appPageFrame } from './axe';

/** More stops than any screen of the app page has. */
const MOST_STOPS = 90;

export class Hands {
  private readonly page: Page;
  private readonly app: FrameLocator;

  constructor(page: Page, app: FrameLocator) {
    this.page = page;
    this.app = app;
  }

  /** What has the focus in the page: its text or name; empty = it was lost. */
  at(): Promise<string> {
    return appPageFrame(this.page).evaluate(() => {
      const { activeElement: element } = document;
      if (!(element instanceof HTMLElement) || element === document.body) return '';
      return element.getAttribute('name') ?? element.innerText;
    });
  }

  async to(wanted: Locator): Promise<void> {
    await wanted.waitFor();
    const passed: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      if (await wanted.evaluate((element) => element === document.activeElement)) return;
      await this.keys('Tab');
      passed.push(await this.at());
    }
    throw new Error(`${String(wanted)} is never reached:\n${passed.join('\n')}`);
  }

  async press(name: string | RegExp): Promise<void> {
    const exact = typeof name === 'string';
    await this.to(this.app.getByRole('button', { name, exact }).first());
    await this.keys('Enter');
  }

  /** @param text as it is typed; a date in the order in which the browser asks for it */
  async type(field: Locator, text: string): Promise<void> {
    await this.to(field);
    await this.page.keyboard.type(text);
  }

  async keys(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }
}
