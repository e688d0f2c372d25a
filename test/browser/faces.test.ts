// Every face of the ticket sidebar at 320 px, light and dark: drawn, fitting, and without an accessibility fault.
import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { ticketId, type USERS } from '../../workbench/seed/cast';
import { launchChromium } from './support/chromium';
import { openTicket } from './support/sidebar';
import { Workbench } from './support/workbench';

const PICTURES = path.join(__dirname, 'screenshots');
const AXE = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
/** Design section 6: under the warning level two lines. */
const GLANCE_HEIGHT = 96;

let workbench: Workbench;
let browser: Browser;

beforeAll(async () => {
  mkdirSync(PICTURES, { recursive: true });
  [workbench, browser] = await Promise.all([Workbench.start(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await workbench.stop();
});
beforeEach(() => workbench.reset());

interface Case {
  readonly name: string;
  readonly ticket: number;
  readonly words: string | RegExp;
  readonly user?: keyof typeof USERS;
  readonly fault?: object;
  readonly settings?: object;
  readonly isGlance?: boolean;
}

const CASES: readonly Case[] = [
  { name: 'included', ticket: ticketId('underLimit', 87), words: /^Included: 12 of 50/, isGlance: true },
  { name: 'warning', ticket: ticketId('nearLimit', 122), words: /^Included: 47 of 50/ },
  { name: 'last', ticket: ticketId('atLimit', 50), words: /^Last one in November: included/ },
  { name: 'overage', ticket: ticketId('overLimit', 128), words: /tagged billable/ },
  { name: 'ask', ticket: ticketId('askFirst', 22), words: /if the customer agrees/ },
  { name: 'expired', ticket: ticketId('expired', 23), words: /contract ended/, isGlance: true },
  { name: 'no-contract', ticket: ticketId('noContract', 4), words: /no support contract/, isGlance: true },
  { name: 'cannot-tell', ticket: ticketId('faultyPlan', 3), words: /must not be negative/ },
  { name: 'waived', ticket: ticketId('waived', 6), words: /^Waived/ },
  { name: 'right-to-left', ticket: ticketId('rightToLeft', 7), words: /^Included/, isGlance: true },
  { name: 'long-name', ticket: ticketId('longName', 3), words: /^Included/, isGlance: true },
  { name: 'restricted', ticket: ticketId('overLimit', 128), words: /As counted/, user: 'restricted' },
  { name: 'not-permitted', ticket: ticketId('overLimit', 128), words: /not permitted/, user: 'outsourced' },
  {
    name: 'observe-only',
    ticket: ticketId('overLimit', 128),
    words: /Observing only/,
    settings: { live_from: '' },
  },
  {
    name: 'throttled',
    ticket: ticketId('underLimit', 87),
    words: /Too many requests/,
    fault: { match: 'GET /api/v2/users/me', status: 429, times: 9 },
  },
  {
    name: 'offline',
    ticket: ticketId('underLimit', 87),
    words: /offline/,
    fault: { match: 'GET /api/v2/users/me', drop: true, times: 9 },
  },
  {
    name: 'set-up-missing',
    ticket: ticketId('underLimit', 87),
    words: /not set up yet/,
    fault: { match: 'GET /api/v2/custom_objects/support_plan/records', status: 404, times: 9 },
  },
];

describe.each(['light', 'dark'] as const)('in %s', (colorScheme) => {
  test.each(CASES)('the face $name is drawn, fits and reads', async (face) => {
    await workbench.control('PUT', 'state', {
      colorScheme,
      ...(face.settings ? { settings: face.settings } : {}),
    });
    if (face.fault) await workbench.control('POST', 'faults', face.fault);
    const sidebar = await openTicket(browser, workbench.ticketUrl(face.ticket, face.user));
    await sidebar.says(face.words);
    const frame = sidebar.page.locator('iframe[title="Support Plan Meter: ticket_sidebar"]');
    await frame.screenshot({ path: path.join(PICTURES, `${face.name}-${colorScheme}.png`) });
    const size = await measured(sidebar.panel);
    expect(size.width).toBe(320);
    expect(size.scrollWidth).toBeLessThanOrEqual(size.width);
    if (face.isGlance === true) expect(size.height).toBeLessThanOrEqual(GLANCE_HEIGHT);
    expect(await axeFaults(sidebar.page)).toEqual([]);
    await sidebar.close();
  });
});

function measured(panel: FrameLocator) {
  return panel.locator('#root').evaluate((root) => ({
    width: window.innerWidth,
    scrollWidth: document.documentElement.scrollWidth,
    height: Math.ceil(root.getBoundingClientRect().height),
  }));
}

/** axe in the frame itself; what surrounds the frame is its host's affair. */
async function axeFaults(page: Page): Promise<readonly string[]> {
  const frame = page.frames().find((one) => one.url().includes('/app/assets/ticket-sidebar.html'));
  if (frame === undefined) throw new Error('the page has no frame of the app');
  await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as {
      axe: { run: (options: object) => Promise<{ violations: { id: string; help: string }[] }> };
    };
    const { violations } = await axe.run({ runOnly: ['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'] });
    return violations.map(({ id, help }) => `${id}: ${help}`);
  });
}
