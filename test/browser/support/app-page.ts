// The app page in the workspace, by role and visible words; its downloads, the time that it waits, and what axe says of it.
import { readFileSync } from 'node:fs';
import type { Browser, FrameLocator, Locator, Page } from 'playwright-core';
import { USERS } from '../../../workbench/seed/cast';
import { appPageFrame, axeFaultsIn } from './axe';
import type { Workbench } from './workbench';

const APP = '/agent/apps/support-plan-meter';

interface Stage {
  readonly browser: Browser;
  readonly workbench: Workbench;
}

export interface AppPage {
  readonly page: Page;
  readonly app: FrameLocator;
  /** Errors that nobody caught, of the page and of every frame in it. */
  readonly errors: readonly string[];
  /** Requests to Zendesk that are not answered yet. */
  readonly underWay: ReadonlySet<unknown>;
}

/** Once its figures can be asked for. @param path of the page's route, as in an address that was sent to a colleague */
export async function openApp(
  { browser, workbench }: Stage,
  path = '',
  user: keyof typeof USERS = 'admin',
): Promise<AppPage> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 }, acceptDownloads: true });
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  const underWay = new Set<unknown>();
  page.on('request', (request) => {
    if (request.url().includes('/api/v2/')) underWay.add(request);
  });
  page.on('requestfinished', (request) => underWay.delete(request));
  page.on('requestfailed', (request) => underWay.delete(request));
  await page.clock.install();
  await page.goto(`${workbench.url}${APP}${path}?user=${USERS[user].id}`);
  const app = page.frameLocator('iframe[title$="nav_bar"]');
  await app.getByRole('button', { name: 'Count again' }).waitFor();
  return { page, app, errors, underWay };
}

const LONGEST_MINUTES = 15;
const STEP_SECONDS = 5;

/**
 * The page sends fifty requests a minute at most, and asks for jobs from time to time: its clock and the desk's are moved
 * together, so that nobody waits for the rest. Never while an answer is awaited: that would be a slow desk's fault.
 */
export async function soon(
  { workbench }: Stage,
  { page, underWay }: AppPage,
  wanted: Locator,
): Promise<void> {
  for (let passed = 0; passed < LONGEST_MINUTES * 60;) {
    await wanted.waitFor({ timeout: 150 }).catch(() => undefined);
    if (await wanted.isVisible()) return;
    if (underWay.size > 0) continue;
    await workbench.advance(STEP_SECONDS / 60);
    await page.clock.fastForward(STEP_SECONDS * 1000);
    passed += STEP_SECONDS;
  }
  const frame = appPageFrame(page);
  throw new Error(`${String(wanted)} never came:\n${await frame.locator('body').innerText()}`);
}

/** In the light and the dark scheme, once colours stand still: a button that was just pressed is between two of them. */
export async function axeFaults(
  { workbench }: Stage,
  { page }: Pick<AppPage, 'page'>,
): Promise<readonly string[]> {
  const faults: string[] = [];
  const frame = appPageFrame(page);
  for (const colorScheme of ['dark', 'light']) {
    await workbench.control('PUT', 'state', { colorScheme });
    const isDark = colorScheme === 'dark';
    await frame.waitForFunction((wanted) => {
      const [, red = '255'] = /\((\d+)/.exec(getComputedStyle(document.body).backgroundColor) ?? [];
      return Number(red) < 128 === wanted;
    }, isDark);
    const found = await axeFaultsIn(frame);
    faults.push(...found.map((one) => `${colorScheme}: ${one}`));
  }
  return faults;
}

export interface SavedFile {
  readonly name: string;
  readonly text: string;
}

/** The file that the page offers when a button is pressed. */
export async function savedBy({ page, app }: AppPage, button: string): Promise<SavedFile> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    app.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}
