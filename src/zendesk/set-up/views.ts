// Ticket views: those of the account, which of them our installation brought, and putting them right.
import * as v from 'valibot';
import type { Condition, FoundView, ViewSpec } from '../../actions/set-up/set-up-facts';
import { read } from '../rest/read';
import type { Send } from '../rest/request';
import { everyRow } from './every-row';
import { bodyOfView } from './required-views';

const REQUIREMENTS = v.object({
  requirements: v.array(
    v.object({
      identifier: v.nullish(v.string(), ''),
      requirement_id: v.nullish(v.union([v.number(), v.string()]), null),
      requirement_type: v.nullish(v.string(), ''),
    }),
  ),
});
const CONDITION = v.object({
  field: v.nullish(v.string(), ''),
  operator: v.nullish(v.string(), ''),
  value: v.nullish(v.union([v.string(), v.number(), v.boolean(), v.array(v.unknown())]), null),
});
const VIEW = v.object({
  id: v.number(),
  title: v.nullish(v.string(), ''),
  active: v.nullish(v.boolean(), true),
  conditions: v.nullish(v.object({ all: v.nullish(v.array(CONDITION), []) }), { all: [] }),
});

/** @param installation its id; null where Zendesk does not know this one (an app that is served by zcli) */
export async function findViews(send: Send, installation: string | null): Promise<readonly FoundView[]> {
  const [brought, views] = await Promise.all([
    requirements(send, installation),
    everyRow(send, '/api/v2/views', 'views', VIEW),
  ]);
  return views.map(({ id, title, active, conditions }) => ({
    id: String(id),
    title,
    isActive: active,
    all: conditions.all.map(conditionOf),
    identifier: brought.get(String(id)) ?? null,
  }));
}

async function requirements(send: Send, installation: string | null): Promise<ReadonlyMap<string, string>> {
  if (installation === null) return new Map();
  const path = `/api/v2/apps/installations/${installation}/requirements`;
  const found = await read(send, REQUIREMENTS, { method: 'GET', path });
  return new Map(
    found.requirements
      .filter(({ requirement_type }) => requirement_type === 'views')
      .map(({ identifier, requirement_id }) => [String(requirement_id), identifier]),
  );
}

/** A list of values and their text are one condition: tags are separated by spaces. */
function conditionOf({ field, operator, value }: v.InferOutput<typeof CONDITION>): Condition {
  const text = Array.isArray(value) ? value.map(String).join(' ') : String(value ?? '');
  return { field, operator, value: text };
}

export async function createView(send: Send, view: ViewSpec): Promise<void> {
  await send({ method: 'POST', path: '/api/v2/views', body: { view: bodyOfView(view) } });
}

export async function restoreView(send: Send, id: string, view: ViewSpec): Promise<void> {
  const { all } = view;
  const body = { view: { all, active: true } };
  await send({ method: 'PUT', path: `/api/v2/views/${id}`, body });
}
