// The workspace hosts apps that are not ours: a plain HTML page with the SDK, in the sandbox, beside a ticket
// (npm start -- --app DIR). What the protocol says in detail is held by test/workbench-host.
import path from 'node:path';
import type { Browser, FrameLocator, Page } from 'playwright-core';
import { ticketId, USERS } from '../../../workbench/seed/cast';
import { ticketCount } from '../../../workbench/seed/runs';
import { launchChromium } from '../support/chromium';
import { Workbench } from '../support/workbench';

const TICKET = ticketId('overLimit', ticketCount('overLimit'));

let workbench: Workbench;
let browser: Browser;

beforeAll(async () => {
  const app = path.join(__dirname, 'foreign-app');
  [workbench, browser] = await Promise.all([Workbench.start('--app', app), launchChromium()]);
});
afterEach(() => workbench.reset());
afterAll(async () => {
  await browser.close();
  await workbench.stop();
});

interface Beside {
  readonly page: Page;
  readonly app: FrameLocator;
  /** Waits until the app has said this. */
  says(words: string | RegExp): Promise<void>;
  press(button: string): Promise<void>;
}

async function openBeside(): Promise<Beside> {
  const page = await browser.newPage();
  await page.goto(workbench.ticketUrl(TICKET, 'admin'));
  const app = page.frameLocator('iframe[title="Foreign App: ticket_sidebar"]');
  const says = (words: string | RegExp) =>
    app.getByRole('listitem').filter({ hasText: words }).first().waitFor();
  await says('app.activated {"firstLoad":true}');
  return {
    page,
    app,
    says,
    press: (button) => app.getByRole('button', { name: button, exact: true }).click(),
  };
}

describe('a foreign app beside a ticket', () => {
  test('is registered with its location and its settings', async () => {
    const { says, page } = await openBeside();
    await says('registered in ticket_sidebar');
    await says('greeting: Hello');
    expect(await page.title()).toMatch(/^#\d+ .* – Workbench$/);
    await page.close();
  });

  test('gets values and errors, notifies, and asks REST as the signed-in person', async () => {
    const { page, says, press } = await openBeside();
    await press('Get');
    await says(/got .*"ticket.requester.name":".+".*"ticket.nothing":\{"message":"No such Api"/);
    await press('Notify');
    await page.getByRole('status', { name: 'Notices' }).getByText('Hello from a foreign app').waitFor();
    await press('Request');
    await says(`me: ${USERS.admin.name}`);
    const asked = await workbench.requests();
    expect(asked).toMatchObject([{ path: '/api/v2/users/me.json', frame: `ticket_sidebar:${TICKET}` }]);
    await page.close();
  });

  test('opens a modal, hears from it, and hears it close', async () => {
    const { page, app, says, press } = await openBeside();
    const modal = page.frameLocator('iframe[title="Foreign App: modal"]');
    await press('Open modal');
    await modal.getByRole('button', { name: 'Answer' }).click();
    await says('the modal says {"number":42}');
    await modal.getByRole('button', { name: 'Done' }).click();
    await says('the modal is closed');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await press('Open modal');
    await page.getByRole('button', { name: 'Close dialog' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    expect(await app.getByText('the modal is closed').count()).toBe(2);
    await page.close();
  });

  test('takes the height it asks for, and the width that the agent gives', async () => {
    const { page, app, press } = await openBeside();
    await press('Grow');
    const frame = app.owner();
    await page.waitForFunction(
      () => document.querySelector('iframe[title$="ticket_sidebar"]')?.clientHeight === 444,
    );
    expect((await frame.boundingBox())?.width).toBe(320);
    await page.getByRole('separator', { name: 'Width of the apps tray' }).press('ArrowLeft');
    expect((await frame.boundingBox())?.width).toBe(340);
    await page.close();
  });

  test('is sandboxed: alert does nothing, and says nothing', async () => {
    const { page, app, says, press } = await openBeside();
    expect(await app.owner().getAttribute('sandbox')).toBe(
      'allow-scripts allow-same-origin allow-forms allow-downloads allow-popups allow-popups-to-escape-sandbox',
    );
    const dialogs: string[] = [];
    page.on('dialog', (dialog) => dialogs.push(dialog.message()));
    await press('Alert');
    await says('alert gave undefined');
    expect(dialogs).toEqual([]);
    await page.close();
  });

  test('lives in the simulated time, and moves with it', async () => {
    const { page, app, says, press } = await openBeside();
    await press('Clock');
    await says('it is 2026-11-18T10:');
    await workbench.control('PUT', 'state', { now: '2027-01-05T08:00:00Z' });
    await page.getByRole('button', { name: /^Workbench/ }).click();
    await page.waitForFunction(() => {
      const box = [...document.querySelectorAll('input')].find((one) =>
        one.value.startsWith('2027-01-05T08:'),
      );
      return box !== undefined;
    });
    await press('Clock');
    await says('it is 2027-01-05T08:');
    expect(await app.getByText('it is 2026').count()).toBe(1);
    await page.close();
  });

  test('can refuse a save, and hears of one that it allowed', async () => {
    const { page, app, says } = await openBeside();
    const note = page.getByRole('textbox', { name: 'Comment' });
    await note.fill('On its way.');
    await app.getByRole('checkbox', { name: 'Refuse to save' }).check();
    await page.getByRole('button', { name: 'Submit as pending' }).click();
    await page.getByRole('status', { name: 'Notices' }).getByText('Not yet, please').waitFor();
    expect(await note.inputValue()).toBe('On its way.');
    await app.getByRole('checkbox', { name: 'Refuse to save' }).uncheck();
    await page.getByRole('button', { name: 'Submit as pending' }).click();
    await says('ticket.submit.done');
    await page.getByRole('list', { name: 'Messages' }).getByText('On its way.').waitFor();
    expect(await note.inputValue()).toBe('');
    await page.close();
  });

  test('has a page of its own with a route, and a background instance', async () => {
    const { page, says } = await openBeside();
    const background = page.frameLocator('iframe[title="Foreign App: background"]');
    await page.getByRole('navigation').getByRole('link', { name: 'Foreign App' }).click();
    const own = page.frameLocator('iframe[title="Foreign App: nav_bar"]');
    await own.getByText('registered in nav_bar').waitFor();
    await background.locator('li', { hasText: 'nav_bar' }).waitFor({ state: 'attached' });
    await page.goBack();
    await says('app.activated {"firstLoad":false}');
    await page.goto(`${workbench.url}/agent/apps/foreign-app/charges/2026-11`);
    await own.getByText('{"appName":"foreign-app","appRoute":"charges/2026-11"}').waitFor();
    expect(await page.getByRole('list', { name: 'Open pages' }).getByRole('link').allInnerTexts()).toEqual([
      'Foreign App',
    ]);
    await page.close();
  });
});
