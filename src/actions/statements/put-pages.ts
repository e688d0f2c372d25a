// Writes the pages of many statements at once, by jobs, and reads them back: a statement's head is only written where
// all of its pages stand as they were sent.
import { Failure } from '../failure';
import { isUnknown, type Pace } from '../keep-tag';
import { appears } from '../surely';
import type { PageWrite, StatementDesk } from './statement-ports';

/** What Zendesk takes at once, and less than half a megabyte. */
const PAGES_AT_ONCE = 100;
const MOST_BYTES = 450_000;

const POLL_MS = 2_000;
/** A job of a hundred items is done within seconds. */
const JOB_MS = 5 * 60_000;
/** After a lost answer its job may still be under way. */
const LOST_MS = 5_000;
const TRIES = 3;

export interface PutPages {
  /** external_ids of the pages that are there as they should be. */
  readonly there: ReadonlySet<string>;
  /** In Zendesk's own words, by external_id. */
  readonly refused: ReadonlyMap<string, string>;
}

/** Pages that stand there already are not sent again. @throws Failure */
export async function putPages(
  desk: StatementDesk,
  pace: Pace,
  pages: readonly PageWrite[],
): Promise<PutPages> {
  const refused = new Map<string, string>();
  const there = new Set<string>();
  const look = async () => {
    const missing = pages.filter(({ externalId }) => !there.has(externalId));
    const stored = await desk.pages(missing.map(({ externalId }) => externalId));
    for (const { externalId, text } of missing) if (stored.get(externalId) === text) there.add(externalId);
    return there.size === pages.length;
  };
  if (await look()) return { there, refused };
  for (let tries = 0; tries < TRIES; tries += 1) {
    const due = pages.filter(({ externalId }) => !there.has(externalId) && !refused.has(externalId));
    let isLost = false;
    for (const load of loadsOf(due)) {
      const sent = await send(desk, pace, load, refused);
      isLost ||= sent === 'lost';
    }
    const isAll = await appears(
      pace,
      async () => (await look()) || there.size + refused.size >= pages.length,
    );
    if (isAll || !isLost) break;
  }
  return { there, refused };
}

async function send(
  desk: StatementDesk,
  pace: Pace,
  load: readonly PageWrite[],
  refused: Map<string, string>,
): Promise<'over' | 'lost'> {
  try {
    const id = await desk.queuePages(load);
    const until = pace.now() + JOB_MS;
    for (;;) {
      await pace.pause(POLL_MS);
      const job = await desk.job(id);
      if (job.kind === 'gone' || (job.kind === 'running' && pace.now() > until)) return 'lost';
      if (job.kind === 'running') continue;
      // A job that was stopped as a whole tells of no item.
      if (job.items.length === 0) return 'lost';
      job.items.forEach((item, at) => {
        const page = load[at];
        if (page !== undefined && item.kind === 'refused') refused.set(page.externalId, item.detail);
      });
      return 'over';
    }
  } catch (thrown) {
    if (!(thrown instanceof Failure) || !isUnknown(thrown)) throw thrown;
    await pace.pause(LOST_MS);
    return 'lost';
  }
}

function loadsOf(pages: readonly PageWrite[]): readonly (readonly PageWrite[])[] {
  const loads: PageWrite[][] = [];
  let bytes = Infinity;
  for (const page of pages) {
    if (bytes + page.text.length > MOST_BYTES || (loads.at(-1)?.length ?? 0) >= PAGES_AT_ONCE) {
      loads.push([]);
      bytes = 0;
    }
    loads.at(-1)?.push(page);
    bytes += page.text.length;
  }
  return loads;
}
