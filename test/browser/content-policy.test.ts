// The pages' Content-Security-Policy lets the app, the SDK and the worker run, and nothing else.
import type { Frame, Page } from 'playwright-core';
import { USERS } from '../../workbench/seed/cast';
import { OPEN_TICKETS } from '../../workbench/seed/named-tickets';
import { stage } from './support/stage';

const on = stage();

interface Opened {
  readonly page: Page;
  readonly frame: Frame;
  /** What the browser complained of, refusals included. */
  readonly errors: readonly string[];
}

async function open(address: string, file: string, says: string): Promise<Opened> {
  const page = await on.browser.newPage();
  const errors: string[] = [];
  page.on('pageerror', ({ message }) => errors.push(message));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(message.text());
  });
  await page.goto(address);
  await page.frameLocator(`iframe[src*="${file}"]`).getByText(says).first().waitFor();
  const frame = page.frames().find((one) => one.url().includes(file));
  if (frame === undefined) throw new Error(`no frame of ${file}`);
  return { page, frame, errors };
}

const appPage = () =>
  open(
    `${on.workbench.url}/agent/apps/support-plan-meter?user=${USERS.admin.id}`,
    'nav-bar.html',
    'Birch Bakery',
  );

/** Puts an element into the page and tells which rule refused it; null where it was let in. */
function refusalOf(frame: Frame, tag: 'script' | 'img' | 'iframe', fields: Readonly<Record<string, string>>) {
  return frame.evaluate(
    ([name, given]) =>
      new Promise<string | null>((resolve) => {
        const element = document.createElement(name);
        document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective), {
          once: true,
        });
        element.addEventListener('load', () => resolve(null));
        Object.assign(globalThis, { injected: () => resolve(null) });
        Object.assign(element, given);
        document.body.append(element);
      }),
    [tag, fields] as const,
  );
}

test('the app page counts in its worker and nothing is refused', async () => {
  const { page, errors } = await appPage();
  expect(page.workers().length).toBeGreaterThan(0);
  expect(errors).toEqual([]);
  await page.close();
});

test('the ticket sidebar speaks to Zendesk by the SDK and nothing is refused', async () => {
  const url = on.workbench.ticketUrl(OPEN_TICKETS.overLimit);
  const { page, errors } = await open(url, 'ticket-sidebar.html', 'over the 50 included');
  expect(errors).toEqual([]);
  await page.close();
});

test('what others would put into the page is refused', async () => {
  const { page, frame } = await appPage();
  expect(await refusalOf(frame, 'script', { textContent: 'injected()' })).toBe('script-src-elem');
  expect(await refusalOf(frame, 'script', { src: 'https://a.example/a.js' })).toBe('script-src-elem');
  expect(await refusalOf(frame, 'img', { src: 'https://a.example/seen.png' })).toBe('img-src');
  expect(await refusalOf(frame, 'iframe', { src: 'https://a.example/' })).toBe('frame-src');
  const sent = await frame.evaluate(() =>
    fetch('https://a.example/').then(
      () => 'sent',
      () => 'refused',
    ),
  );
  expect(sent).toBe('refused');
  await page.close();
});
