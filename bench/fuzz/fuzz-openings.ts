// Openings with broken answers: a verdict, a refusal or a typed failure, within bounds; never a crash.
import { Failure } from '../../src/actions/failure';
import type { Send } from '../../src/zendesk/rest/request';
import { mutate } from './mutate';
import { openOnce } from './opening';
import { chanceOf, type Chance } from './random';
import { keyOf, type Recording } from './recording';
import { unsoundPlace } from './soundness';

/** Lists are followed to their end, but not without end. */
const MOST_REQUESTS = 500;
const MOST_MILLISECONDS = 2_000;

/** @returns what went wrong, or what came of it */
export async function fuzzOpening(
  recordings: readonly Recording[],
  seed: number,
): Promise<{ readonly fault: string | null; readonly kind: string }> {
  const chance = chanceOf(seed);
  const recording = chance.pick(recordings);
  const { send, count } = broken(recording, chance);
  const settings =
    chance.below(5) === 0 ? (mutate(recording.seat.settings, chance) as never) : recording.seat.settings;
  return judged(count, null, () =>
    openOnce(send, { ...recording.seat, settings }, recording.ticketId, recording.organizationId),
  );
}

/**
 * What came of a run, held against its bounds.
 * @param count of the requests that were made so far
 * @param name of what is run, for whoever reads of a fault
 */
export async function judged(count: () => number, name: string | null, run: () => Promise<unknown>) {
  const began = process.cpuUsage();
  const { fault, kind } = await settle(run);
  const took = millisecondsSince(began);
  const said = (text: string) => (name === null ? text : `${name}: ${text}`);
  if (took > MOST_MILLISECONDS) return { fault: said(`took ${Math.round(took)} ms`), kind: 'slow' };
  if (count() > MOST_REQUESTS) return { fault: said(`made ${count()} requests`), kind: 'endless' };
  return { fault: fault === null ? null : said(fault), kind };
}

/** Of this process alone: a busy machine is no endless loop. */
export function millisecondsSince(began: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(began);
  return (user + system) / 1_000;
}

async function settle(run: () => Promise<unknown>) {
  try {
    const answer = await run();
    const place = unsoundPlace(answer);
    const kind = (answer as { kind?: string } | null | undefined)?.kind ?? 'answer';
    return { fault: place === null ? null : `holds no figure at ${place}`, kind };
  } catch (thrown) {
    if (thrown instanceof Failure) return { fault: null, kind: thrown.kind };
    return {
      fault: thrown instanceof Error ? (thrown.stack ?? thrown.message) : String(thrown),
      kind: 'crash',
    };
  }
}

/** Answers as they were recorded, one or two of them broken. */
export function broken(
  { answers }: Pick<Recording, 'answers'>,
  chance: Chance,
): { send: Send; count: () => number } {
  const keys = [...answers.keys()];
  const bad = new Map<string, unknown>();
  if (keys.length === 0) return { send: missing, count: () => 0 };
  for (let times = 1 + chance.below(2); times > 0; times -= 1) {
    const key = chance.pick(keys);
    bad.set(key, mutate(answers.get(key), chance));
  }
  let requests = 0;
  const send: Send = (ask) => {
    requests += 1;
    const key = keyOf(ask);
    if (bad.has(key)) return Promise.resolve(structuredClone(bad.get(key)));
    // Further pages repeat the first: a list that never ends by itself.
    const known = keys.find((one) => one === key || sameButForPage(one, key));
    if (known !== undefined) return Promise.resolve(structuredClone(answers.get(known)));
    return missing(ask);
  };
  return { send, count: () => requests };
}

const missing: Send = ({ method, path }) =>
  Promise.reject(new Failure({ kind: 'missing', request: `${method} ${path}`, status: 404 }));

function sameButForPage(one: string, other: string): boolean {
  const bare = (key: string) => key.replace(/([?&])page(\[after\])?=[^& ]*/g, '$1');
  return bare(one) === bare(other) || bare(other).startsWith(bare(one).split(' null')[0] ?? one);
}
