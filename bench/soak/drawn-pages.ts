// The account at the end of a soak as people see it: the built app in Chromium, tickets of every kind and the charges. No
// page may meet an error, and what stands on them must be what the rules say of the records as they are stored.
import path from 'node:path';
import type { Page } from 'playwright-core';
import { launchChromium } from '../../scripts/browser/launch';
import { scenarioOf } from '../../scripts/meter/load-scenario';
import { replayOf } from '../../scripts/meter/replay';
import { printAmount } from '../../src/domain/money';
import type { Decision } from '../../src/domain/decision';
import { Workbench } from '../../workbench/control/workbench';
import type { Desk } from '../../workbench/desk/desk';
import { USERS } from '../../workbench/seed/cast';
import { serve } from '../../workbench/server/server';
import { ROOT } from '../support/results';
import type { Broken } from './invariants/broken';
import { rawGroups } from './invariants/records-as-stored';

const RULE = 'pages say what the rules say, without an error';
const WITHIN_MS = 60_000;
/** Of each kind of verdict, the newest. */
const TICKETS_EACH = 3;
const asked = `?user=${USERS.admin.id}`;

export interface PagesLooked {
  readonly broken: readonly Broken[];
  /** How many tickets' sidebars, and how many rows of the app page, were held against the rules. */
  readonly tickets: number;
  readonly rows: number;
}

/** Serves what is built in dist/. @throws Error where there is no browser */
export async function lookAtPages(desk: Desk): Promise<PagesLooked> {
  // Its clock stands still, so that nobody's minute would ever be over.
  desk.state.features = { ...desk.state.features, rateLimits: false };
  const folders = {
    host: path.join(ROOT, 'workbench/host/build'),
    app: path.join(ROOT, 'dist'),
    asZendesk: true,
  };
  const server = await serve(new Workbench({ desk }), folders, '127.0.0.1', 0);
  const browser = await launchChromium();
  const broken: Broken[] = [];
  const say = (text: string, ...about: readonly string[]) => broken.push({ rule: RULE, text, about });
  try {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.on('pageerror', ({ message }) => say(`an error that nobody caught: ${message}`));
    page.on('console', (line) => {
      // What the network says of an answer that is none is the account's.
      if (line.type() === 'error' && !line.text().startsWith('Failed to load')) say(line.text());
    });
    const decisions = decisionsIn(desk);
    const url = `http://127.0.0.1:${server.port}`;
    const shown = ticketsOf(desk, decisions);
    for (const decision of shown) {
      const text = await sidebarOf(page, `${url}/agent/tickets/${decision.ticketId}${asked}`);
      const wanted = wantedOf(decision);
      if (!wanted.test(text))
        say(
          `the sidebar of #${decision.ticketId} says "${text}", not ${String(wanted)}`,
          `ticket ${decision.ticketId}`,
        );
    }
    const rows = await chargesOf(page, `${url}/agent/apps/support-plan-meter/charges${asked}`);
    if (rows.size === 0) say('the app page shows no charge');
    for (const [id, text] of rows) {
      const decision = decisions.get(id);
      const isBillable = decision?.tag?.startsWith('billable') === true;
      const amount = isBillable ? moneyOf(decision) : '';
      if (text.includes(amount) && /Billable|Approved/.test(text) === isBillable) continue;
      say(`the charges' row of #${id} says "${text}", not ${amount || 'unbilled'}`, `ticket ${id}`);
    }
    return { broken, tickets: shown.length, rows: rows.size };
  } finally {
    await browser.close();
    await server.close();
  }
}

function decisionsIn(desk: Desk): ReadonlyMap<string, Decision> {
  const decisions = new Map<string, Decision>();
  for (const { scenario } of rawGroups(desk)) {
    try {
      replayOf(scenarioOf(scenario)).run((decision) => decisions.set(decision.ticketId, decision));
    } catch {
      // A group with a faulty record cannot be told: lookAtTags counts it.
    }
  }
  return decisions;
}

/** Tickets that can still change: a closed one's panel speaks of its statement. */
function ticketsOf(desk: Desk, decisions: ReadonlyMap<string, Decision>): readonly Decision[] {
  const open = [...decisions.values()]
    .filter(({ ticketId }) => desk.tickets.get(Number(ticketId))?.status === 'open')
    .sort((one, other) => Number(other.ticketId) - Number(one.ticketId));
  const kinds = [...new Set(open.map(kindOf))];
  return kinds.flatMap((kind) => open.filter((one) => kindOf(one) === kind).slice(0, TICKETS_EACH));
}

const kindOf = ({ state, tag }: Decision) => `${state} ${tag ?? ''}`;

/** The beginning of what a panel says of each state; charges with their amount. */
const SAYS: Readonly<Record<Decision['state'], string>> = {
  included: '[Ii]ncluded',
  tolerated: '[Tt]olerated',
  overage: 'over',
  usage: 'Pay as you go',
  waived: 'Waived',
  not_counted: 'Not counted',
  late: 'Came after',
  no_plan: 'No plan',
};

function wantedOf(decision: Decision): RegExp {
  const amount = decision.tag?.startsWith('billable') === true ? `.*${escaped(moneyOf(decision))}` : '';
  return new RegExp(`${SAYS[decision.state]}${amount}`, 's');
}

const escaped = (text: string) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);

/** As an English page writes it. */
function moneyOf({ amount, currency }: Decision): string {
  if (currency === null) return '';
  const format = new Intl.NumberFormat('en-US', { style: 'currency', currency });
  return format.format(printAmount(amount, currency) as unknown as number);
}

async function sidebarOf(page: Page, address: string): Promise<string> {
  await page.goto(address);
  const app = page.frameLocator('iframe[title$="ticket_sidebar"]');
  await app
    .getByRole('button', { name: 'Why?' })
    .or(app.getByRole('button', { name: 'Try again' }))
    .first()
    .waitFor({ timeout: WITHIN_MS });
  return (await app.locator('#root').innerText()).replaceAll('\n', ' ').slice(0, 300);
}

/** @returns the text of each row that is drawn, by ticket id */
async function chargesOf(page: Page, address: string): Promise<ReadonlyMap<string, string>> {
  await page.goto(address);
  const app = page.frameLocator('iframe[title$="nav_bar"]');
  const rows = app.locator('table[aria-rowcount] tr[aria-rowindex]').filter({ hasText: '#' });
  await rows.first().waitFor({ timeout: 3 * WITHIN_MS });
  const texts = await rows.allInnerTexts();
  return new Map(
    texts.flatMap((text) => {
      const id = /#(\d+)/.exec(text)?.[1];
      return id === undefined ? [] : [[id, text.replaceAll(/\s+/g, ' ')]];
    }),
  );
}
