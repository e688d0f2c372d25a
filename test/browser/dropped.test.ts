// A dropped connection as a page in a browser meets it: the call fails, and the browser does not ask again by itself.
import type { Browser } from 'playwright-core';
import { USERS } from '../../workbench/seed/cast';
import { launchChromium } from './support/chromium';
import { Workbench, type LoggedRequest } from './support/workbench';

let workbench: Workbench;
let browser: Browser;

beforeAll(async () => {
  [workbench, browser] = await Promise.all([Workbench.start(), launchChromium()]);
});
afterAll(async () => {
  await browser.close();
  await workbench.stop();
});

test('a call on a connection that was in use before fails, and reaches the log once', async () => {
  const page = await browser.newPage();
  await page.goto(`${workbench.url}/api/v2/users/me`);
  await workbench.control('DELETE', 'requests');
  const path = `/api/v2/users/${USERS.agent.id}`;
  await workbench.control('POST', 'faults', { match: `GET ${path}`, drop: true });
  const said = await page.evaluate(
    (where) =>
      fetch(where)
        .then((answer) => answer.text())
        .catch((error: Error) => error.name),
    path,
  );
  expect(said).toBe('TypeError');
  const { requests } = await workbench.control<{ requests: LoggedRequest[] }>('GET', 'requests');
  expect(requests.filter((one) => one.path === path).map(({ status }) => status)).toEqual([0]);
  await page.close();
});
