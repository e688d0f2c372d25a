// The fields of the settings' form: two choices, the tags, and what is on or off.
import type { ReactNode } from 'react';
import { Checkbox, Field, Input, Select } from '@zendeskgarden/react-forms';
import type { SettingValues, TicketFieldRow } from '../../../actions/set-up/set-up-facts';
import { isolated, type GroupWords } from '../../shared/words';
import { FLAGS, type Draft } from './settings-draft';
import { Fields } from './styles';

interface SettingFieldsProps {
  readonly draft: Draft;
  /** Names of the account's groups. */
  readonly groups: readonly string[];
  /** Ticket fields that may hold the time. */
  readonly timeFields: readonly TicketFieldRow[];
  readonly words: GroupWords<'set_up'>['settings'];
  readonly change: (name: keyof Draft, to: SettingValues[string]) => void;
  /** What is to be said of a setting, below it. */
  readonly messagesOf: (name: keyof Draft) => ReactNode;
}

export function SettingFields({ draft, groups, timeFields, words, change, messagesOf }: SettingFieldsProps) {
  return (
    <>
      <Fields>
        <Choice
          words={words.managers_group}
          options={groups.map((name) => ({ value: name, title: name }))}
          value={draft.managers_group}
          onChange={(name) => change('managers_group', name)}
        >
          {messagesOf('managers_group')}
        </Choice>
        <Choice
          words={words.time_field_id}
          options={timeFields.map(({ id, title }) => ({ value: id, title }))}
          value={draft.time_field_id}
          onChange={(id) => change('time_field_id', id === '' ? null : Number(id))}
        >
          {messagesOf('time_field_id')}
        </Choice>
        <Field>
          <Field.Label>{words.not_counted_tags.label()}</Field.Label>
          <Field.Hint>{words.not_counted_tags.hint()}</Field.Hint>
          <Input
            isCompact
            dir="ltr"
            value={draft.not_counted_tags}
            onChange={({ target }) => change('not_counted_tags', target.value)}
          />
          {draft.not_counted_tags.trim() === '' && (
            <Field.Message>{words.not_counted_tags.usual()}</Field.Message>
          )}
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
    </>
  );
}

interface ChoiceProps {
  readonly words: GroupWords<'set_up'>['settings']['managers_group' | 'time_field_id'];
  readonly options: readonly { readonly value: string; readonly title: string }[];
  /** Empty = none. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

function Choice({ words, options, value, onChange, children }: ChoiceProps) {
  // What is stored stays to be seen, also where Zendesk has it no more.
  const isKnown = value === '' || options.some((option) => option.value === value);
  const all = isKnown ? options : [{ value, title: value }, ...options];
  return (
    <Field>
      <Field.Label>{words.label()}</Field.Label>
      <Field.Hint>{words.hint()}</Field.Hint>
      <Select isCompact value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">{words.none()}</option>
        {all.map((option) => (
          <option key={option.value} value={option.value}>
            {isolated(option.title)}
          </option>
        ))}
      </Select>
      {children}
    </Field>
  );
}
