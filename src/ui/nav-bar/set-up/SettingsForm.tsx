// The installed app's settings, as manifest.json lists them, judged as the app will read them before they are saved.
import { useState, type ReactNode } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Input, Select } from '@zendeskgarden/react-forms';
import type { Fault } from '../../../actions/ports';
import { timeFields } from '../../../actions/set-up/check-time-field';
import type { InstalledApp, SettingValues } from '../../../actions/set-up/set-up-facts';
import { faultWords } from '../../shared/fault-words';
import { isolated } from '../../shared/words';
import { FailureLine } from './FailureLine';
import type { SetUpPhrases } from './reason-words';
import type { SetUpSession } from './session';
import type { Looked } from './set-up-state';
import { Bar, Fields, Note, Section, Text, Title } from './styles';

const FLAGS = [
  'count_follow_ups',
  'count_ai_agent_tickets',
  'sla_on_overage',
  'show_prices_to_agents',
] as const;
type Flag = (typeof FLAGS)[number];

interface Draft extends Readonly<Record<Flag, boolean>> {
  readonly not_counted_tags: string;
  readonly managers_group: string;
  readonly time_field_id: string;
}

interface SettingsFormProps {
  readonly app: InstalledApp;
  readonly state: Looked;
  readonly session: SetUpSession;
  readonly phrases: SetUpPhrases;
}

export function SettingsForm({ app, state, session, phrases }: SettingsFormProps) {
  const { records } = phrases;
  const { settings: words } = phrases.words;
  const [draft, setDraft] = useState(() => draftOf(app));
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [isSaved, setSaved] = useState(false);
  const change = (part: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...part }));
    setSaved(false);
  };
  const save = async () => {
    const found = await session.save(valuesOf(draft));
    setFaults(found ?? []);
    setSaved(found?.length === 0);
  };
  const faultOf = (field: string): ReactNode => {
    const fault = faults.find((one) => one.field === field);
    return fault && <Field.Message validation="error">{faultWords(fault, records)}</Field.Message>;
  };
  const groups = state.survey.groups.ok ? state.survey.groups.value : [];
  const rows = state.survey.ticketFields.ok ? timeFields(state.survey.ticketFields.value) : [];
  const failure = state.failures.save;
  return (
    <Section aria-labelledby="set-up-settings-form">
      <Title id="set-up-settings-form">{words.title()}</Title>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <Fields>
          <Field>
            <Field.Label>{words.managers_group.label()}</Field.Label>
            <Field.Hint>{words.managers_group.hint()}</Field.Hint>
            <Select
              isCompact
              value={draft.managers_group}
              onChange={({ target }) => change({ managers_group: target.value })}
            >
              <option value="">{words.managers_group.none()}</option>
              {withChosen(groups, draft.managers_group).map((name) => (
                <option key={name} value={name}>
                  {isolated(name)}
                </option>
              ))}
            </Select>
            {faultOf('managers_group')}
          </Field>
          <Field>
            <Field.Label>{words.time_field_id.label()}</Field.Label>
            <Field.Hint>{words.time_field_id.hint()}</Field.Hint>
            <Select
              isCompact
              value={draft.time_field_id}
              onChange={({ target }) => change({ time_field_id: target.value })}
            >
              <option value="">{words.time_field_id.none()}</option>
              {withChosen(
                rows.map(({ id }) => id),
                draft.time_field_id,
              ).map((id) => (
                <option key={id} value={id}>
                  {isolated(rows.find((row) => row.id === id)?.title ?? id)}
                </option>
              ))}
            </Select>
            {faultOf('time_field_id')}
          </Field>
          <Field>
            <Field.Label>{words.not_counted_tags.label()}</Field.Label>
            <Field.Hint>{words.not_counted_tags.hint()}</Field.Hint>
            <Input
              isCompact
              dir="ltr"
              value={draft.not_counted_tags}
              onChange={({ target }) => change({ not_counted_tags: target.value })}
            />
            {faultOf('not_counted_tags')}
          </Field>
        </Fields>
        <Fields>
          {FLAGS.map((flag) => (
            <Field key={flag}>
              <Checkbox checked={draft[flag]} onChange={({ target }) => change({ [flag]: target.checked })}>
                <Field.Label>{words[flag].label()}</Field.Label>
                <Field.Hint>{words[flag].hint()}</Field.Hint>
              </Checkbox>
              {faultOf(flag)}
            </Field>
          ))}
        </Fields>
        <Bar>
          <Button size="small" type="submit" disabled={state.busy !== null}>
            {words.save()}
          </Button>
          {isSaved && <Text role="status">{words.saved()}</Text>}
        </Bar>
      </form>
      {failure !== undefined && <FailureLine failure={failure} />}
      <Note>{words.later()}</Note>
    </Section>
  );
}

/** What is stored stays to be seen, also where Zendesk has it no more. */
function withChosen(names: readonly string[], chosen: string): readonly string[] {
  return chosen === '' || names.includes(chosen) ? names : [chosen, ...names];
}

function draftOf({ values, settings }: InstalledApp): Draft {
  const flag = (name: Flag, absent: boolean) => {
    const value = values[name];
    return value === undefined || value === null || value === ''
      ? absent
      : value === true || value === 'true';
  };
  const tags = values['not_counted_tags'];
  return {
    not_counted_tags: typeof tags === 'string' ? tags : '',
    managers_group: settings.managersGroup ?? '',
    time_field_id: settings.timeFieldId ?? '',
    count_follow_ups: flag('count_follow_ups', true),
    count_ai_agent_tickets: flag('count_ai_agent_tickets', false),
    sla_on_overage: flag('sla_on_overage', false),
    show_prices_to_agents: flag('show_prices_to_agents', true),
  };
}

function valuesOf({ time_field_id: field, ...draft }: Draft): SettingValues {
  return { ...draft, time_field_id: field === '' ? null : Number(field) };
}
