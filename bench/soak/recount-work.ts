// Counting and recounting, as a manager presses through it.
import { allDifferences } from '../../src/actions/recount/differences';
import type { Difference } from '../../src/actions/recount/difference';
import type { RunView } from '../../src/actions/recount/run-view';
import type { Watched } from '../../src/ui/shared/watched';
import type { Desk } from './manager';

const SINCE = '2026-01-01';
const HOUR_MS = 60 * 60_000;

/** Resolves once it holds; asked again after each change. */
export function until<T>(watched: Pick<Watched<T>, 'state' | 'subscribe'>, holds: (state: T) => boolean) {
  return new Promise<T>((resolve) => {
    const look = () => {
      if (!holds(watched.state())) return;
      stop();
      resolve(watched.state());
    };
    const stop = watched.subscribe(look);
    look();
  });
}

/** Once the page shows a count of now, or has given up. */
export async function counted({ page }: Desk): Promise<void> {
  page.session.count();
  await until(page.session, ({ counting, bug }) => counting === null || bug !== null);
}

/**
 * Recounts and applies.
 * @param how `ticked` = what is ticked by itself; `all` = every difference; `gone on` = a run that was cut off
 * @returns what was found; null where nothing could be
 */
export async function recounted(
  { page, world }: Desk,
  how: 'ticked' | 'all' | 'gone on',
): Promise<readonly Difference[] | null> {
  const { recount, frame } = page;
  if (how === 'gone on') recount.goOn();
  else await recount.begin(SINCE);
  const state = recount.state();
  world.log.note(frame.name, `recount ${how}: ${state.kind}`);
  const found = state.kind === 'found' ? allDifferences(state.differences) : null;
  if (state.kind === 'found') {
    if (how === 'all')
      recount.tick(
        (found ?? []).map(({ key }) => key),
        true,
      );
    world.log.note(frame.name, `finds ${found?.map(({ key }) => key).join(' ')}`.slice(0, 2_000));
    recount.apply();
  } else if (how !== 'gone on') return null;
  await applied(page);
  world.log.count('recounts applied');
  return found;
}

async function applied({ recount, frame }: Desk['page']): Promise<void> {
  const started = await Promise.race([
    until(recount, ({ kind }) => kind === 'applying' || kind === 'bug'),
    frame.pace.pause(30_000).then(() => recount.state()),
  ]);
  if (started.kind !== 'applying') return;
  const { run } = started;
  const last = frame.pace.now() + HOUR_MS;
  for (;;) {
    const { phase } = await until<RunView>(run, ({ phase: { kind } }) => kind !== 'running');
    if (phase.kind !== 'paused') break;
    await frame.pace.pause(2 * 60_000);
    // A person who loses patience.
    if (frame.pace.now() > last) run.cancel();
    else run.resume();
  }
  // What is told at the end of a run is told after its state.
  await frame.pace.pause(1_000);
}
