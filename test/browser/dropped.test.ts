// A dropped connection as a page in a browser meets it: the call fails, and the browser does not ask again by itself.
import { USERS } from '../../workbench/seed/cast';
import { stage } from './support/stage';
import type { LoggedRequest } from './support/workbench';

const on = stage();

test('a call on a connection that was in use before fails, and reaches the log once', async () => {
  const page = await on.browser.newPage();
  await page.goto(`${on.workbench.url}/api/v2/users/me`);
  await on.workbench.control('DELETE', 'requests');
  const path = `/api/v2/users/${USERS.agent.id}`;
  await on.workbench.control('POST', 'faults', { match: `GET ${path}`, drop: true });
  const said = await page.evaluate(
    (where) =>
      fetch(where)
        .then((answer) => answer.text())
        .catch((error: Error) => error.name),
    path,
  );
  expect(said).toBe('TypeError');
  const { requests } = await on.workbench.control<{ requests: LoggedRequest[] }>('GET', 'requests');
  expect(requests.filter((one) => one.path === path).map(({ status }) => status)).toEqual([0]);
  await page.close();
});
