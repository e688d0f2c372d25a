// What goes wrong on the way: limits, failing servers, answers that are lost after the work was done or cut off, an index
// that lags for longer than usual. It clears up at the end.
import type { NewFault } from '../../workbench/desk/faults';
import type { Chance } from '../fuzz/random';
import { MINUTE, type Calendar } from './calendar';
import type { World } from './world';

const WHO = 'weather';
const ENTRIES = '/api/v2/custom_objects/support_entry/records';
const PLACES = [
  'GET /api/v2/search',
  'GET /api/v2/tickets',
  'GET /api/v2/custom_objects',
  'GET /api/v2/users',
  'GET /api/v2/job_statuses',
  'PUT /api/v2/tickets',
  'PUT /api/v2/tickets/update_many',
  'POST /api/v2/custom_objects',
  // Heads and claims, which few other requests leave a fault for.
  `POST ${ENTRIES}`,
  'PATCH /api/v2/custom_objects',
  '* /api/v2/custom_objects/support_entry',
  '* /api/v2/',
];
const USUAL_LAG = 120;

export async function weather(world: World, calendar: Calendar): Promise<void> {
  const chance = world.chance(WHO);
  const { agenda, desk, log } = world;
  for (let day = 0; calendar.has(day); day += 1) {
    await agenda.sleep(WHO, calendar.start(day) - agenda.now());
    while (calendar.isOpen(day)) {
      const fault = {
        ...KINDS[chance.below(KINDS.length)],
        match: chance.pick(PLACES),
        times: 1 + chance.below(4),
      };
      desk.faults.arm({ ...CALM, ...fault });
      desk.state.indexLagSeconds = chance.below(8) === 0 ? 600 + chance.below(1_200) : 20 + chance.below(260);
      log.note(WHO, `${JSON.stringify(fault)}, index ${desk.state.indexLagSeconds} s behind`);
      await agenda.sleep(WHO, MINUTE * (2 + chance.below(16)));
      // What nobody met does not wait for another day.
      if (chance.below(4) === 0) desk.faults.clear();
    }
  }
}

/** One job of so many is stopped by Zendesk as a whole, which tells nothing of its items: half of those with none done. */
const STOPPED_OF = 12;

export function stopJobs(world: World): void {
  const chance = world.chance('jobs');
  const { jobs } = world.desk;
  const queue = jobs.queue.bind(jobs);
  jobs.queue = (prefix, type, total, work) => {
    if (world.isOver || chance.below(STOPPED_OF) > 0) return queue(prefix, type, total, work);
    const end = chance.pick(['failed', 'killed'] as const);
    const isDone = chance.below(2) === 0;
    const job = queue(prefix, type, total, isDone ? work : () => []);
    job.end = end;
    const what = `${type} ${end}, ${isDone ? 'all' : 'none'} of ${total} done`;
    world.log.note(WHO, what);
    world.log.count(`fault job ${end} with ${isDone ? 'all' : 'nothing'} done`);
    return job;
  };
}

/** Heads and claims that are made, and whose maker is not told. */
export function loseAnswers({ desk }: World, chance: Chance): void {
  const lost = KINDS.filter(({ after }) => after === true);
  const times = 1 + chance.below(2);
  desk.faults.arm({ ...CALM, ...chance.pick(lost), match: `POST ${ENTRIES}`, times });
}

export function clearUp({ desk }: World): void {
  desk.faults.clear();
  desk.state.indexLagSeconds = USUAL_LAG;
}

const CALM: NewFault = {
  match: '',
  status: null,
  times: 1,
  retryAfter: null,
  delayMs: 0,
  drop: false,
  malformed: false,
};

const KINDS: readonly Partial<NewFault>[] = [
  { status: 429, retryAfter: 20 },
  { status: 429 },
  { status: 500 },
  { status: 503 },
  { status: 502, after: true },
  { drop: true },
  { drop: true, after: true },
  { malformed: true },
  { malformed: true, after: true },
  { status: 409 },
];
