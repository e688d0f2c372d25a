// Saves a contract's form, and says what became of it: saved, somebody else was faster, gone, or not permitted.
import { useEffect, useState } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import type { ContractRow } from '../../../actions/ports';
import type { Draft, StoredRecord } from '../../../actions/records/record-ports';
import { changeContract, type Fixed } from '../../../actions/contracts/change-contract';
import { makeRecord, type Saved } from '../../../actions/records/save-record';
import { CONTRACTS } from '../../shared/contracts-words';
import { FORM } from '../../shared/form-words';
import { useReading } from '../../shared/reading-context';
import { isolated, useWords } from '../../shared/words';
import { InSight } from '../form/InSight';
import { Foot } from '../form/layout';
import { ConflictNote, GoneNote } from '../form/SaveNote';
import type { DraftForm } from '../form/use-draft';
import { useCourse } from '../statements/use-course';
import { decidesTickets } from './decides-tickets';
import { ContractEffect } from './ContractEffect';
import type { ContractTools } from './contract-parts';
import { FIELD_ORDER } from './ContractFields';
import { FixedNote } from './FixedNote';
import { WriteFailure } from './WriteFailure';

interface SaveBarProps extends ContractTools {
  readonly opened: StoredRecord | null;
  readonly form: DraftForm;
  /** How many fields are wrong. */
  readonly faults: number;
  readonly isDirty: boolean;
  /** As it would be stored, where tickets may be decided otherwise by it: what that changes is shown first. */
  readonly changed: ContractRow | null;
  readonly onOpened: (stored: StoredRecord) => void;
}

/** What it changes is shown first. */
interface Asked {
  readonly kind: 'asked';
}

export function SaveBar(props: SaveBarProps) {
  const {
    opened,
    form,
    faults,
    isDirty,
    changed,
    shelf,
    registry,
    pace,
    account,
    uuid,
    onOpened,
    onChanged,
    onChoose,
  } = props;
  const words = useWords(FORM);
  const { effect } = useWords(CONTRACTS);
  const { now } = useReading();
  const [course, run, forget] = useCourse<Saved | Fixed | Asked>();
  /** One for the form, so that pressing twice makes one contract. */
  const [externalId, setExternalId] = useState(() => `contract:${uuid()}`);
  /** What was shown of these very words may be saved. */
  const [seen, setSeen] = useState<{ readonly draft: Draft; readonly row: ContractRow } | null>(null);
  const isSeen = seen !== null && seen.draft === form.draft;
  const [isTold, setTold] = useState(false);
  const [made, setMade] = useState('');
  useEffect(() => {
    // From here on it is edited where it can be found again; before it is drawn as saved the page would ask whether to lose it.
    if (made !== '' && !isDirty) onChoose({ edit: made, from: '', made });
  }, [made, isDirty, onChoose]);
  const isBusy = course.kind === 'busy';
  const send = (over: StoredRecord | null, under = externalId) => {
    form.tryToSave();
    if (faults > 0) {
      toFirstFault();
      return;
    }
    const toSee = over === opened && !isSeen ? changed : null;
    const ask = (row: ContractRow): Asked => {
      setTold(false);
      setSeen({ draft: form.draft, row });
      return { kind: 'asked' };
    };
    if (over !== null && toSee !== null) {
      ask(toSee);
      return;
    }
    run(async () => {
      if (toSee !== null && (await decidesTickets(toSee, props, now()))) return ask(toSee);
      const { contracts } = props.parts;
      const parts = { desk: shelf.desk, pace, account, contracts, plans: registry.readablePlans };
      const saved =
        over === null
          ? await makeRecord(parts, 'support_contract', under, form.draft)
          : await changeContract(parts, over, form.draft);
      if (saved.kind === 'saved') {
        shelf.put(saved.record);
        onOpened(saved.record);
        form.replace(saved.record.draft);
        onChanged();
        if (over === null) setMade(saved.record.id);
      }
      return saved;
    });
  };
  const result = course.kind === 'done' ? course.result : null;
  const isWritten = result?.kind === 'saved' || result?.kind === 'asked';
  const said = course.kind === 'failed' || (result !== null && !isWritten) ? course : null;
  return (
    <>
      {isSeen && result?.kind !== 'saved' && (
        <ContractEffect {...props} opened={opened} draft={seen.draft} row={seen.row} onTold={setTold} />
      )}
      <Foot>
        <Button
          type="submit"
          isPrimary
          disabled={isBusy || (isSeen && !isTold)}
          // The second press of a double click is no yes to what the first one has shown.
          onClick={({ detail }) => detail < 2 && send(opened)}
        >
          {isBusy ? words.saving() : isSeen ? effect.save() : words.save()}
        </Button>
        {opened !== null && isDirty && (
          <Button disabled={isBusy} onClick={() => form.replace(opened.draft)}>
            {words.cancel()}
          </Button>
        )}
        <span role="status">
          {result?.kind === 'saved' && !isDirty && words.saved({ name: isolated(result.record.draft.name) })}
        </span>
      </Foot>
      <InSight of={said}>
        {course.kind === 'failed' && <WriteFailure failure={course.failure} />}
        {result?.kind === 'conflict' && (
          <ConflictNote
            name={result.theirs.draft.name}
            conflict={result}
            onTheirs={() => {
              shelf.put(result.theirs);
              onOpened(result.theirs);
              form.replace(result.theirs.draft);
              forget();
            }}
            onMine={() => {
              onOpened(result.theirs);
              send(result.theirs);
            }}
          />
        )}
        {result?.kind === 'fixed' && <FixedNote fixed={result} />}
        {result?.kind === 'gone' && (
          <GoneNote
            name={form.draft.name}
            onAgain={() => {
              const fresh = `contract:${uuid()}`;
              setExternalId(fresh);
              send(null, fresh);
            }}
          />
        )}
      </InSight>
    </>
  );
}

/** After the faults are drawn: the fields are found by their names. */
function toFirstFault(): void {
  setTimeout(() => {
    const wrong = [...document.querySelectorAll<HTMLElement>('[aria-invalid="true"][name]')];
    const place = (element: HTMLElement) => FIELD_ORDER.indexOf(element.getAttribute('name') ?? '');
    wrong.sort((a, b) => place(a) - place(b))[0]?.focus();
  });
}
