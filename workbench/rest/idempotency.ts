// `Idempotency-Key` on requests that make a ticket: the same key with the same body answers what it answered first and
// makes nothing anew, with another body it is refused (Zendesk's introduction to the ticketing API; two hours: likely).
import type { Desk } from '../desk/desk';
import { badRequest, Refusal } from '../desk/refusal';
import { json, type Answer, type Call } from './route';

const KEPT_FOR = 2 * 60 * 60 * 1000;
const LONGEST_KEY = 255;

interface Remembered {
  readonly asked: string;
  readonly status: number;
  readonly text: string;
  readonly until: number;
}

const REMEMBERED = new WeakMap<Desk, Map<string, Remembered>>();

/** @throws Refusal; what was refused is not remembered */
export async function once(call: Call, key: string | null, run: () => Answer): Promise<Answer> {
  if (key === null) return run();
  if (key === '' || key.length > LONGEST_KEY) throw badRequest('Idempotency-Key has 1 to 255 characters');
  const known = REMEMBERED.get(call.desk) ?? new Map<string, Remembered>();
  REMEMBERED.set(call.desk, known);
  const own = `${call.asker.id} ${key}`;
  const first = known.get(own);
  if (first && call.desk.clock.now() < first.until) return repeated(first, JSON.stringify(call.body));
  const answered = run();
  const response = answered instanceof Response ? answered : json(answered);
  known.set(own, {
    asked: JSON.stringify(call.body),
    status: response.status,
    text: await response.clone().text(),
    until: call.desk.clock.now() + KEPT_FOR,
  });
  response.headers.set('x-idempotency-lookup', 'miss');
  return response;
}

function repeated({ asked, status, text }: Remembered, now: string): Response {
  if (asked !== now) {
    const description = 'The parameters differ from those that the key was first used with';
    throw new Refusal(400, { error: 'IdempotentRequestError', description });
  }
  const headers = { 'Content-Type': 'application/json; charset=utf-8', 'x-idempotency-lookup': 'hit' };
  return new Response(text, { status, headers });
}
