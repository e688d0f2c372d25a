// The installed app's settings, as manifest.json lists them, judged as the app will read them before they are saved.
import { useState, type ReactNode } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import { Checkbox, Field, Input, Select } from '@zendeskgarden/react-forms';
import type { Fault } from '../../../actions/ports';
import { isMoved } from '../../../actions/set-up/check-settings';
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

const TEXTS = ['not_counted_tags', 'managers_group', 'time_field_id'] as const;
type TextName = (typeof TEXTS)[number];

type Draft = Readonly<Record<Flag, boolean>> & Readonly<Record<TextName, string>>;

interface SettingsFormProps {
  readonly app: InstalledApp;
  readonly state: Looked;
  readonly session: SetUpSession;
  readonly phrases: SetUpPhrases;
}

export function SettingsForm({ app, state, session, phrases }: SettingsFormProps) {
  const { records } = phrases;
  const { settings: words } = phrases.words;
  const edited = Object.fromEntries(Object.entries(state.edits).map(([name, { to }]) => [name, to]));
  const stored = draftOf(app.values);
  const draft = draftOf({ ...app.values, ...edited });
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [came, setCame] = useState<'saved' | 'moved' | null>(null);
  const change = (name: keyof Draft, to: SettingValues[string]) => {
    session.edit(name, to);
    setCame(null);
  };
  // What this person left alone is not sent: it may be another one's newer choice.
  const save = async () => {
    const found = await session.save(edited, 'save', app.values);
    setFaults(found === 'moved' ? [] : (found ?? []));
    setCame(found === 'moved' ? 'moved' : found?.length === 0 ? 'saved' : null);
  };
  const groups = state.survey.groups.ok ? state.survey.groups.value : [];
  const rows = state.survey.ticketFields.ok ? timeFields(state.survey.ticketFields.value) : [];
  const nameOf = (name: TextName) => {
    const is = stored[name];
    const title = name === 'time_field_id' ? rows.find(({ id }) => id === is)?.title : undefined;
    return isolated(title ?? is);
  };
  const messagesOf = (name: keyof Draft): ReactNode => {
    const fault = faults.find(({ field }) => field === name);
    const edit = state.edits[name];
    const moved = edit !== undefined && isMoved(edit.to, edit.from, app.values[name]);
    return (
      <>
        {fault && <Field.Message validation="error">{faultWords(fault, records)}</Field.Message>}
        {moved && isText(name) && (
          <Field.Message validation="warning">
            {stored[name] === '' ? words.emptied() : words.moved({ value: nameOf(name) })}
          </Field.Message>
        )}
      </>
    );
  };
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
              onChange={({ target }) => change('managers_group', target.value)}
            >
              <option value="">{words.managers_group.none()}</option>
              {withChosen(groups, draft.managers_group).map((name) => (
                <option key={name} value={name}>
                  {isolated(name)}
                </option>
              ))}
            </Select>
            {messagesOf('managers_group')}
          </Field>
          <Field>
            <Field.Label>{words.time_field_id.label()}</Field.Label>
            <Field.Hint>{words.time_field_id.hint()}</Field.Hint>
            <Select
              isCompact
              value={draft.time_field_id}
              onChange={({ target }) =>
                change('time_field_id', target.value === '' ? null : Number(target.value))
              }
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
            {messagesOf('time_field_id')}
          </Field>
          <Field>
            <Field.Label>{words.not_counted_tags.label()}</Field.Label>
            <Field.Hint>{words.not_counted_tags.hint()}</Field.Hint>
            <Input
              isCompact
              dir="ltr"
              value={draft.not_counted_tags}
              onChange={({ target }) => change('not_counted_tags', target.value)}
            />
            {messagesOf('not_counted_tags')}
          </Field>
        </Fields>
        <Fields>
          {FLAGS.map((flag) => (
            <Field key={flag}>
              <Checkbox checked={draft[flag]} onChange={({ target }) => change(flag, target.checked)}>
                <Field.Label>{words[flag].label()}</Field.Label>
                <Field.Hint>{words[flag].hint()}</Field.Hint>
              </Checkbox>
              {messagesOf(flag)}
            </Field>
          ))}
        </Fields>
        <Bar>
          <Button size="small" type="submit" disabled={state.busy !== null}>
            {words.save()}
          </Button>
          {came === 'saved' && <Text role="status">{words.saved()}</Text>}
          {came === 'moved' && <Text role="alert">{words.not_saved()}</Text>}
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

function isText(name: keyof Draft): name is TextName {
  return (TEXTS as readonly string[]).includes(name);
}

function draftOf(values: SettingValues): Draft {
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
