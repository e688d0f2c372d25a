// A month's end as a manager plays it, from the overview to what the books and the customer get, and what comes after.
import type { FrameLocator, Locator } from 'playwright-core';
import { ORGANIZATIONS } from '../../workbench/seed/cast';
import { OPEN_TICKETS, TICKETS } from '../../workbench/seed/named-tickets';
import { meter, written } from '../meter/support/run-meter';
import { axeFaults, openApp, savedBy, soon, type AppPage } from './support/app-page';
import { cents, csvRows, formulas, statementsOf } from './support/books';
import { pdfPages } from './support/pdf-text';
import { stage } from './support/stage';

jest.setTimeout(240_000);
const on = stage();

/** November's windows ended two days ago. */
const DECEMBER = '2026-12-03T09:00:00Z';
const { overLimit: OVER, payAsYouGo: MERGED } = OPEN_TICKETS;
/** What a spreadsheet could take for a formula, wherever people type. */
const TYPED = ['=1+1', '+49 30 1234'];

/** What a manager waits for who wants a recount to find nothing under way. */
const FOLLOWED = /Figures and tags now show it/;

let opened: AppPage;
const appears = (wanted: Locator) => soon(on, opened, wanted);

async function look(): Promise<void> {
  const { app } = opened;
  const row = app.getByRole('row', { name: /Fjord Freight/ });
  const over = app.getByRole('button', { name: 'Over', exact: true });
  await row.waitFor();
  // In December nothing is used up yet: what is over is November's, and is found by its name.
  await over.click();
  await row.waitFor({ state: 'hidden' });
  await over.click();
  await app.getByLabel('Search organization, contract or plan').fill('freight');
  await app.getByRole('row', { name: /Maple Media/ }).waitFor({ state: 'hidden' });
  await row.getByRole('button').first().click();
  await app.getByRole('heading', { name: /Fjord Freight/ }).waitFor();
  await app.getByLabel('Period').selectOption('2026-11-01');
  await appears(app.getByText('€120.00').first());
  expect(await axeFaults(on, opened)).toEqual([]);
}

async function adjust(): Promise<void> {
  const { app } = opened;
  await app.getByRole('button', { name: 'Add an adjustment' }).click();
  await app.getByLabel('Units').fill('1');
  await app.getByLabel('Reason').fill('Agreed on the phone');
  await app.getByRole('button', { name: 'Add', exact: true }).click();
  await appears(app.getByText('€80.00').first());
}

async function waiveTwo(): Promise<void> {
  const { app } = opened;
  await app.getByRole('tab', { name: 'Charges' }).click();
  await app.getByLabel('Search ticket, organization or contract').fill('Fjord');
  for (const id of [OVER, OVER - 1]) await app.getByLabel(`Choose ticket ${id}`).check({ force: true });
  await app.getByRole('button', { name: 'Waive 2 charges…' }).click();
  await app.getByLabel('Reason').selectOption('goodwill');
  await app.getByRole('button', { name: 'Waive all 2' }).click();
  await appears(app.getByText('2 of 2 saved.'));
  await app.getByRole('button', { name: 'Close' }).click();
}

/** One charge of the cast asks for a person's word. */
async function approveTheRest(): Promise<void> {
  const { app } = opened;
  await app.getByLabel('Search ticket, organization or contract').fill('');
  await app.getByRole('button', { name: 'To confirm', exact: true }).click();
  await app.getByLabel(`Choose ticket ${TICKETS.toConfirm}`).check({ force: true });
  await app.getByRole('button', { name: 'Approve 1 charge…' }).click();
  await app.getByLabel('Who agreed, and how?').fill('Ms Okafor, by phone');
  await app.getByRole('button', { name: 'Approve it' }).click();
  await appears(app.getByText('1 of 1 saved.'));
  await appears(app.getByText(FOLLOWED));
  await app.getByRole('button', { name: 'Close' }).click();
}

async function recount(): Promise<void> {
  const { app } = opened;
  await app.getByRole('tab', { name: 'Recount' }).click();
  await app.getByRole('button', { name: 'Look for differences' }).click();
  const apply = app.getByRole('button', { name: /^Apply \d+ change/ });
  await appears(apply);
  await app.getByRole('checkbox', { name: /Charges to raise/ }).check({ force: true });
  await apply.click();
  await app.getByRole('button', { name: 'Yes, apply' }).click();
  await appears(app.getByRole('button', { name: 'Recount again' }));
}

/** Again as long as the next count finds more ready. @returns how many are final now */
async function finaliseAll(): Promise<number> {
  const { app } = opened;
  await app.getByRole('tab', { name: 'Month end' }).click();
  const button = app.getByRole('button', { name: /^Finalise \d+ statements?$/ });
  await appears(button);
  expect(await axeFaults(on, opened)).toEqual([]);
  let final = 0;
  do {
    const ready = Number(/\d+/.exec(await button.innerText())?.[0]);
    // What Zendesk refused to tag needs a person's word; where the recount tagged everything there is nothing to confirm.
    const word = app.getByRole('checkbox', { name: 'I have seen these charges and bill them.' });
    if ((await word.count()) > 0) await word.check();
    await button.click();
    await appears(app.getByText(new RegExp(`^${ready} statements? (was|were) made final\\.$`)));
    final += ready;
    // Counted again with them: none that was ready is made final twice.
    await appears(app.getByText(new RegExp(`^${final} (is|are) final\\s*$`)));
  } while ((await button.count()) > 0);
  return final;
}

async function statementOf(app: FrameLocator, name: string, period: string): Promise<void> {
  await app
    .getByRole('row', { name: new RegExp(name) })
    .getByRole('button', { name: new RegExp(name) })
    .click();
  await app.getByRole('heading', { name: new RegExp(name) }).waitFor();
  const chosen = app.getByLabel('Period').getByRole('option', { selected: true });
  await chosen.filter({ hasText: period }).waitFor({ state: 'attached' });
}

/** What the customer gets on paper. */
async function printed({ page, app }: AppPage): Promise<string> {
  const [tab] = await Promise.all([
    page.waitForEvent('popup'),
    app.getByRole('button', { name: "Customer's page" }).click(),
  ]);
  await tab.waitForLoadState();
  const pages = await pdfPages(await tab.pdf({ preferCSSPageSize: true }));
  await tab.close();
  return pages.join(' ');
}

async function merge(gone: number, into: number): Promise<void> {
  await on.workbench.rest('POST', `tickets/${into}/merge`, { ids: [gone] });
  const isMerged = async () => (await on.workbench.tags(gone)).includes('closed_by_merge');
  for (let minutes = 0; minutes < 20 && !(await isMerged()); minutes += 1) await on.workbench.advance(1);
  expect(await isMerged()).toBe(true);
  // As long as Zendesk's index may lag.
  await on.workbench.advance(10);
}

test('a month is finished: looked at, adjusted, waived, approved, recounted, made final, handed over, corrected', async () => {
  await on.workbench.control('PUT', 'state', { now: DECEMBER });
  const maple = ORGANIZATIONS.payAsYouGo;
  for (const [at, subject] of TYPED.entries()) {
    await on.workbench.rest('PUT', `tickets/${MERGED - at}`, { ticket: { subject } });
  }
  for (const [id, name] of [
    [maple.id, '@Maple Media'],
    [ORGANIZATIONS.askFirst.id, '-Nimbus Networks'],
  ] as const) {
    await on.workbench.rest('PUT', `organizations/${id}`, { organization: { name } });
  }
  opened = await openApp(on, '', 'manager');
  const { app } = opened;

  await look();
  await adjust();
  await waiveTwo();
  await approveTheRest();
  await recount();
  const ready = await finaliseAll();
  expect(await axeFaults(on, opened)).toEqual([]);

  // The books: a file that a parser reads, sums equal to the statements, and nothing that a spreadsheet would run.
  const final = await statementsOf(on.workbench);
  expect(final).toHaveLength(ready);
  const lines = csvRows((await savedBy(opened, 'Invoice lines for the books (CSV)')).text);
  const sums = final.map(({ number }) =>
    cents(
      lines.filter(({ statement }) => statement === number),
      'net_amount',
    ),
  );
  expect(sums).toEqual(final.map(({ amount }) => amount));
  expect(sums.filter((sum) => sum !== 0).length).toBeGreaterThan(1);
  expect(lines.map(({ organization }) => organization)).toEqual(
    expect.arrayContaining(["'@Maple Media", "'-Nimbus Networks"]),
  );
  expect(formulas(lines)).toEqual([]);

  await statementOf(app, 'Maple Media', 'November 2026');
  expect(await axeFaults(on, opened)).toEqual([]);
  const { amount } = final.find(({ organization }) => organization === String(maple.id)) ?? {};
  expect(amount).toBe(33_000);
  const tickets = csvRows((await savedBy(opened, 'CSV, ticket by ticket')).text);
  expect([tickets.length, cents(tickets, 'amount')]).toEqual([6, amount]);
  expect(tickets.map(({ subject }) => subject)).toEqual(
    expect.arrayContaining(TYPED.map((text) => `'${text}`)),
  );
  expect(formulas(tickets)).toEqual([]);

  const paper = await printed(opened);
  for (const said of ['@Maple Media', 'November 2026', ...TYPED, 'Total €330.00', 'Page 1 / 1']) {
    expect(paper).toContain(said);
  }

  const scenario = await savedBy(opened, 'Scenario for the meter');
  const metered = await meter([written('maple.json', scenario.text)]);
  const { contracts } = JSON.parse(metered.stdout) as { contracts: readonly { amount: string }[] };
  expect(contracts.map((contract) => contract.amount)).toEqual(['330.00']);

  // A ticket that was billed is merged into another one: the statement stays, the next one takes the difference.
  await merge(MERGED, MERGED - 1);
  await app.getByRole('button', { name: 'Count again' }).click();
  const carry = app.getByRole('button', { name: `Carry to the next statement: ticket #${MERGED}` });
  await appears(carry);
  await carry.click();
  await app.getByLabel('Reason').waitFor();
  expect(await axeFaults(on, opened)).toEqual([]);
  await app.getByLabel('Reason').fill('Merged after the month was closed');
  await app.getByRole('button', { name: 'Carry to the next statement', exact: true }).last().click();
  await appears(app.getByText(/Carried: -€55.00/));
  expect(await statementsOf(on.workbench)).toEqual(final);
  await app.getByLabel('Period').selectOption('2026-12-01');
  const corrections = app.getByRole('table', { name: 'Corrections of earlier statements' });
  await appears(corrections.getByText('-€55.00').first());
  expect(opened.errors).toEqual([]);
});
