// The three sidebars at the end of a soak: of tickets of every kind of verdict, of a new ticket, of organizations.
import type { Day } from '../../../src/domain/facts';
import type { Desk } from '../../../workbench/desk/desk';
import { ORGANIZATIONS, type Situation } from '../../../workbench/seed/cast';
import { plain } from './english';
import { readContracts, readSidebar } from './read-page';
import type { GroupNow, Judged } from './rules-now';
import { barTexts, sidebarFaults } from './sidebar-wanted';
import type { WatchedPage } from './watched-page';

/** Of each kind of verdict, the newest. */
const TICKETS_EACH = 2;
/** Beside whose tickets the other two sidebars are looked at. */
const SITUATIONS: readonly Situation[] = ['overLimit', 'severalLimits', 'payAsYouGo', 'drawing', 'hours'];

interface Picked {
  readonly now: GroupNow;
  readonly judged: Judged;
}

/** @returns how many were held against the rules */
export async function lookAtTickets(page: WatchedPage, desk: Desk, groups: readonly GroupNow[], today: Day) {
  const picked = ticketsOf(groups);
  for (const [at, { now, judged }] of picked.entries()) {
    const { ticketId } = judged.decision;
    await page.goTo(`the sidebar of #${ticketId}`, `/agent/tickets/${ticketId}`);
    await page.look(async () => {
      const app = page.app('ticket-sidebar');
      const why = app.getByRole('button', { name: 'Why?' });
      await why
        .or(app.getByRole('button', { name: 'Try again' }))
        .first()
        .waitFor();
      const more = app.getByRole('button', { name: 'More', exact: true });
      if (await more.isVisible()) await more.click();
      if (at % TICKETS_EACH === 0) await why.click();
      await page.quiet();
      // As the desk has it now: the sidebar may just have kept its tag.
      const ticket = desk.tickets.get(Number(ticketId)) ?? judged.ticket;
      const drawn = await page.frame('ticket-sidebar').evaluate(readSidebar);
      for (const text of sidebarFaults(now, { ...judged, ticket }, drawn, today))
        page.say(text, `ticket ${ticketId}`);
    });
  }
  return picked.length;
}

/** Tickets that can still change: a closed one's panel speaks of its statement. */
function ticketsOf(groups: readonly GroupNow[]): readonly Picked[] {
  const open = groups
    .flatMap((now) => now.judged.map((judged) => ({ now, judged })))
    .filter(({ judged }) => judged.ticket.status === 'open')
    .sort((one, other) => other.judged.ticket.id - one.judged.ticket.id);
  const kinds = [...new Set(open.map(kindOf))];
  return kinds.flatMap((kind) => open.filter((one) => kindOf(one) === kind).slice(0, TICKETS_EACH));
}

const kindOf = ({ judged: { decision } }: Picked) =>
  [decision.state, decision.reason, decision.tag, decision.unit].join(' ');

/** @returns how many contracts' limits were held against the rules */
export async function lookAtOrganizations(page: WatchedPage, groups: readonly GroupNow[]): Promise<number> {
  let held = 0;
  for (const situation of SITUATIONS) {
    const { id } = ORGANIZATIONS[situation];
    const now = groups.find(({ organizationIds }) => organizationIds.includes(String(id)));
    await page.goTo(`the sidebar of organization ${id}`, `/agent/organizations/${id}`);
    await page.look(async () => {
      const app = page.app('organization-sidebar');
      await app.locator('section, [role="alert"], [data-garden-id^="notifications"]').first().waitFor();
      await page.quiet();
      if (now === undefined) return;
      for (const [title, bars] of await page.frame('organization-sidebar').evaluate(readContracts)) {
        const name = plain(title).replace(/^Contract /, '');
        const own = now.balances.filter(({ contractId }) => now.names.get(contractId) === name);
        const master = own[0]?.drawsFrom;
        const balance =
          master == null ? own[0] : now.balances.find(({ contractId }) => contractId === master);
        if (balance === undefined) continue;
        held += 1;
        const [is, should] = [bars.map(plain), barTexts(balance)];
        if (is.join() !== should.join())
          page.say(`says of ${name} "${is.join('; ')}", not "${should.join('; ')}"`);
      }
    });
  }
  return held;
}

export async function lookAtNewTickets(page: WatchedPage): Promise<void> {
  for (const situation of SITUATIONS) {
    const { id } = ORGANIZATIONS[situation];
    await page.goTo(`the sidebar of a new ticket of ${id}`, `/agent/tickets/new?organization=${id}`);
    await page.look(async () => {
      const app = page.app('new-ticket-sidebar');
      await app.locator('[role="status"], [role="alert"]').first().waitFor();
      await page.quiet();
      const more = app.getByRole('button', { name: 'More', exact: true });
      if (await more.isVisible()) await more.click();
      await page.quiet();
    });
  }
}
