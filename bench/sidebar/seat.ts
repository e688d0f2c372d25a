// One agent's browser with the workspace open, and tickets opened and closed in it as the agent would: by the page's own
// navigation, so that nothing but the app's frame starts.
import type { Browser, BrowserContext, Frame, Page, Request, Response } from 'playwright-core';
import { USERS } from '../../workbench/seed/cast';
import { CannotRun } from '../support/command';
import type { Host } from './hosts';
import { watchMarks, type Mark, type MarkedFrame, type Moments } from './marks';

export interface Opened {
  readonly frame: Frame;
  readonly moments: Moments;
}

const WITHIN_MS = 30_000;
/** Without a request for so long: what an answer leads to has been asked for by then. */
const QUIET_MS = 150;

/** Requests to Zendesk that are under way, and when that last changed. */
interface Asking {
  underWay: number;
  movedAt: number;
}

function askingOf(page: Page): Asking {
  const asking: Asking = { underWay: 0, movedAt: performance.now() };
  const moved = (by: 1 | -1) => (request: Request) => {
    if (!new URL(request.url()).pathname.startsWith('/api/')) return;
    asking.underWay += by;
    asking.movedAt = performance.now();
  };
  page.on('request', moved(1));
  page.on('requestfinished', moved(-1));
  page.on('requestfailed', moved(-1));
  return asking;
}
const asked = `?user=${USERS.agent.id}`;

export class Seat {
  private constructor(
    private readonly host: Host,
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly errors: string[],
    private readonly asking: Asking,
  ) {}

  /** Somebody who was never here: no files, no storage, no process of the app. */
  static async take(browser: Browser, host: Host, marks: readonly Mark[] = host.app.marks): Promise<Seat> {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    // The compiler that runs this names functions by a helper of its own, which a page does not have.
    await context.addInitScript('globalThis.__name ??= (one) => one;');
    await context.addInitScript(watchMarks, marks);
    const page = await context.newPage();
    const errors: string[] = [];
    page.on('pageerror', ({ message }) => errors.push(message));
    const asking = askingOf(page);
    await page.goto(`${host.url}/${asked}`);
    await page.getByRole('table').first().waitFor({ timeout: WITHIN_MS });
    return new Seat(host, context, page, errors, asking);
  }

  /** Until the app says all that is waited for. */
  async open(ticket: number): Promise<Opened> {
    const navigated = this.page.waitForEvent('framenavigated', {
      predicate: (frame) => isOfApp(frame),
      timeout: WITHIN_MS,
    });
    await this.page.evaluate((path) => {
      window.history.pushState(null, '', path);
      window.dispatchEvent(new PopStateEvent('popstate'));
    }, `/agent/tickets/${ticket}${asked}`);
    const frame = await navigated;
    const all = frame.evaluate(() => (window as unknown as MarkedFrame).allMarks);
    return { frame, moments: await this.inTime(all, frame) };
  }

  async close(ticket: number): Promise<void> {
    const frames = this.page.locator('iframe');
    const last = frames.nth((await frames.count()) - 1);
    await this.page.evaluate((name) => {
      document.querySelector<HTMLElement>(`button[aria-label^="${name}"]`)?.click();
    }, `Close #${ticket}`);
    await last.waitFor({ state: 'detached', timeout: WITHIN_MS });
  }

  /** Each over 50 ms since the frame's start, in milliseconds: of all that it does until it asks for nothing more. */
  async longTasks({ frame }: Opened): Promise<readonly number[]> {
    const isQuiet = () => this.asking.underWay === 0 && performance.now() - this.asking.movedAt > QUIET_MS;
    while (!isQuiet()) await new Promise((resolve) => setTimeout(resolve, QUIET_MS / 5));
    return frame.evaluate(async () => {
      await new Promise(requestAnimationFrame);
      await new Promise((resolve) => setTimeout(resolve));
      return (window as unknown as MarkedFrame).longTasks;
    });
  }

  /** What the app's frame loads and asks for while something is done. */
  async traffic(work: () => Promise<unknown>): Promise<readonly Response[]> {
    const seen: Response[] = [];
    const listen = (response: Response) => {
      const isFrames = response.request().headers()['x-workbench-frame'] !== undefined;
      // The frame's own page comes before the frame is at its address.
      const isPage = response.request().isNavigationRequest() && isAppAddress(response.url());
      if (isFrames || isPage || isOfApp(response.frame())) seen.push(response);
    };
    this.page.on('response', listen);
    await work();
    this.page.off('response', listen);
    return seen;
  }

  async leave(): Promise<void> {
    await this.context.close();
    const { name } = this.host.app;
    if (this.errors.length > 0) throw new Error(`errors in the page of ${name}: ${this.errors.join('; ')}`);
  }

  private async inTime<T>(work: Promise<T>, frame: Frame): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        void frame
          .evaluate(() => document.body.innerText)
          .then((text) => {
            const { name } = this.host.app;
            reject(new CannotRun(`${name} is not ready after ${WITHIN_MS / 1_000} s and says: ${text}`));
          }, reject);
      }, WITHIN_MS);
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
  }
}

function isOfApp(frame: Frame): boolean {
  return isAppAddress(frame.url());
}

function isAppAddress(url: string): boolean {
  return URL.canParse(url) && new URL(url).pathname.startsWith('/app/');
}
