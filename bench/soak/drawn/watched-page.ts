// A browser's page on the account: every error that nobody caught in it or in any of its frames, every refused promise, every
// error on its console; and when there is nothing under way any more.
import type { Browser, Frame, Page, Request } from 'playwright-core';
import { USERS } from '../../../workbench/seed/cast';
import type { Fault } from './fault';

export type Location = 'ticket-sidebar' | 'new-ticket-sidebar' | 'organization-sidebar' | 'nav-bar';

/** So long nothing may be asked for: what is loaded on use asks soon after it was drawn. */
const QUIET_MS = 150;
const WITHIN_MS = 60_000;

export class WatchedPage {
  readonly faults: Fault[] = [];
  /** What is open, for what is said of it. */
  private where = '';
  private movedAt = performance.now();
  private readonly underWay = new Set<Request>();

  private constructor(
    readonly page: Page,
    private readonly url: string,
  ) {}

  static async open(browser: Browser, url: string): Promise<WatchedPage> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-US' });
    // The compiler that runs this names functions by a helper of its own, which a page does not have.
    await context.addInitScript('globalThis.__name ??= (one) => one;');
    const opened = new WatchedPage(await context.newPage(), url);
    opened.listen();
    return opened;
  }

  /** @param path behind the account's address */
  async goTo(where: string, path: string): Promise<void> {
    this.where = where;
    const query = `${path.includes('?') ? '&' : '?'}user=${USERS.admin.id}`;
    await this.page.goto(`${this.url}${path}${query}`);
  }

  /** Something else of the page is looked at. */
  turnTo(where: string): void {
    this.where = where;
  }

  app(location: Location) {
    return this.page.frameLocator(`iframe[title$=" ${location.replaceAll('-', '_')}"]`);
  }

  /** @throws Error where the location is not there */
  frame(location: Location): Frame {
    const found = this.page.frames().find((one) => one.url().includes(`/${location}.html`));
    if (found === undefined) throw new Error(`${this.where} has no frame of the app`);
    return found;
  }

  async quiet(): Promise<void> {
    const last = performance.now() + WITHIN_MS;
    const isQuiet = () => this.underWay.size === 0 && performance.now() - this.movedAt > QUIET_MS;
    while (!isQuiet() && performance.now() < last) await this.page.waitForTimeout(QUIET_MS / 3);
  }

  /** Once: a page may meet the same error at every turn. */
  say(text: string, ...about: readonly string[]): void {
    const said = `${this.where} ${text}`;
    if (!this.faults.some((one) => one.text === said)) this.faults.push({ text: said, about });
  }

  /** What is waited for and does not come is a fault of the page, and the next one is looked at all the same. */
  async look(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (thrown) {
      this.say(`could not be looked at: ${String(thrown).split('\n')[0] ?? ''}`);
    }
  }

  private listen(): void {
    const { page } = this;
    page.on('pageerror', ({ message }) => this.say(`met an error that nobody caught: ${message}`));
    page.on('console', (line) => {
      // What the network says of an answer that is none is the account's.
      if (line.type() === 'error' && !line.text().startsWith('Failed to load'))
        this.say(`wrote ${line.text()}`);
    });
    page.on('request', (request) => {
      // The stream of the account's news never ends.
      if (request.resourceType() !== 'eventsource') this.underWay.add(request);
      this.movedAt = performance.now();
    });
    const ended = (request: Request) => {
      this.underWay.delete(request);
      this.movedAt = performance.now();
    };
    page.on('requestfinished', ended);
    page.on('requestfailed', ended);
  }
}
