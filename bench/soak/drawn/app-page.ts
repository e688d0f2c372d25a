// The app page at the end of a soak: every tab of it opened, charges and statements held against the rules.
import type { Day } from '../../../src/domain/facts';
import type { Desk } from '../../../workbench/desk/desk';
import { statementsWanted, type WantedStatement } from './books-wanted';
import { chargesFaults, chargesWanted } from './charges-wanted';
import { plain } from './english';
import { readRows, readTables, type DrawnRows } from './read-page';
import type { GroupNow } from './rules-now';
import type { WatchedPage } from './watched-page';

const OTHER_TABS = ['Overview', 'Recount', 'Insight', 'Plans and contracts', 'Set-up'];
const RANGE: { readonly from: Day; readonly to: Day } = { from: '2026-11-01', to: '2026-12-31' };
const MONTH = '2026-11';
/** Statements that are opened, of the month that most of the soak makes final: drafts and final ones in turn. */
const OPENED = 6;
const COUNTED_WITHIN_MS = 180_000;

export interface AppPageLooked {
  readonly charges: number;
  readonly statements: number;
}

export async function lookAtAppPage(
  page: WatchedPage,
  desk: Desk,
  groups: readonly GroupNow[],
): Promise<AppPageLooked> {
  const path = `/agent/apps/support-plan-meter/charges/from/${RANGE.from}/to/${RANGE.to}`;
  await page.goTo('the charges', path);
  const app = page.app('nav-bar');
  await page.look(() =>
    app.getByRole('button', { name: 'Count again' }).waitFor({ timeout: COUNTED_WITHIN_MS }),
  );
  const wanted = chargesWanted(groups, RANGE);
  await page.look(async () => {
    await page.quiet();
    const { '': sums = [] } = await page.frame('nav-bar').evaluate(readTables);
    page.faults.push(...chargesFaults(wanted, await everyRow(page), sums));
  });
  const statements = statementsWanted(desk, groups, MONTH);
  await page.look(() => lookAtMonth(page, statements));
  await page.look(() => lookAtStatements(page, statements));
  for (const tab of OTHER_TABS) await page.look(() => openTab(page, tab));
  return { charges: wanted.length, statements: statements.length };
}

async function openTab(page: WatchedPage, name: string): Promise<void> {
  page.turnTo(`the tab ${name}`);
  await page.app('nav-bar').getByRole('tab', { name, exact: true }).click();
  await page.quiet();
}

/** Only what is in sight is drawn: the page is turned until every row was. */
async function everyRow(page: WatchedPage): Promise<DrawnRows['rows']> {
  const frame = page.frame('nav-bar');
  const rows = new Map<number, DrawnRows['rows'][number]>();
  await frame.evaluate(() => window.scrollTo(0, 0));
  for (let turns = 0; turns < MOST_TURNS; turns += 1) {
    const drawn = await frame.evaluate(readRows);
    for (const row of drawn.rows) rows.set(row[0], row);
    if (rows.size >= drawn.count) break;
    await frame.evaluate(async () => {
      window.scrollBy(0, 600);
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    });
  }
  return [...rows.values()];
}

const MOST_TURNS = 200;

/** Each statement that ends in the month, with its total. */
async function lookAtMonth(page: WatchedPage, wanted: readonly WantedStatement[]): Promise<void> {
  await openTab(page, 'Month end');
  const months = page.app('nav-bar').getByLabel('Month', { exact: true });
  await months.waitFor();
  await months.selectOption(MONTH);
  await page.quiet();
  const drawn = (await everyRow(page)).map(([, cells]) => cells.map(plain));
  const told = drawn.filter(([, , period, total]) => period !== '' && total !== '' && !isLoose(period ?? ''));
  const is = told.map(([, contract, , total]) => `${contract}: ${total}`).sort();
  const priced = wanted.filter(({ currency }) => currency !== null);
  const should = priced.map(({ contract, total }) => `${contract}: ${total}`).sort();
  for (const one of is) if (!should.includes(one)) page.say(`says "${one}", which no statement comes to`);
  for (const one of should) if (!is.includes(one)) page.say(`lacks "${one}"`);
}

/** A correction without a statement names one day. */
const isLoose = (period: string) => /^\w+ \d+, \d+$/.test(period);

async function lookAtStatements(page: WatchedPage, wanted: readonly WantedStatement[]): Promise<void> {
  await openTab(page, 'Statements');
  // Those that say most first.
  const sorted = [...wanted].sort((one, other) => other.sums.length - one.sums.length);
  const finals = sorted.filter(({ isFinal }) => isFinal);
  const drafts = sorted.filter(({ isFinal }) => !isFinal);
  const opened = [...drafts.slice(0, OPENED / 2), ...finals.slice(0, OPENED / 2)];
  const app = page.app('nav-bar');
  for (const { contractId, contract, startsOn, sums } of opened) {
    page.turnTo(`the statement of ${contract} from ${startsOn}`);
    await app.getByLabel('Contract', { exact: true }).selectOption(contractId);
    await page.quiet();
    await app.getByLabel('Period', { exact: true }).selectOption(startsOn);
    await app.locator(`table caption`).filter({ hasText: 'Sums' }).waitFor();
    await page.quiet();
    const { Sums: rows = [] } = await page.frame('nav-bar').evaluate(readTables);
    const is = rows.slice(1).map((row) => row.map(plain).join(': '));
    const should = sums.map((row) => row.join(': '));
    if (is.join() !== should.join()) page.say(`comes to "${is.join('; ')}", not "${should.join('; ')}"`);
  }
}
