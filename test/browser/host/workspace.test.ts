// The workspace page itself: unsaved forms, news from other sessions, the workbench's drawer, and use by keyboard.
import type { Browser, Page } from 'playwright-core';
import { ORGANIZATIONS, ticketId, USERS } from '../../../workbench/seed/cast';
import { ticketCount } from '../../../workbench/seed/runs';
import { launchChromium } from '../support/chromium';
import { Workbench } from '../support/workbench';

const TICKET = ticketId('overLimit', ticketCount('overLimit'));

let workbench: Workbench;
let browser: Browser;
let page: Page;

beforeAll(async () => {
  [workbench, browser] = await Promise.all([Workbench.start(), launchChromium()]);
});
beforeEach(async () => {
  page = await browser.newPage();
});
afterEach(async () => {
  await page.close();
  await workbench.reset();
});
afterAll(async () => {
  await browser.close();
  await workbench.stop();
});

async function openTicket(): Promise<void> {
  await page.goto(workbench.ticketUrl(TICKET, 'agent'));
  await page.getByRole('textbox', { name: 'Subject' }).waitFor();
}

const priority = () => page.getByRole('combobox', { name: 'Priority' });
const tagChips = () =>
  page.getByRole('list', { name: 'Tags of this ticket' }).getByRole('listitem').allInnerTexts();
const drawer = () => page.getByRole('button', { name: /^Workbench/ });

describe('the workspace', () => {
  test('lists tickets of an organization, and opens one from the list', async () => {
    await page.goto(workbench.url);
    const filter = page.getByRole('combobox', { name: 'Organization' });
    await filter.fill(ORGANIZATIONS.overLimit.name);
    await page.getByRole('listbox').getByRole('option').first().waitFor();
    await filter.press('Enter');
    // The list of all has tickets of this organization too: its first row tells that it is the filtered one.
    const first = page.getByRole('row').nth(1).filter({ hasText: ORGANIZATIONS.overLimit.name });
    await first.getByRole('link').first().click();
    await page.getByRole('region', { name: 'Properties' }).waitFor();
    expect(
      await page.getByRole('combobox', { name: 'Organization' }).locator('option:checked').innerText(),
    ).toBe(ORGANIZATIONS.overLimit.name);
  });

  test('keeps what was edited when somebody else changes the ticket, and shows the rest', async () => {
    await openTicket();
    await priority().selectOption('Urgent');
    await workbench.rest('PUT', `tickets/${TICKET}`, {
      ticket: { priority: 'low', tags: ['from_elsewhere'] },
    });
    await page.getByText('from_elsewhere').waitFor();
    expect(await priority().inputValue()).toBe('urgent');
    expect(await tagChips()).toEqual(['from_elsewhere']);
  });

  test('stores nothing before the submit, and only what was edited then', async () => {
    await openTicket();
    const tags = page.getByRole('textbox', { name: 'Tags' });
    await tags.fill('Checked twice');
    await tags.press('Enter');
    await priority().selectOption('High');
    expect(await workbench.tags(TICKET)).not.toContain('checked');
    await page.getByRole('button', { name: 'Submit as open' }).click();
    await page.getByRole('status', { name: 'Notices' }).getByText('was updated').waitFor();
    expect(await workbench.tags(TICKET)).toEqual(expect.arrayContaining(['checked', 'twice']));
  });

  test('keeps a form while another page is in front', async () => {
    await openTicket();
    await page.getByRole('textbox', { name: 'Comment' }).fill('Half a sentence');
    await page.getByRole('navigation').getByRole('link', { name: 'Tickets' }).click();
    await page.getByRole('table', { name: 'Tickets' }).waitFor();
    await page.getByRole('list', { name: 'Open pages' }).getByRole('link').click();
    expect(await page.getByRole('textbox', { name: 'Comment' }).inputValue()).toBe('Half a sentence');
  });

  test('makes a ticket for an organization, with its customer as requester', async () => {
    await page.goto(`${workbench.url}/agent/tickets/new?organization=${ORGANIZATIONS.underLimit.id}`);
    await page.getByRole('textbox', { name: 'Subject' }).fill('A new printer');
    await page.getByRole('textbox', { name: 'Comment' }).fill('It is loud.');
    await page.locator('iframe[title="Support Plan Meter: new_ticket_sidebar"]').waitFor();
    await page.getByRole('button', { name: 'Submit as open' }).click();
    await page.waitForURL(/\/agent\/tickets\/\d+/);
    await page.getByRole('heading', { name: 'A new printer' }).waitFor();
    expect(
      await page.getByRole('combobox', { name: 'Organization' }).locator('option:checked').innerText(),
    ).toBe(ORGANIZATIONS.underLimit.name);
  });

  test('shows every REST call with who made it, and an unknown endpoint in red', async () => {
    await openTicket();
    await drawer().click();
    const log = page.getByRole('list', { name: /^REST calls/ });
    await log.getByText(`${USERS.agent.name} in ticket_sidebar:${TICKET}`).first().waitFor();
    await workbench.rest('GET', 'nothing_here').catch(() => undefined);
    const line = log.getByRole('listitem').filter({ hasText: '/api/v2/nothing_here' });
    await line.getByText('InvalidEndpoint').waitFor();
    const [red, plain] = await Promise.all(
      [line, log.getByRole('listitem').last()].map((one) =>
        one.evaluate((node) => getComputedStyle(node).color),
      ),
    );
    expect(red).not.toBe(plain);
    await page.getByRole('button', { name: 'Clear the log' }).click();
    await log.getByRole('listitem').first().waitFor({ state: 'detached' });
  });

  test('arms a fault and says so, until it has struck', async () => {
    await openTicket();
    await drawer().click();
    await page.getByText('Faults', { exact: true }).click();
    await page.getByRole('textbox', { name: 'Calls that start with' }).fill('PUT /api/v2/tickets/');
    await page.getByRole('combobox', { name: 'Answer' }).selectOption('500 server error');
    await page.getByRole('button', { name: 'Arm this fault' }).click();
    await page.getByRole('button', { name: 'Workbench · 1 fault armed' }).waitFor();
    await page.getByRole('textbox', { name: 'Comment' }).fill('Once more');
    await page.getByRole('button', { name: 'Submit as open' }).click();
    await page.getByRole('status', { name: 'Notices' }).getByText('Zendesk answered 500').waitFor();
    await page.getByRole('button', { name: 'Workbench', exact: true }).waitFor();
    expect(await page.getByRole('textbox', { name: 'Comment' }).inputValue()).toBe('Once more');
  });

  test('turns dark, and the frames with it', async () => {
    await openTicket();
    await workbench.control('PUT', 'state', { colorScheme: 'dark' });
    await page.frameLocator('iframe').getByText('50 included').first().waitFor();
    const frame = page.frames().find((one) => one.url().includes('/app/'));
    for (const place of [page.mainFrame(), frame]) {
      // Light words on a dark ground.
      await place?.waitForFunction(() => {
        const words = getComputedStyle(document.querySelector('main') ?? document.body).color;
        return Number(/\d+/.exec(words)?.[0]) > 128;
      });
    }
    expect(frame).toBeDefined();
  });

  test.each(['light', 'dark'])(
    'has nothing that axe finds wrong, %s, with the drawer open',
    async (colorScheme) => {
      await workbench.control('PUT', 'state', { colorScheme });
      for (const path of [
        '/',
        `/agent/tickets/${TICKET}`,
        `/agent/organizations/${ORGANIZATIONS.overLimit.id}`,
      ]) {
        await page.goto(workbench.url + path);
        await drawer().click();
        await page.getByRole('link', { name: /\w/ }).nth(1).waitFor();
        await page.addScriptTag({ path: require.resolve('axe-core/axe.min.js') });
        expect({ path, found: await page.evaluate(violations) }).toEqual({ path, found: [] });
      }
    },
  );

  test('signs in as somebody else', async () => {
    await openTicket();
    await page
      .getByRole('combobox', { name: 'Signed in as' })
      .selectOption({ value: String(USERS.admin.id) });
    await page.waitForURL(new RegExp(`user=${USERS.admin.id}`));
    await page.getByRole('textbox', { name: 'Subject' }).waitFor();
    const chosen = page.getByRole('combobox', { name: 'Signed in as' }).locator('option:checked');
    expect(await chosen.innerText()).toContain(USERS.admin.name);
  });
});

/** Runs in the page. The app in its frame is looked at by its own tests. */
async function violations(): Promise<string[]> {
  const { axe } = window as unknown as { axe: typeof import('axe-core') };
  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
  const { violations: found } = await axe.run(document, { iframes: false, runOnly });
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`);
}
