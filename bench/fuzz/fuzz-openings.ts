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
    const answer = answers.get(key);
    bad.set(key, chance.below(ENDLESS_OF) === 0 ? endless(answer) : mutate(answer, chance));
  }
  let requests = 0;
  const send: Send = (ask) => {
    requests += 1;
    const key = keyOf(ask);
    // Further pages repeat the first.
    const known = answers.has(key) ? key : keys.find((one) => withoutPage(one) === withoutPage(key));
    if (known === undefined) return missing(ask);
    return Promise.resolve(structuredClone(bad.has(known) ? bad.get(known) : answers.get(known)));
  };
  return { send, count: () => requests };
}

/** Of so many broken answers one says that there is more, and so on each of its pages: a list that never ends by itself. */
const ENDLESS_OF = 8;

function endless(answer: unknown): unknown {
  if (typeof answer !== 'object' || answer === null) return answer;
  return {
    ...answer,
    ...('meta' in answer ? { meta: { has_more: true, after_cursor: 'more' } } : {}),
    ...('next_page' in answer ? { next_page: 'https://acme.zendesk.com/api/v2/more?page=2' } : {}),
  };
}

const missing: Send = ({ method, path }) =>
  Promise.reject(new Failure({ kind: 'missing', request: `${method} ${path}`, status: 404 }));

function withoutPage(key: string): string {
  return key.replace(/[?&]page(\[after\])?=[^& ]*/g, '');
}
