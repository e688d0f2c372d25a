// The installed app and its settings (zendesk-platform 3.3, 4.2). An app that zcli serves from somebody's own machine
// is not installed: its settings lie in a file there.
import * as v from 'valibot';
import type { InstalledApp, LookupIds, SettingValues, StoredSetUp } from '../../actions/set-up/set-up-facts';
import { Failure } from '../../actions/failure';
import { readLookupFieldIds, readModelVersion, writeLookupFieldIds } from '../data-model/lookup-field-ids';
import { DATA_MODEL_VERSION } from '../data-model/data-model';
import { decodeSettings } from '../decode/settings';
import { read } from '../rest/read';
import type { Send } from '../rest/request';

const VALUE = v.nullish(v.union([v.string(), v.boolean(), v.number()]), null);
const INSTALLATION = v.object({ settings: v.nullish(v.record(v.string(), v.unknown()), {}) });

/** What manifest.json lists; Zendesk keeps the app's own name among them. */
const NAMES = [
  'live_from',
  'time_field_id',
  'not_counted_tags',
  'count_follow_ups',
  'count_ai_agent_tickets',
  'sla_on_overage',
  'show_prices_to_agents',
  'managers_group',
  'lookup_field_ids',
] as const;
const HIDDEN = 'lookup_field_ids';

/** The installation's number; null under zcli, which gives a text (zendesk-platform 1.2). */
export function installationOf(id: number | string): string | null {
  return /^\d+$/.test(String(id)) ? String(id) : null;
}

/** @throws Failure `missing` where the app is not installed */
export async function findInstalled(send: Send, installation: string | null): Promise<InstalledApp> {
  const { settings } = await read(send, INSTALLATION, { method: 'GET', path: pathOf(installation) });
  const values = Object.fromEntries(
    NAMES.flatMap((name): [string, string | boolean | number | null][] => {
      const value = v.safeParse(VALUE, settings[name]);
      return value.success ? [[name, value.output]] : [];
    }),
  );
  return { values, settings: decodeSettings(values), stored: storedIn(values[HIDDEN]) };
}

function storedIn(hidden: unknown): StoredSetUp | null {
  const ids = readLookupFieldIds(hidden);
  return ids === null ? null : { ...ids, modelVersion: readModelVersion(hidden) };
}

export async function saveSettings(
  send: Send,
  installation: string | null,
  settings: SettingValues,
): Promise<void> {
  await send({ method: 'PUT', path: pathOf(installation), body: { settings } });
}

export async function storeSetUp(send: Send, installation: string | null, ids: LookupIds): Promise<void> {
  const { stored, values } = await findInstalled(send, installation);
  const hidden = writeLookupFieldIds(ids, Math.max(DATA_MODEL_VERSION, stored?.modelVersion ?? 0));
  if (values[HIDDEN] !== hidden) await saveSettings(send, installation, { [HIDDEN]: hidden });
}

function pathOf(installation: string | null): string {
  const path = '/api/v2/apps/installations';
  if (installation !== null) return `${path}/${installation}`;
  throw new Failure({ kind: 'missing', request: `GET ${path}`, detail: 'served by zcli, not installed' });
}
