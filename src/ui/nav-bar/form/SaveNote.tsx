// What stands in the way of a save: a colleague's change, a record that is gone, a right that is missing, a failure.
import type { ReactNode } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import type { Failure } from '../../../actions/failure';
import type { RecordObject } from '../../../actions/records/record-ports';
import type { Saved } from '../../../actions/records/save-record';
import { Face } from '../../shared/Face';
import { RECORDS } from '../../shared/details-words';
import { fieldWords } from '../../shared/fault-words';
import { FORM } from '../../shared/form-words';
import { useReading } from '../../shared/reading-context';
import { failureWords } from '../../shared/wording';
import { isolated, useWords } from '../../shared/words';

interface ConflictNoteProps {
  readonly name: string;
  readonly conflict: Extract<Saved, { kind: 'conflict' }>;
  /** How a stored value reads; by default as it is stored. */
  readonly print?: (field: string, value: string) => string;
  readonly onTheirs: () => void;
  readonly onMine: () => void;
}

export function ConflictNote({ name, conflict, print, onTheirs, onMine }: ConflictNoteProps) {
  const { conflict: words } = useWords(FORM);
  const records = useWords(RECORDS);
  const { theirs, changed, by } = conflict;
  const valueOf = (field: string) => {
    const value = field === 'name' ? theirs.draft.name : (theirs.draft.fields[field] ?? '');
    return value === '' ? words.empty() : isolated(print?.(field, value) ?? value);
  };
  return (
    <Face type="warning" title={words.title({ name: isolated(name) })} body={words.body()}>
      <p>{by === null ? words.somebody() : words.by({ person: isolated(by) })}</p>
      <ul>
        {changed.map((field) => (
          <li key={field}>{words.line({ field: fieldWords({ field }, records), value: valueOf(field) })}</li>
        ))}
      </ul>
      <p>
        <Button size="small" onClick={onTheirs}>
          {words.theirs()}
        </Button>{' '}
        <Button size="small" onClick={onMine}>
          {words.mine()}
        </Button>
      </p>
    </Face>
  );
}

export function GoneNote({ name, onAgain }: { readonly name: string; readonly onAgain: () => void }) {
  const { gone } = useWords(FORM);
  return (
    <Face
      type="warning"
      title={gone.title({ name: isolated(name) })}
      body={gone.body()}
      action={{ label: gone.again(), run: onAgain }}
    />
  );
}

interface SaveFailureProps {
  readonly failure: Failure;
  readonly object: RecordObject;
  readonly children?: ReactNode;
}

export function SaveFailure({ failure, object, children }: SaveFailureProps) {
  const { denied } = useWords(FORM);
  const records = useWords(RECORDS);
  const { title, toDo, detail } = failureWords(failure, null, useReading());
  if (failure.kind === 'denied') {
    const name = records.object[object]();
    const said = object === 'support_plan' ? denied.plan() : denied.contract();
    return (
      <Face type="error" title={said} body={denied.body({ object: name })} detail={failure.facts.request} />
    );
  }
  // What Zendesk says against a value is the only hint at what to mend.
  const why = failure.kind === 'refused' ? (failure.facts.detail ?? detail) : detail;
  return (
    <Face type="error" title={title} body={toDo} detail={why}>
      {children}
    </Face>
  );
}
