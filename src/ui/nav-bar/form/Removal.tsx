// Deleting a plan or contract: first it is looked where it is used, then somebody says yes.
import { useCallback, useEffect, useRef, type ReactNode } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import { removeRecord, usesOf } from '../../../actions/records/remove-record';
import type { SaveParts } from '../../../actions/records/save-record';
import type { StoredRecord } from '../../../actions/records/record-ports';
import { Face } from '../../shared/Face';
import { FORM } from '../../shared/form-words';
import { isolated, useWords } from '../../shared/words';
import { useCourse } from '../statements/use-course';
import { SaveFailure } from './SaveNote';

interface RemovalProps {
  readonly record: StoredRecord;
  readonly parts: SaveParts;
  /** Why it stays, with where it is used. */
  readonly refusal: (uses: readonly StoredRecord[]) => ReactNode;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

export function Removal({ record, parts, refusal, onRemoved, onClose }: RemovalProps) {
  const { remove_it: words, cancel } = useWords(FORM);
  const [looked, look] = useCourse<readonly StoredRecord[]>();
  const [removed, remove] = useCourse<void>();
  const no = useRef<HTMLButtonElement>(null);
  const begin = useCallback(() => look(() => usesOf(parts.desk, record)), [look, parts.desk, record]);
  useEffect(begin, [begin]);
  const isLooking = looked.kind === 'idle' || looked.kind === 'busy';
  // Whatever was found stands far above the row that was pressed.
  useEffect(() => {
    if (!isLooking) no.current?.focus();
  }, [isLooking]);
  useEffect(() => {
    if (removed.kind === 'done') onRemoved();
  }, [removed, onRemoved]);
  if (looked.kind === 'failed') {
    return (
      <SaveFailure failure={looked.failure} object={record.object}>
        <Button ref={no} size="small" onClick={onClose}>
          {cancel()}
        </Button>
      </SaveFailure>
    );
  }
  if (looked.kind !== 'done') return <p role="status">{words.looking()}</p>;
  if (looked.result.length > 0) {
    return (
      <>
        {refusal(looked.result)}
        <Button ref={no} size="small" onClick={onClose}>
          {cancel()}
        </Button>
      </>
    );
  }
  const isBusy = removed.kind === 'busy';
  return (
    <Face type="warning" title={words.title({ name: isolated(record.draft.name) })} body={words.body()}>
      {removed.kind === 'failed' && <SaveFailure failure={removed.failure} object={record.object} />}
      <p>
        <Button
          size="small"
          isDanger
          isPrimary
          disabled={isBusy}
          onClick={() => remove(() => removeRecord(parts, record))}
        >
          {words.yes()}
        </Button>{' '}
        <Button ref={no} size="small" disabled={isBusy} onClick={onClose}>
          {words.no()}
        </Button>
      </p>
    </Face>
  );
}
