// The installed app's settings. Checkboxes come as true or as "true", depending on who serves the app.
import type { Fault } from '../../actions/ports';
import type { Settings } from '../../actions/settings';
import { readRules } from '../../domain/read-ticket';
import { readLookupFieldIds, type LookupFieldIds } from '../data-model/lookup-field-ids';
import { listOf } from './fields';

export interface InstalledSettings extends Settings {
  /** Null = not written by set-up yet. */
  readonly lookupFieldIds: LookupFieldIds | null;
}

export function decodeSettings(raw: Readonly<Record<string, unknown>>): InstalledSettings {
  const faults: Fault[] = [];
  const given = (key: string) => (raw[key] === undefined || raw[key] === '' ? null : raw[key]);
  const flag = (key: string, absent: boolean): boolean => {
    const value = given(key);
    if (value === null) return absent;
    if (value === true || value === 'true' || value === '1') return true;
    if (value === false || value === 'false' || value === '0') return false;
    faults.push({ field: key, kind: 'not_a_flag' });
    return absent;
  };
  // Without any, be it spaces, the tag of merged tickets holds (metering rules 1 and 5).
  const notCountedTags = listOf(raw['not_counted_tags']);
  const rules = readRules({
    liveFrom: typeof raw['live_from'] === 'string' ? raw['live_from'].trim() : given('live_from'),
    countFollowUps: flag('count_follow_ups', true),
    countAiAgentTickets: flag('count_ai_agent_tickets', false),
    ...(notCountedTags.length === 0 ? {} : { notCountedTags }),
  });
  if (!rules.ok)
    faults.push(
      ...rules.refusals.map((refusal) => ({ ...refusal, field: SETTING[refusal.field] ?? refusal.field })),
    );
  return {
    rules: rules.ok ? rules.value : null,
    faults,
    timeFieldId: idOf(given('time_field_id')),
    slaOnOverage: flag('sla_on_overage', false),
    showsPricesToAgents: flag('show_prices_to_agents', true),
    managersGroup: textOf(raw['managers_group']),
    lookupFieldIds: readLookupFieldIds(raw['lookup_field_ids']),
  };
}

function idOf(value: unknown): string | null {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}

/** The domain's names of the settings it reads, as the settings page names them. */
const SETTING: Readonly<Record<string, string>> = {
  liveFrom: 'live_from',
  notCountedTags: 'not_counted_tags',
};
