// The installed app's settings, as manifest.json lists them, judged as the app will read them before they are saved.
import { useState, type ReactNode } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import { Field } from '@zendeskgarden/react-forms';
import type { Fault } from '../../../actions/ports';
import { isMoved } from '../../../actions/set-up/check-settings';
import { timeFields } from '../../../actions/set-up/check-time-field';
import type { InstalledApp, SettingValues } from '../../../actions/set-up/set-up-facts';
import { faultWords } from '../../shared/fault-words';
import { isolated } from '../../shared/words';
import { Decided } from './Decided';
import { FailureLine } from './FailureLine';
import type { SetUpPhrases } from './reason-words';
import type { SetUpSession } from './session';
import { SettingFields } from './SettingFields';
import { draftOf, isText, type Draft, type TextName } from './settings-draft';
import type { Looked } from './set-up-state';
import { Bar, Note, Section, Text, Title } from './styles';

interface SettingsFormProps {
  readonly app: InstalledApp;
  readonly state: Looked;
  readonly session: SetUpSession;
  readonly phrases: SetUpPhrases;
  readonly onRecount: () => void;
}

export function SettingsForm({ app, state, session, phrases, onRecount }: SettingsFormProps) {
  const { records } = phrases;
  const { settings: words } = phrases.words;
  const edited = Object.fromEntries(Object.entries(state.edits).map(([name, { to }]) => [name, to]));
  const stored = draftOf(app.values);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [isSaved, setSaved] = useState(false);
  const change = (name: keyof Draft, to: SettingValues[string]) => {
    session.edit(name, to);
    setSaved(false);
  };
  // What this person left alone is not sent: it may be another one's newer choice.
  const save = async () => {
    const found = await session.save(edited);
    setFaults(found === 'moved' ? [] : (found ?? []));
    setSaved(found !== 'moved' && found?.length === 0);
  };
  const { groups, ticketFields } = state.survey;
  const rows = ticketFields.ok ? timeFields(ticketFields.value) : [];
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
        <SettingFields
          draft={draftOf({ ...app.values, ...edited })}
          groups={groups.ok ? groups.value : []}
          timeFields={rows}
          words={words}
          change={change}
          messagesOf={messagesOf}
        />
        <Bar>
          <Button size="small" type="submit" disabled={state.busy !== null}>
            {words.save()}
          </Button>
          {isSaved && <Text role="status">{words.saved()}</Text>}
          {state.moved === 'save' && <Text role="alert">{words.not_saved()}</Text>}
        </Bar>
      </form>
      {state.decided === 'save' && <Decided words={words} onRecount={onRecount} />}
      {failure !== undefined && <FailureLine failure={failure} />}
      <Note>{words.later()}</Note>
    </Section>
  );
}
