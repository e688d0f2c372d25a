// A manager's way through the app page, in the built app: who is over, what it costs, what is decided, and that the
// tickets bear it.
import { OPEN_TICKETS, TICKETS } from '../../workbench/seed/named-tickets';
import { axeFaults, openApp, savedBy } from './support/app-page';
import { csvRows } from './support/books';
import { stage } from './support/stage';

const on = stage();
beforeEach(() => on.workbench.reset());

test('who is over is one press away, and the address can be sent to a colleague', async () => {
  const { page, app, errors } = await openApp(on);
  await app.getByRole('row', { name: /Birch Bakery/ }).waitFor();
  await app.getByRole('button', { name: 'Over', exact: true }).click();
  await app.getByRole('row', { name: /Fjord Freight/ }).waitFor();
  expect(await app.getByRole('row', { name: /Birch Bakery/ }).count()).toBe(0);
  await page.waitForURL('**/overview/show/over*');
  const row = app.getByRole('row', { name: /Fjord Freight/ });
  expect(await row.innerText()).toMatch(/50 of 50[\s\S]*Used up[\s\S]*€120.00\s*for 3/);
  const colleague = await openApp(on, '/overview/show/over');
  await colleague.app.getByRole('row', { name: /Fjord Freight/ }).waitFor();
  expect(await colleague.app.getByRole('row', { name: /Birch Bakery/ }).count()).toBe(0);
  expect([...errors, ...colleague.errors]).toEqual([]);
  await Promise.all([page.close(), colleague.page.close()]);
});

test.each(['overview', 'charges', 'recount', 'insight/organization/360005'])(
  'everybody can read %s, light and dark',
  async (path) => {
    const opened = await openApp(on, `/${path}`);
    await opened.app.getByRole('tabpanel').locator('*').first().waitFor();
    expect([path, ...(await axeFaults(on, opened))]).toEqual([path]);
    expect(opened.errors).toEqual([]);
    await opened.page.close();
  },
);

test.each([
  ['overview', 'Ends'],
  ['charges', 'Amount'],
])(
  'at 700 pixels the last column of %s can be scrolled to, and the head stays in sight',
  async (path, last) => {
    const { page, app } = await openApp(on, `/${path}`);
    await page.setViewportSize({ width: 700, height: 900 });
    const seen = await app.getByRole('columnheader', { name: last }).evaluate((cell) => {
      window.scrollTo(5_000, 900);
      const { top, right } = cell.getBoundingClientRect();
      return { top: Math.round(top), isReached: right <= window.innerWidth };
    });
    expect(seen).toEqual({ top: 0, isReached: true });
    await page.close();
  },
);

test('a manager approves one charge and waives another; figures and tags follow at once', async () => {
  const [asked, over] = [TICKETS.toConfirm, OPEN_TICKETS.overLimit];
  const { page, app, errors } = await openApp(on, '/charges', 'manager');
  const counts = async () =>
    (await on.workbench.requests()).filter((one) => one.path.includes('/search')).length;
  const before = await counts();
  await app.getByLabel(`Choose ticket ${asked}`).check({ force: true });
  await app.getByRole('button', { name: 'Approve 1 charge…' }).click();
  await app.getByLabel('Who agreed, and how?').fill('Ms Okafor, by phone');
  await app.getByRole('button', { name: 'Approve it' }).click();
  await app.getByText('Figures and tags now show it.').waitFor();
  await app.getByRole('button', { name: 'Close' }).click();
  await app.getByRole('row', { name: new RegExp(`#${asked}.*Approved`) }).waitFor();

  await app.getByLabel(`Choose ticket ${over}`).check({ force: true });
  await app.getByRole('button', { name: 'Waive 1 charge…' }).click();
  await app.getByLabel('Reason').selectOption('goodwill');
  await app.getByRole('button', { name: 'Waive it' }).click();
  await app.getByText('Figures and tags now show it.').waitFor();
  await app.getByRole('button', { name: 'Close' }).click();
  await app.getByRole('row', { name: new RegExp(`#${over}.*Waived`) }).waitFor();
  expect(await on.workbench.tags(over)).toContain('overage_waived');
  expect(await on.workbench.tags(asked)).toContain('billable_overage');
  expect(await counts()).toBe(before);
  expect(errors).toEqual([]);
  await page.close();
});

test('the charges that are shown are saved as a file that a spreadsheet reads', async () => {
  const opened = await openApp(on, '/charges/state/billable');
  const { page, app } = opened;
  await app.getByRole('row', { name: /#\d+/ }).first().waitFor();
  const { name, text } = await savedBy(opened, 'Save as CSV');
  const rows = csvRows(text);
  expect(name).toMatch(/^charges-.*\.csv$/);
  expect(Object.keys(rows[0] ?? {})).toEqual(expect.arrayContaining(['ticket', 'date', 'subject']));
  // Organizations whose charges cannot be told have a line without a ticket.
  const charges = rows.filter((row) => row['state'] !== 'cannot_tell');
  expect(charges).toHaveLength(await app.getByRole('row', { name: /#\d+/ }).count());
  await page.close();
});
