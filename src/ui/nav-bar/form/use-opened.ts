// The record that an editor is opened for, read again by its id: a list may be hours old.
import { useCallback, useEffect, useState } from 'react';
import { Failure } from '../../../actions/failure';
import type { RecordObject, StoredRecord } from '../../../actions/records/record-ports';
import type { RecordShelf } from '../plans/record-shelf';

export type Opened =
  | { readonly kind: 'reading' }
  | { readonly kind: 'opened'; readonly stored: StoredRecord }
  | { readonly kind: 'gone' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export function useOpened(
  shelf: RecordShelf,
  object: RecordObject,
  id: string,
): readonly [Opened, () => void] {
  const [state, setState] = useState<{ readonly of: string; readonly opened: Opened } | null>(null);
  const [bug, setBug] = useState<{ readonly thrown: unknown } | null>(null);
  const [round, setRound] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const show = (opened: Opened) => isCurrent && setState({ of: id, opened });
    shelf.desk.read(object, id).then(
      (stored) => {
        if (stored === null) shelf.drop({ object, id });
        else shelf.put(stored);
        show(stored === null ? { kind: 'gone' } : { kind: 'opened', stored });
      },
      (thrown: unknown) => {
        if (thrown instanceof Failure) show({ kind: 'failed', failure: thrown });
        else setBug({ thrown });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [shelf, object, id, round]);
  const again = useCallback(() => {
    setState(null);
    setRound((before) => before + 1);
  }, []);
  if (bug !== null) throw bug.thrown as Error;
  return [state?.of === id ? state.opened : { kind: 'reading' }, again];
}
