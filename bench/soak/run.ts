// One soak: agents, managers, customers and weather at work on one account for some simulated days, then what must hold.
import { Agent } from './agent';
import { Calendar, HOUR } from './calendar';
import { Customers } from './customers';
import type { Broken } from './invariants/broken';
import { lookAtDoubles } from './invariants/doubles';
import { lookAtHalves } from './invariants/halves';
import { lookAtStatements, type StatementsLooked } from './invariants/statements';
import { lookAtTags, type TagsLooked } from './invariants/tags';
import { Manager } from './manager';
import { monthEnds } from './month-end';
import { agentsOf, managersOf } from './people';
import { settle, type Settled } from './settle';
import { stopJobs, weather } from './weather';
import { World } from './world';

export interface SoakOptions {
  readonly seed: number;
  readonly days: number;
  readonly agents: number;
  /** Whether no further day may begin: to end there is the same as to have asked for so many days. */
  readonly isLate: () => boolean;
  /** Of work on each simulated day. */
  readonly hours?: number;
}

/** What came of the work on the account. */
export interface Soaked {
  readonly world: World;
  readonly days: number;
  readonly settled: Settled;
  readonly tags: TagsLooked;
  readonly statements: StatementsLooked;
  readonly broken: readonly Broken[];
}

/** A Sunday: the day after that a month ends, from the fourth day on it is finished, and drifts for the rest. */
const FIRST_DAY = Date.parse('2026-11-29T00:00:00Z');

export async function soak({ seed, days, agents, isLate, hours }: SoakOptions): Promise<Soaked> {
  const world = new World(seed, new Date(FIRST_DAY).toISOString());
  vary(world);
  stopJobs(world);
  const calendar = new Calendar(FIRST_DAY, days, world.agenda.now, isLate, hours);
  const managers = managersOf(world).map((person) => new Manager(world, person, calendar));
  const guard = guarded(world);
  try {
    await play(world, [
      ...agentsOf(world, agents).map((person) => () => new Agent(world, person, calendar).work()),
      ...managers.map((manager) => () => manager.work()),
      ...managers.map(
        ({ person }) =>
          () =>
            new Agent(world, person, calendar).work(),
      ),
      () => new Customers(world, calendar, 120 / agents).live(),
      () => monthEnds(world, managers, calendar),
      () => weather(world, calendar),
    ]);
    const ended: { settled: Settled | null } = { settled: null };
    await play(world, [
      async () =>
        void (ended.settled = await settle(world, managers, calendar.start(calendar.begun) - 2 * HOUR)),
    ]);
    if (ended.settled === null) throw new Error(`the end was never reached: ${world.bugs.join('\n')}`);
    return judged(world, calendar.begun, ended.settled, managers);
  } finally {
    guard();
  }
}

/** Runs everybody until all are done. What one of them throws is a bug, of the app or of the soak. */
async function play(world: World, scripts: readonly (() => Promise<void>)[]): Promise<void> {
  let left = scripts.length;
  for (const [at, script] of scripts.entries()) {
    script()
      .catch((thrown: unknown) => world.bug(`script ${at}`, thrown))
      .finally(() => {
        left -= 1;
      });
  }
  await world.agenda.go(() => left === 0);
}

/** What is not known of Zendesk is one way in one soak and the other in the next. */
function vary({ seed, desk }: World): void {
  desk.state.features = {
    ...desk.state.features,
    duplicateExternalId: seed % 2 === 0 ? 'accepted' : 'refused',
    searchDuplicates: seed % 3 === 0,
    sameSecondStamps: seed % 4 === 0 ? 'conflict' : 'pass',
    dateFields: seed % 5 === 0 ? 'instant' : 'day',
    tagsWithoutRight: seed % 3 === 1 ? 'ignored' : 'forbidden',
    closedTagsByJob: seed % 4 !== 3,
  };
}

/** Errors that nobody caught are the soak's worst find. Chance that the app takes is the seed's. */
function guarded(world: World): () => void {
  const told = (thrown: unknown) => world.bug('unhandled', thrown);
  const { random } = Math;
  const chance = world.chance('Math.random');
  Math.random = () => chance.below(1_000_000) / 1_000_000;
  const giveBack = world.agenda.takeTimers();
  process.on('unhandledRejection', told);
  process.on('uncaughtException', told);
  return () => {
    Math.random = random;
    giveBack();
    process.off('unhandledRejection', told);
    process.off('uncaughtException', told);
  };
}

function judged(world: World, days: number, settled: Settled, managers: readonly Manager[]): Soaked {
  const { desk, log } = world;
  const tags = lookAtTags(desk, settled.refused);
  const statements = lookAtStatements(desk);
  const broken: Broken[] = [
    ...tags.broken,
    ...statements.broken,
    ...lookAtDoubles(desk),
    ...world.writes.broken,
    ...lookAtHalves(
      desk,
      managers.map(({ browser }) => browser),
      new Set(settled.waiting.keys()),
    ),
    ...settled.altered.map((id) => ({
      rule: 'final statements are unchanged',
      text: `${id} is shown as altered`,
      about: [id],
    })),
    ...(settled.left ?? []).map(({ key }) => ({
      rule: 'a recount after the last one finds nothing',
      text: key,
      about: key.startsWith('ticket:') ? [`ticket ${key.split(':')[1] ?? ''}`] : [key],
    })),
    ...world.bugs.map((text) => ({ rule: 'no unhandled error in any page', text, about: [] })),
    ...log.counted('bad request ').map(([text, times]) => ({
      rule: 'nothing is asked that Zendesk does not know',
      text: `${text} ${times} times`,
      about: [],
    })),
  ];
  if (settled.left === null)
    broken.push({ rule: 'the last recount can be made', text: 'it could not', about: [] });
  return { world, days, settled, tags, statements, broken };
}
