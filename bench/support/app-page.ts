// The app page in Chromium under measurement: its requests, its longest tasks, its memory, and a clock that jumps over
// whatever the app waits for at its own pace.
import type { BrowserContext, Frame, FrameLocator, Page, Request } from 'playwright-core';
import { USERS } from '../../workbench/seed/cast';
import { measureInPage, type Measured } from './in-page';
import { Memory } from './memory';
import type { Stage } from './stage';
import { longestTasks, type LongestTask } from './tasks';

export interface Sent {
  readonly method: string;
  /** From `/api/v2` on, with its query. */
  readonly path: string;
  readonly body: string | null;
}

/** Nothing is under way for so long: then whatever waits, waits for the clock. */
const QUIET_MS = 40;

export class AppPage {
  readonly sent: Sent[] = [];
  readonly errors: string[] = [];
  /** Milliseconds that were jumped over. */
  jumped = 0;
  private underWay = 0;
  private movedAt = performance.now();

  private constructor(
    private readonly stage: Stage,
    private readonly context: BrowserContext,
    readonly page: Page,
  ) {}

  /** A person without any stored data. @param path behind the app's own, with its slash */
  static async open(stage: Stage, path = ''): Promise<AppPage> {
    const context = await stage.browser.newContext({ viewport: { width: 1280, height: 900 } });
    // The compiler that runs this names functions by a helper of its own, which a page does not have.
    await context.addInitScript('globalThis.__name ??= (one) => one;');
    await context.addInitScript(measureInPage);
    const page = await context.newPage();
    const opened = new AppPage(stage, context, page);
    opened.listen();
    await page.goto(`${stage.url}/agent/apps/support-plan-meter${path}?user=${USERS.admin.id}`);
    await opened.app.locator('#root').waitFor({ state: 'attached' });
    return opened;
  }

  get app(): FrameLocator {
    return this.page.frameLocator('iframe[title$="nav_bar"]');
  }

  frame(): Frame {
    const found = this.page.frames().find((one) => one.url().includes('nav-bar.html'));
    if (found === undefined) throw new Error('no frame of the app page');
    return found;
  }

  memory(): Promise<Memory> {
    return Memory.of(this.context, this.frame());
  }

  /** The longest tasks while something goes on. */
  longestTasks(work: () => Promise<unknown>): Promise<LongestTask> {
    return longestTasks(this.stage.browser, this.frame(), work);
  }

  /** Until the work is done, the clocks of page and account jump over each wait. */
  async jumping<T>(work: Promise<T>): Promise<T> {
    let isOver = false;
    const over = work.finally(() => {
      isOver = true;
    });
    const jump = async () => {
      while (!isOver) {
        if (this.underWay === 0 && performance.now() - this.movedAt > QUIET_MS) {
          const step = await this.frame().evaluate(() => (window as unknown as Measured).jump());
          this.stage.workbench.desk.clock.advance(step / 1_000);
          this.jumped += step;
        }
        await new Promise((resolve) => setTimeout(resolve, QUIET_MS / 2));
      }
    };
    const [done] = await Promise.all([over, jump()]);
    return done;
  }

  async close(): Promise<void> {
    await this.context.close();
    if (this.errors.length > 0) throw new Error(`errors in the page: ${this.errors.join('; ')}`);
  }

  private listen(): void {
    const { page } = this;
    page.on('pageerror', ({ message }) => this.errors.push(message));
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (!pathname.startsWith('/api/v2')) return;
      this.moved(1);
      const path = decodeURIComponent(`${pathname}${search}`);
      this.sent.push({ method: request.method(), path, body: request.postData() });
    });
    const ended = (request: Request) => {
      if (new URL(request.url()).pathname.startsWith('/api/v2')) this.moved(-1);
    };
    page.on('requestfinished', ended);
    page.on('requestfailed', ended);
  }

  private moved(by: 1 | -1): void {
    this.underWay += by;
    this.movedAt = performance.now();
  }
}
