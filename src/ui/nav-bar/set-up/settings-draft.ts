// The settings that the form holds, by their names in manifest.json, and how what is stored is shown in it.
import type { SettingValues } from '../../../actions/set-up/set-up-facts';

export const FLAGS = [
  'count_follow_ups',
  'count_ai_agent_tickets',
  'sla_on_overage',
  'show_prices_to_agents',
] as const;
type Flag = (typeof FLAGS)[number];

const TEXTS = ['not_counted_tags', 'managers_group', 'time_field_id'] as const;
export type TextName = (typeof TEXTS)[number];

export type Draft = Readonly<Record<Flag, boolean>> & Readonly<Record<TextName, string>>;

export function isText(name: keyof Draft): name is TextName {
  return (TEXTS as readonly string[]).includes(name);
}

/** Which tickets are counted, and with how much time. */
const DECIDING = ['count_follow_ups', 'count_ai_agent_tickets', 'not_counted_tags', 'time_field_id'] as const;

/** Whether tickets may be decided otherwise by what is stored now than by what was stored before. */
export function decidesVerdicts(before: SettingValues, now: SettingValues): boolean {
  const [one, other] = [draftOf(before), draftOf(now)];
  return DECIDING.some((name) => one[name] !== other[name]);
}

/** Where nothing is stored, as the app reads that. */
export function draftOf(values: SettingValues): Draft {
  const flag = (name: Flag, absent: boolean) => {
    const value = values[name];
    return value === undefined || value === null || value === ''
      ? absent
      : value === true || value === 'true';
  };
  const text = (name: TextName) => String(values[name] ?? '');
  return {
    not_counted_tags: text('not_counted_tags'),
    managers_group: text('managers_group'),
    time_field_id: text('time_field_id'),
    count_follow_ups: flag('count_follow_ups', true),
    count_ai_agent_tickets: flag('count_ai_agent_tickets', false),
    sla_on_overage: flag('sla_on_overage', false),
    show_prices_to_agents: flag('show_prices_to_agents', true),
  };
}
