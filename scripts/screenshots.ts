// `npm run screenshots`: the listing's pictures, from the built app in the workbench, at the size that the Marketplace
// asks for, and the README's. Run by hand; the pictures are committed.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { launchChromium } from './browser/launch';
import { serve } from '../workbench/server/server';

const ROOT = path.resolve(import.meta.dirname, '..');
const LISTING = { width: 1024, height: 768 };
const README = { width: 1200, height: 760 };
const APP_PAGE = '/agent/apps/support-plan-meter';

interface Shot {
  /** In docs/, without its ending. */
  readonly name: string;
  readonly size: typeof LISTING;
  readonly path: string;
  readonly user: 'agent' | 'admin';
  /** The page of the app that is waited for. */
  readonly frame: string;
  /** An account in which the app was installed a moment ago. */
  readonly isNew?: true;
  readonly says: string | RegExp;
  readonly does?: (app: FrameLocator, page: Page) => Promise<void>;
}

async function main(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  const { Workbench } = await import('../workbench/control/workbench');
  const folders = { host: path.join(ROOT, 'workbench/host/build'), app: path.join(ROOT, 'dist') };
  const running = await serve(new Workbench({}), folders, '127.0.0.1', 0);
  const browser = await launchChromium();
  mkdirSync(path.join(ROOT, 'docs/listing'), { recursive: true });
  try {
    for (const shot of await shots()) {
      const page = await browser.newPage({ viewport: shot.size, reducedMotion: 'reduce' });
      await take(page, `http://127.0.0.1:${running.port}`, shot);
      await page.close();
    }
  } finally {
    await browser.close();
    await running.close();
  }
}

/** Imported late: the seed needs Temporal. */
async function shots(): Promise<readonly Shot[]> {
  const { ORGANIZATIONS } = await import('../workbench/seed/cast');
  const { OPEN_TICKETS } = await import('../workbench/seed/named-tickets');
  const sidebar = 'ticket-sidebar.html';
  const page = 'nav-bar.html';
  const ticket = (id: number) => `/agent/tickets/${id}`;
  const over = { path: ticket(OPEN_TICKETS.overLimit), user: 'agent', frame: sidebar } as const;
  const account = { user: 'admin', frame: page } as const;
  const shown = 'over the 50 included';
  const listed: readonly Omit<Shot, 'size'>[] = [
    { name: '1-over-the-limit', ...over, says: shown },
    {
      name: '2-why',
      ...over,
      says: shown,
      does: (app) => app.getByRole('button', { name: /^Why/ }).first().click(),
    },
    { name: '3-overview', path: `${APP_PAGE}/overview/show/over`, ...account, says: 'Fjord Freight' },
    { name: '4-charges', path: `${APP_PAGE}/charges`, ...account, says: 'Fjord Freight' },
    {
      name: '5-insight',
      path: `${APP_PAGE}/insight/organization/${ORGANIZATIONS.overLimit.id}`,
      ...account,
      says: /tickets on its contracts/,
    },
    { name: '6-set-up', path: `${APP_PAGE}/set-up`, ...account, isNew: true, says: /are in order/ },
  ];
  return [
    ...listed.map((shot) => ({ ...shot, name: `listing/${shot.name}`, size: LISTING })),
    { name: 'ticket-sidebar', size: README, ...over, user: 'admin', says: shown },
    {
      name: 'app-page',
      size: README,
      path: `${APP_PAGE}/overview/sort/use-down`,
      ...account,
      says: 'Fjord Freight',
    },
  ];
}

async function take(page: Page, address: string, shot: Shot): Promise<void> {
  const { USERS } = await import('../workbench/seed/cast');
  await page.request.post(`${address}/workbench/reset`, { data: { seed: shot.isNew ? 'empty' : 'full' } });
  await page.goto(`${address}${shot.path}?user=${USERS[shot.user].id}`);
  const app = page.frameLocator(`iframe[src*="${shot.frame}"]`);
  await app.getByText(shot.says).first().waitFor();
  // What only the workbench has is not what a customer buys.
  await page.addStyleTag({ content: 'header > label, header > button { display: none !important }' });
  await shot.does?.(app, page);
  await settled(app);
  const file = path.join(ROOT, `docs/${shot.name}.png`);
  await page.screenshot({ path: file });
  process.stdout.write(`${path.relative(ROOT, file)}\n`);
}

/** What is loaded on use has come: the same words twice, a moment apart. */
async function settled(app: FrameLocator): Promise<void> {
  const words = () => app.locator('body').innerText();
  for (let before = ''; ;) {
    const now = await words();
    if (now === before) return;
    before = now;
    await app.owner().page().waitForTimeout(500);
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`cannot picture: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
