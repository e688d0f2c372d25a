// Who changed a record, when and how, and what people are called.
import * as v from 'valibot';
import { Failure } from '../actions/failure';
import type { LastChange, RecordChange } from '../actions/statements/statement-ports';
import { read } from './rest/read';
import type { Send } from './rest/request';

const USER_ID = v.union([v.string(), v.number()]);
const CHANGED = v.object({
  custom_object_record: v.object({
    updated_at: v.string(),
    updated_by_user_id: v.nullish(USER_ID, null),
  }),
});
const USER = v.object({ user: v.object({ name: v.string() }) });
const EVENTS = v.object({
  events: v.array(
    v.object({
      type: v.string(),
      created_at: v.string(),
      actor: v.object({ user_id: USER_ID }),
      properties: v.object({
        transaction_events: v.array(v.object({ field_key: v.string(), current_value: v.unknown() })),
      }),
    }),
  ),
});

/** Of a statement one change is expected. */
const MOST_EVENTS = 100;
/** An address that Zendesk does not describe: where it is not served, or not to this person, there is no history. */
const NOT_SERVED: ReadonlySet<Failure['kind']> = new Set(['missing', 'denied', 'malformed']);

/** @throws Failure */
export async function changesOf(send: Send, record: string): Promise<readonly RecordChange[] | null> {
  const path = `${record}/events?page[size]=${MOST_EVENTS}`;
  const answer = await served(() => read(send, EVENTS, { method: 'GET', path }));
  if (answer === null) return null;
  return answer.events
    .filter(({ type }) => type === 'record_updated')
    .map(changeIn)
    .sort((a, b) => (a.at < b.at ? -1 : 1));
}

/** @throws Failure */
export async function lastChangeOf(send: Send, path: string): Promise<LastChange> {
  const { updated_at: at, updated_by_user_id: by } = (await read(send, CHANGED, { method: 'GET', path }))
    .custom_object_record;
  return { at, authorId: by === null ? null : String(by) };
}

/** @throws Failure */
export async function nameOfUser(send: Send, userId: string): Promise<string | null> {
  const path = `/api/v2/users/${encodeURIComponent(userId)}`;
  return (await served(() => read(send, USER, { method: 'GET', path })))?.user.name ?? null;
}

async function served<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (thrown) {
    if (thrown instanceof Failure && NOT_SERVED.has(thrown.kind)) return null;
    throw thrown;
  }
}

function changeIn(event: v.InferOutput<typeof EVENTS>['events'][number]): RecordChange {
  const { transaction_events: changes } = event.properties;
  return {
    at: event.created_at,
    authorId: String(event.actor.user_id),
    fields: new Map(changes.map(({ field_key: key, current_value: value }) => [key, value])),
  };
}
