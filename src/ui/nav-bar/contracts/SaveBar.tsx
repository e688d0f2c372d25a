// Saves a contract's form, and says what became of it: saved, somebody else was faster, gone, or not permitted.
import { Button } from '@zendeskgarden/react-buttons';
import styled from 'styled-components';
import type { StoredRecord } from '../../../actions/records/record-ports';
import { changeRecord, makeRecord, type Saved } from '../../../actions/records/save-record';
import { CONTRACTS } from '../../shared/contracts-words';
import { Face } from '../../shared/Face';
import { FORM } from '../../shared/form-words';
import { isolated, useWords } from '../../shared/words';
import type { DraftForm } from '../form/use-draft';
import { useCourse } from '../statements/use-course';
import type { ContractTools } from './contract-parts';
import { useState } from 'react';
import { FIELD_ORDER } from './ContractFields';
import { WriteFailure } from './WriteFailure';

const Bar = styled.div`
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: ${({ theme }) => theme.space.sm};
  margin-bottom: ${({ theme }) => theme.space.md};
`;

interface SaveBarProps extends ContractTools {
  readonly opened: StoredRecord | null;
  readonly form: DraftForm;
  /** How many fields are wrong. */
  readonly faults: number;
  readonly isDirty: boolean;
  readonly onOpened: (stored: StoredRecord) => void;
}

export function SaveBar(props: SaveBarProps) {
  const { opened, form, faults, isDirty, shelf, pace, uuid, onOpened, onChanged, onChoose } = props;
  const words = useWords(FORM);
  const { field } = useWords(CONTRACTS);
  const [course, run, forget] = useCourse<Saved>();
  /** One for the form, so that pressing twice makes one contract. */
  const [externalId, setExternalId] = useState(() => `contract:${uuid()}`);
  const isBusy = course.kind === 'busy';
  const send = (over: StoredRecord | null) => {
    form.tryToSave();
    if (faults > 0) {
      toFirstFault();
      return;
    }
    run(async () => {
      const parts = { desk: shelf.desk, pace };
      const saved =
        over === null
          ? await makeRecord(parts, 'support_contract', externalId, form.draft)
          : await changeRecord(parts, over, form.draft);
      if (saved.kind === 'saved') {
        shelf.put(saved.record);
        onOpened(saved.record);
        form.replace(saved.record.draft);
        onChanged();
        // From here on it is edited where it can be found again.
        if (over === null) setTimeout(() => onChoose({ edit: saved.record.id, from: '' }));
      }
      return saved;
    });
  };
  const result = course.kind === 'done' ? course.result : null;
  return (
    <>
      <Bar>
        <Button type="submit" isPrimary disabled={isBusy} onClick={() => send(opened)}>
          {isBusy ? words.saving() : words.save()}
        </Button>
        {opened !== null && isDirty && (
          <Button disabled={isBusy} onClick={() => form.replace(opened.draft)}>
            {words.cancel()}
          </Button>
        )}
        <span role="status">
          {result?.kind === 'saved' && !isDirty && words.saved({ name: isolated(result.record.draft.name) })}
        </span>
      </Bar>
      {course.kind === 'failed' && <WriteFailure failure={course.failure} />}
      {result?.kind === 'conflict' && (
        <Face
          type="warning"
          title={words.conflict.title({ name: isolated(result.theirs.draft.name) })}
          body={
            result.by === null
              ? words.conflict.somebody()
              : words.conflict.by({ person: isolated(result.by) })
          }
        >
          <ul>
            {result.changed.map((key) => (
              <li key={key}>
                {words.conflict.line({
                  field: field[key as keyof typeof field](),
                  value: isolated(valueIn(result.theirs, key) || words.conflict.empty()),
                })}
              </li>
            ))}
          </ul>
          <p>{words.conflict.body()}</p>
          <Bar>
            <Button
              size="small"
              onClick={() => {
                shelf.put(result.theirs);
                onOpened(result.theirs);
                form.replace(result.theirs.draft);
                forget();
              }}
            >
              {words.conflict.theirs()}
            </Button>
            <Button
              size="small"
              onClick={() => {
                onOpened(result.theirs);
                send(result.theirs);
              }}
            >
              {words.conflict.mine()}
            </Button>
          </Bar>
        </Face>
      )}
      {result?.kind === 'gone' && (
        <Face
          type="warning"
          title={words.gone.title({ name: isolated(form.draft.name) })}
          body={words.gone.body()}
          action={{
            label: words.gone.again(),
            run: () => {
              setExternalId(`contract:${uuid()}`);
              send(null);
            },
          }}
        />
      )}
    </>
  );
}

function valueIn({ draft }: StoredRecord, key: string): string {
  return key === 'name' ? draft.name : (draft.fields[key] ?? '');
}

/** After the faults are drawn: the fields are found by their names. */
function toFirstFault(): void {
  setTimeout(() => {
    const wrong = [...document.querySelectorAll<HTMLElement>('[aria-invalid="true"][name]')];
    const place = (element: HTMLElement) => FIELD_ORDER.indexOf(element.getAttribute('name') ?? '');
    wrong.sort((a, b) => place(a) - place(b))[0]?.focus();
  });
}
