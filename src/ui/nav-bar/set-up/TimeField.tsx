// Which ticket field holds the time of hour plans: one that is there is chosen, none is made.
import { useState } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import { Field, Select } from '@zendeskgarden/react-forms';
import type { Check } from '../../../actions/set-up/check';
import { isolated, type GroupWords } from '../../shared/words';
import type { SetUpSession } from './session';
import type { Looked } from './set-up-state';
import { Bar, Note } from './styles';

interface TimeFieldProps {
  readonly check: Check;
  readonly state: Looked;
  readonly session: SetUpSession;
  readonly words: GroupWords<'set_up'>;
}

export function TimeField({ check, state, session, words: { time_field: words } }: TimeFieldProps) {
  const candidates = check.reasons.flatMap((reason) => ('candidates' in reason ? reason.candidates : []));
  const [chosen, setChosen] = useState(candidates[0]?.id ?? '');
  if (candidates.length === 0) return <Note>{words.none()}</Note>;
  return (
    <Bar>
      <Field>
        <Field.Label>{words.label()}</Field.Label>
        <Select isCompact value={chosen} onChange={({ target }) => setChosen(target.value)}>
          {candidates.map(({ id, title, madeBy }) => (
            <option key={id} value={id}>
              {madeBy === null
                ? isolated(title)
                : words.made_by({ title: isolated(title), app: isolated(madeBy) })}
            </option>
          ))}
        </Select>
      </Field>
      <Button
        size="small"
        disabled={chosen === '' || state.busy !== null}
        onClick={() => void session.save({ time_field_id: Number(chosen) }, 'time_field')}
      >
        {words.use()}
      </Button>
    </Bar>
  );
}
