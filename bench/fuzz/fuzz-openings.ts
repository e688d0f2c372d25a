// Openings with broken answers: a verdict, a refusal or a typed failure, within bounds; never a crash.
import { Failure } from '../../src/actions/failure';
import type { Send } from '../../src/zendesk/rest/request';
import { mutate } from './mutate';
import { openOnce } from './opening';
import { judged, type Outcome } from './outcome';
import { chanceOf, type Chance } from './random';
import { keyOf, type Recording } from './recording';

/** @returns what went wrong, or what came of it */
export async function fuzzOpening(recordings: readonly Recording[], seed: number): Promise<Outcome> {
  const chance = chanceOf(seed);
  const recording = chance.pick(recordings);
  const { send, count } = broken(recording, chance);
  const settings =
    chance.below(5) === 0 ? (mutate(recording.seat.settings, chance) as never) : recording.seat.settings;
  return judged(
    () => openOnce(send, { ...recording.seat, settings }, recording.ticketId, recording.organizationId),
    { count, name: `ticket ${recording.ticketId}` },
  );
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
