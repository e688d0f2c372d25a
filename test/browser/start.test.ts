// How a page starts where something of it does not come: it always says so, with what to do, and never stands there empty.
import type { Browser, Frame, Page } from 'playwright-core';
import { ORGANIZATIONS, USERS } from '../../workbench/seed/cast';
import { OPEN_TICKETS } from '../../workbench/seed/named-tickets';
import { axeFaultsIn } from './support/axe';
import { stage } from './support/stage';

const on = stage();

type What = 'fails' | 'hangs';

/** A page of whose files one fails, or is never answered, until it is healed. */
interface Opened {
  readonly page: Page;
  readonly frame: Frame;
  readonly heal: () => void;
}

async function open(address: string, name: string, file: RegExp, what: What): Promise<Opened> {
  const page = await pageOf(on.browser);
  let isHealed = false;
  await page.route(file, (route) => {
    if (isHealed) return route.continue();
    return what === 'fails' ? route.abort() : undefined;
  });
  // A script that is never answered keeps the frame from being loaded, and the page with it.
  await page.goto(`${on.workbench.url}/agent/${address}`, { waitUntil: 'commit' });
  const element = await page.waitForSelector(`iframe[src*="${name}.html"]`);
  const frame = await element.contentFrame();
  if (frame === null) throw new Error(`no frame of ${name}`);
  return { page, frame, heal: () => (isHealed = true) };
}

function pageOf(browser: Browser): Promise<Page> {
  return browser.newPage({ viewport: { width: 1280, height: 900 }, reducedMotion: 'reduce' });
}

async function close({ page }: Opened): Promise<void> {
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.close();
}

/** What a page has in store for who waits, as if the wait were over. */
async function waitOut(frame: Frame): Promise<void> {
  await frame.waitForFunction(() => document.getAnimations().length > 0);
  await frame.evaluate(() => document.getAnimations().forEach((one) => one.finish()));
}

const ticket = `tickets/${OPEN_TICKETS.overLimit}?user=${USERS.agent.id}`;
const organization = `organizations/${ORGANIZATIONS.overLimit.id}?user=${USERS.agent.id}`;
const newTicket = `tickets/new?organization=${ORGANIZATIONS.overLimit.id}&user=${USERS.restricted.id}`;
const appPage = `apps/support-plan-meter?user=${USERS.admin.id}`;

test.each([
  ['its own code', 'ticket-sidebar', ticket, /\/ticket-sidebar\.\w+\.js/, 'fails'],
  ['its own code', 'nav-bar', appPage, /\/nav-bar\.\w+\.js/, 'fails'],
  ['an answer for the framework', 'ticket-sidebar', ticket, /zaf_sdk/, 'hangs'],
  ['an answer for what draws', 'organization-sidebar', organization, /\/drawing\./, 'hangs'],
] as const)(
  'without %s the %s says after a while that it has not come, and to reload',
  async (_of, name, address, file, what) => {
    const opened = await open(address, name, file, what);
    const late = opened.frame.getByText('The support plan is not here yet.');
    await late.waitFor({ state: 'hidden' });
    await waitOut(opened.frame);
    await late.waitFor();
    expect(await late.textContent()).toContain('reload the page');
    expect(await axeFaultsIn(opened.frame)).toEqual([]);
    await close(opened);
  },
);

test('without the framework the page says so, and loads it again when asked', async () => {
  const opened = await open(ticket, 'ticket-sidebar', /zaf_sdk/, 'fails');
  const { frame } = opened;
  await frame.getByText("Zendesk's app framework could not be loaded.").waitFor();
  expect(await frame.getByText('The support plan is not here yet.').isVisible()).toBe(false);
  expect(await axeFaultsIn(frame)).toEqual([]);
  opened.heal();
  await frame.getByRole('button', { name: 'Load again' }).click();
  await frame.getByText('over the 50 included').first().waitFor();
  await close(opened);
});

/** In every frame, before its own scripts: whether its page was emptied once something stood there. */
function watchEmptied(): void {
  let hasSaid = false;
  const look = () => {
    const says = (document.getElementById('root')?.innerText ?? '') !== '';
    if (hasSaid && !says) Object.assign(window, { wasEmptied: true });
    hasSaid ||= says;
  };
  Object.assign(window, { wasEmptied: false });
  const everything = { attributes: true, childList: true, subtree: true };
  new MutationObserver(look).observe(document, everything);
}

const faulty = `tickets/${OPEN_TICKETS.faultyContract}?user=${USERS.agent.id}`;

test.each([
  [
    'organization-sidebar',
    organization,
    /organization-sidebar_Contracts/,
    /\/search\?query/,
    '50 of 50 used',
  ],
  ['new-ticket-sidebar', newTicket, /LastCount/, /records\/search/, 'You see only part'],
  ['ticket-sidebar', faulty, /CannotTellFace/, /records\/search/, 'Cannot tell'],
] as const)(
  'the %s says that it reads until the file that draws the answer has come',
  async (name, address, file, lastAnswer, says) => {
    await on.workbench.control('PUT', 'state', { latencyMs: 150 });
    const page = await pageOf(on.browser);
    await page.addInitScript(watchEmptied);
    // Not before what it draws.
    const answered = page.waitForResponse(lastAnswer);
    await page.route(file, async (route) => {
      await answered;
      await route.continue();
    });
    await page.goto(`${on.workbench.url}/agent/${address}`);
    const element = await page.waitForSelector(`iframe[src*="${name}.html"]`);
    const frame = await element.contentFrame();
    await frame?.getByText(says).first().waitFor();
    expect(await frame?.evaluate('wasEmptied')).toBe(false);
    await page.close();
    await on.workbench.reset();
  },
);

test('a frame in which nothing stands yet asks for no height', async () => {
  const page = await pageOf(on.browser);
  const heights: string[] = [];
  await page.exposeFunction('heard', (posted: string) => {
    const [, height] = /"resize":.*"height":"(\d+px)"/.exec(posted) ?? [];
    if (height !== undefined) heights.push(height);
  });
  await page.addInitScript(() => {
    if (window !== window.top) return;
    const { heard } = window as unknown as { heard: (posted: string) => void };
    window.addEventListener('message', ({ data }) => heard(String(data)));
  });
  await page.goto(`${on.workbench.url}/agent/${organization}`);
  await page.frameLocator('iframe[src*="organization-sidebar"]').getByText('50 of 50 used').first().waitFor();
  expect(heights.length).toBeGreaterThan(0);
  expect(heights).not.toContain('0px');
  await page.close();
});

/** In the page around the frame, before its own scripts: it refuses to tell surroundings, until it is healed. */
function refuse(): void {
  if (window !== window.top) return;
  window.addEventListener('message', (event) => {
    const asked = String(event.data);
    if ('isHealed' in window || !asked.includes('"get"') || !asked.includes('currentAccount')) return;
    event.stopImmediatePropagation();
    const { id } = JSON.parse(asked) as { id: number };
    const answer = { id, error: { name: 'Error', message: 'not now' } };
    event.source?.postMessage(JSON.stringify(answer), { targetOrigin: event.origin });
  });
}

test.each([
  ['ticket-sidebar', ticket, 'over the 50 included'],
  ['nav-bar', appPage, 'contracts'],
] as const)(
  'a %s whose host does not say who is signed in says so, and asks again when told to',
  async (name, address, says) => {
    const page = await pageOf(on.browser);
    await page.addInitScript(refuse);
    await page.goto(`${on.workbench.url}/agent/${address}`);
    const element = await page.waitForSelector(`iframe[src*="${name}.html"]`);
    const frame = await element.contentFrame();
    await frame?.getByText('Zendesk answered something unexpected').waitFor();
    expect(frame === null ? null : await axeFaultsIn(frame)).toEqual([]);
    await page.evaluate(() => Object.assign(window, { isHealed: true }));
    await frame?.getByRole('button', { name: 'Try again' }).click();
    await frame?.getByText(says).first().waitFor();
    await page.close();
  },
);
