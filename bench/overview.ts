// The overview with 5,000 rows: the first rows, all rows, scrolling, filtering, sorting and searching.
// Prints, asserts nothing: `npm run bench:overview`.
import '../scripts/meter/temporal';
import { AppPage } from './support/app-page';
import { storeBalances } from './support/balances';
import { command, leavingNothing, refuseWithoutBrowser } from './support/command';
import type { Measured } from './support/in-page';
import { readRuns, RUNS_USAGE, type RunOptions } from './support/options';
import { keep, type Line } from './support/results';
import { spreadOf } from './support/spread';
import { built, stageWith, type Stage } from './support/stage';
import { taskLines, yardstickLine } from './support/task-lines';
import { yardstick } from './support/tasks';

const ORGANIZATIONS = 5_000;
/** Enough that every row has figures; counting many is what bench:recount is about. */
const TICKETS = 20_000;
/** Contracts with plans, then balances with organizations' names: docs/decisions/022. */
const REQUESTS = 4;
/** Of one scroll through the table, a frame each. */
const FRAMES = 60;
const PIXELS_A_FRAME = 400;
const SMOOTH_MS = 50;

const firstRowMs = (page: AppPage) =>
  page
    .frame()
    .waitForFunction(() => (window as unknown as Measured).firstRowAt, undefined, { timeout: 60_000 })
    .then((handle) => handle.jsonValue() as Promise<number>);

/** From the frame's navigation until a row is there, each time by a person who was never here. */
async function firstRows(stage: Stage, runs: number): Promise<readonly Line[]> {
  const times: number[] = [];
  let requests = 0;
  for (let run = 0; run < runs; run += 1) {
    stage.workbench.desk.requests.clear();
    const page = await AppPage.open(stage);
    times.push(await firstRowMs(page));
    const asked = stage.workbench.desk.requests.all().filter(({ frame }) => frame !== null);
    requests = Math.max(requests, untilFirstRows(asked.map(({ path }) => path)));
    await page.close();
    // The next person does not wait for what this one has asked.
    stage.workbench.desk.clock.advance(120);
  }
  return [
    { what: 'first rows, from navigation', is: spreadOf(times), unit: 'ms' },
    {
      what: 'requests until first rows, in two rounds',
      is: requests,
      unit: 'requests',
      bound: `at most ${REQUESTS}, by decision 022`,
      holds: requests <= REQUESTS,
    },
  ];
}

/** Contracts and plans, then the first balances and their organizations. */
function untilFirstRows(paths: readonly string[]): number {
  const last = (part: string) => paths.findIndex((path) => path.includes(part));
  return Math.max(last('external_ids'), last('organizations/show_many')) + 1;
}

/** In milliseconds, from a press until what follows from it is painted. */
async function pressed(page: AppPage, button: RegExp): Promise<number> {
  const found = await page.app.getByRole('button', { name: button }).elementHandle();
  if (found === null) throw new Error(`no button ${String(button)}`);
  return found.evaluate(
    (element) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        (element as HTMLElement).click();
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - start)));
      }),
  );
}

async function scrolled(page: AppPage, from: number): Promise<readonly number[]> {
  return page.frame().evaluate(
    async ({ start, frames, step }) => {
      window.scrollTo(0, start);
      await new Promise(requestAnimationFrame);
      const took: number[] = [];
      let before = performance.now();
      for (let frame = 0; frame < frames; frame += 1) {
        window.scrollBy(0, step);
        await new Promise(requestAnimationFrame);
        took.push(performance.now() - before);
        before = performance.now();
      }
      return took;
    },
    { start: from, frames: FRAMES, step: PIXELS_A_FRAME },
  );
}

async function everyRow(page: AppPage): Promise<readonly Line[]> {
  const listing = await page.longestTasks(() =>
    page.jumping(page.app.getByText('Last stored balances.').waitFor({ timeout: 240_000 })),
  );
  const waited = minutes(page.jumped);
  const counting = await page.longestTasks(async () => {
    await page.app.getByRole('button', { name: 'Count now' }).click();
    await page.jumping(page.app.getByRole('button', { name: 'Count again' }).waitFor({ timeout: 240_000 }));
  });
  return [
    { what: 'waited for the limits until every row', is: waited, unit: 'min' },
    ...taskLines('while rows come', listing),
    ...taskLines('while counting', counting),
  ];
}

async function moved(page: AppPage, runs: number): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const frames: number[] = [];
  const worst: number[] = [];
  const scrolling = await page.longestTasks(async () => {
    for (let run = 0; run < runs; run += 1) {
      const took = await scrolled(page, 1_000 + run * 15_000);
      frames.push(...took);
      worst.push(Math.max(...took));
    }
  });
  lines.push({ what: 'a frame while scrolling', is: spreadOf(frames), unit: 'ms' });
  const slow = frames.filter((took) => took > SMOOTH_MS).length;
  lines.push({ what: `frames over ${SMOOTH_MS} ms`, is: percent(slow, frames.length), unit: '%' });
  lines.push({ what: 'worst frame of a scroll', is: spreadOf(worst), unit: 'ms' });
  lines.push(...taskLines('while scrolling', scrolling));
  await page.frame().evaluate(() => window.scrollTo(0, 0));
  for (const [what, button] of [
    // A sorted column's button also says which way.
    ['filter on, and off', /^Unused$/],
    ['sort', /^Used/],
    ['sort by name', /^Organization/],
  ] as const) {
    const times: number[] = [];
    const tasks = await page.longestTasks(async () => {
      for (let run = 0; run < runs + 1; run += 1) times.push(await pressed(page, button));
    });
    lines.push({ what, is: spreadOf(times), unit: 'ms' }, ...taskLines(what, tasks));
  }
  return lines;
}

const minutes = (milliseconds: number) => Math.round(milliseconds / 6_000) / 10;
const percent = (some: number, all: number) => Math.round((some * 1_000) / all) / 10;

async function measure(stage: Stage, options: RunOptions): Promise<void> {
  const { runs } = options;
  const first = await firstRows(stage, runs);
  const page = await AppPage.open(stage);
  await firstRowMs(page);
  const all = await everyRow(page);
  const rest = await moved(page, runs);
  const machine = yardstickLine(await yardstick(page.frame(), runs));
  await page.close();
  keep('overview, 5,000 rows', [...first, ...all, ...rest, machine], options);
}

await command(`npm run bench:overview -- [options]${RUNS_USAGE}`, async (words) => {
  const options = readRuns(words);
  refuseWithoutBrowser();
  await built();
  await leavingNothing(async (later) => {
    const load = { organizations: ORGANIZATIONS, tickets: TICKETS };
    await measure(await stageWith(later, load, storeBalances), options);
  });
});
