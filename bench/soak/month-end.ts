// Two managers finish a month at one moment, before work begins: the same statements, each for a reader of another language,
// so that heads differ; and two windows of one contract, so that both would take its corrections. Writes are slow, and
// answers are lost meanwhile.
import { isReady, type MonthRow, type MonthStatement } from '../../src/actions/statements/month-end';
import { Failure } from '../../src/actions/failure';
import type { Chance } from '../fuzz/random';
import { ALL_MONTHS, finaliseThese, settleSome } from './book-work';
import { HOUR, type Calendar } from './calendar';
import type { Desk, Manager } from './manager';
import { counted, recounted } from './recount-work';
import { loseAnswers } from './weather';
import type { World } from './world';

const WHO = 'month end';
const LANGUAGES = ['en', 'de'];
/** A morning leaves something for the next one. */
const MOST = 3;
/** Each counts and recounts the whole account twice: every day it would take as long as all the rest. */
const EVERY_DAYS = 3;

/** What each of them makes final at that moment. */
type Contest = readonly (readonly MonthStatement[])[];

export async function monthEnds(
  world: World,
  managers: readonly Manager[],
  calendar: Calendar,
): Promise<void> {
  for (let day = 0; calendar.has(day); day += EVERY_DAYS) {
    await world.agenda.sleep(WHO, calendar.start(day) - 2 * HOUR - world.agenda.now());
    const chance = world.chance(`${WHO} ${day}`);
    const desks = managers.map((manager) => ({ page: manager.openPage(), world, chance }));
    await monthEnd(world, desks, chance).catch((thrown: unknown) => {
      if (!(thrown instanceof Failure)) throw thrown;
      world.log.count(`month end failed: ${thrown.kind}`);
    });
    world.isSlow = false;
    for (const { page } of desks) page.close();
  }
}

async function monthEnd(world: World, desks: readonly Desk[], chance: Chance): Promise<void> {
  const [first] = desks;
  if (first === undefined) return;
  await counted(first);
  for (const month of ALL_MONTHS) await settleSome(first, month);
  for (const desk of desks) await recounted(desk, 'all');
  world.isSlow = true;
  for (const contest of contestsOf(await readyOn(first), chance)) {
    if (chance.below(2) === 0) loseAnswers(world, chance);
    await Promise.all(desks.map((desk, at) => finaliseThese(desk, contest[at] ?? [], LANGUAGES[at])));
  }
}

async function readyOn({ page }: Desk): Promise<readonly MonthStatement[]> {
  const rows: MonthRow[] = [];
  for (const month of ALL_MONTHS) rows.push(...((await page.books?.month(month)) ?? []));
  return rows.filter(isReady);
}

/** Two windows that list the same corrections, one for each; then the same ones for both. */
function contestsOf(ready: readonly MonthStatement[], chance: Chance): readonly Contest[] {
  const corrected = ready.filter(({ sheet }) => sheet.corrections.length > 0);
  const ids = [...new Set(corrected.map(({ contractId }) => contractId))];
  const pairs = ids
    .map((id) => corrected.filter(({ contractId }) => contractId === id).slice(0, 2))
    .filter(({ length }) => length === 2)
    .slice(0, MOST);
  const others = ready.filter((row) => !pairs.flat().includes(row));
  const same = others.filter(() => chance.below(3) === 0).slice(0, MOST);
  return [...pairs.map((rows) => rows.map((row) => [row])), ...same.map((row) => [[row], [row]])];
}
