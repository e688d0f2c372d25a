// The account at the end of a soak as people see it: the built app in Chromium, every location and every tab of it. No page
// may meet an error, and what stands on them must be what the rules say of the records as they are stored.
import path from 'node:path';
import { launchChromium } from '../../scripts/browser/launch';
import { Workbench } from '../../workbench/control/workbench';
import type { Desk } from '../../workbench/desk/desk';
import { serve } from '../../workbench/server/server';
import { leavingNothing } from '../support/command';
import { ROOT } from '../support/results';
import { lookAtAppPage } from './drawn/app-page';
import { rulesNow } from './drawn/rules-now';
import { lookAtNewTickets, lookAtOrganizations, lookAtTickets } from './drawn/sidebars';
import { WatchedPage } from './drawn/watched-page';
import type { Broken } from './invariants/broken';

const RULE = 'pages say what the rules say, without an error';

export interface PagesLooked {
  readonly broken: readonly Broken[];
  /** How many were held against the rules: tickets' sidebars, contracts beside organizations, charges, statements. */
  readonly tickets: number;
  readonly contracts: number;
  readonly charges: number;
  readonly statements: number;
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
  return leavingNothing(async (later) => {
    const server = await serve(new Workbench({ desk }), folders, '127.0.0.1', 0);
    later(() => server.close());
    const browser = await launchChromium();
    later(() => browser.close());
    const page = await WatchedPage.open(browser, `http://127.0.0.1:${server.port}`);
    const groups = rulesNow(desk);
    const today = new Date(desk.clock.now()).toISOString().slice(0, 10);
    const tickets = await lookAtTickets(page, desk, groups, today);
    const contracts = await lookAtOrganizations(page, groups);
    await lookAtNewTickets(page);
    const { charges, statements } = await lookAtAppPage(page, desk, groups);
    const broken = page.faults.map((fault) => ({ rule: RULE, ...fault }));
    return { broken, tickets, contracts, charges, statements };
  });
}
