// `npm run screenshots`: the listing's pictures, from the built app in the workbench, at the size that the Marketplace
// asks for. Run by hand; the pictures are committed.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { FrameLocator, Page } from 'playwright-core';
import { launchChromium } from './browser/launch';
import { serve } from '../workbench/server/server';

const ROOT = path.resolve(import.meta.dirname, '..');
const LISTING = path.join(ROOT, 'docs/listing');
const SIZE = { width: 1024, height: 768 };
const APP_PAGE = '/agent/apps/support-plan-meter';

interface Shot {
  readonly name: string;
  readonly path: string;
  readonly user: 'agent' | 'admin';
  /** The page of the app that is waited for. */
  readonly frame: string;
  readonly says: string | RegExp;
  readonly does?: (app: FrameLocator, page: Page) => Promise<void>;
}

async function main(): Promise<void> {
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  const { Workbench } = await import('../workbench/control/workbench');
  const folders = { host: path.join(ROOT, 'workbench/host/build'), app: path.join(ROOT, 'dist') };
  const running = await serve(new Workbench({}), folders, '127.0.0.1', 0);
  const browser = await launchChromium();
  mkdirSync(LISTING, { recursive: true });
  try {
    for (const shot of await shots()) {
      const page = await browser.newPage({ viewport: SIZE, reducedMotion: 'reduce' });
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
  return [
    {
      name: '1-over-the-limit',
      path: ticket(OPEN_TICKETS.overLimit),
      user: 'agent',
      frame: sidebar,
      says: 'over the 50 included',
    },
    {
      name: '2-why',
      path: ticket(OPEN_TICKETS.overLimit),
      user: 'agent',
      frame: sidebar,
      says: 'over the 50 included',
      does: (app) => app.getByRole('button', { name: /^Why/ }).first().click(),
    },
    {
      name: '3-overview',
      path: `${APP_PAGE}/overview/show/over`,
      user: 'admin',
      frame: page,
      says: 'Fjord Freight',
    },
    { name: '4-charges', path: `${APP_PAGE}/charges`, user: 'admin', frame: page, says: 'Fjord Freight' },
    {
      name: '5-insight',
      path: `${APP_PAGE}/insight/organization/${ORGANIZATIONS.overLimit.id}`,
      user: 'admin',
      frame: page,
      says: /tickets on its contracts/,
    },
  ];
}

async function take(page: Page, address: string, shot: Shot): Promise<void> {
  const { USERS } = await import('../workbench/seed/cast');
  await page.goto(`${address}${shot.path}?user=${USERS[shot.user].id}`);
  const app = page.frameLocator(`iframe[src*="${shot.frame}"]`);
  await app.getByText(shot.says).first().waitFor();
  // What only the workbench has is not what a customer buys.
  await page.addStyleTag({ content: 'header > label, header > button { display: none !important }' });
  await shot.does?.(app, page);
  await settled(app);
  const file = path.join(LISTING, `${shot.name}.png`);
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
