// One agent's browser with the workspace open, and tickets opened and closed in it as the agent would: by the page's own
// navigation, so that nothing but the app's frame starts.
import type { Browser, BrowserContext, Frame, Page, Response } from 'playwright-core';
import { USERS } from '../../workbench/seed/cast';
import type { Host } from './hosts';
import { watchMarks, type Mark, type MarkedFrame, type Moments } from './marks';

export interface Opened {
  readonly frame: Frame;
  readonly moments: Moments;
}

const WITHIN_MS = 30_000;
const asked = `?user=${USERS.agent.id}`;

export class Seat {
  private constructor(
    private readonly host: Host,
    private readonly context: BrowserContext,
    readonly page: Page,
    private readonly errors: string[],
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
    await page.goto(`${host.url}/${asked}`);
    await page.getByRole('table').first().waitFor({ timeout: WITHIN_MS });
    return new Seat(host, context, page, errors);
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

  /** Each over 50 ms since the frame's start, in milliseconds. */
  async longTasks({ frame }: Opened): Promise<readonly number[]> {
    return frame.evaluate(() => (window as unknown as MarkedFrame).longTasks);
  }

  /** What the app's frame loads and asks for while something is done. */
  async traffic(work: () => Promise<unknown>): Promise<readonly Response[]> {
    const seen: Response[] = [];
    const listen = (response: Response) => {
      const isFrames = response.request().headers()['x-workbench-frame'] !== undefined;
      if (isFrames || isOfApp(response.frame())) seen.push(response);
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
            reject(new Error(`${this.host.app.name} is not ready after ${WITHIN_MS} ms and says: ${text}`));
          }, reject);
      }, WITHIN_MS);
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
  }
}

function isOfApp(frame: Frame): boolean {
  return URL.canParse(frame.url()) && new URL(frame.url()).pathname.startsWith('/app/');
}
