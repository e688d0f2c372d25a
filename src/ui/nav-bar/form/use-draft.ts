// A draft that is being typed: what it holds, what was touched, and when its faults are said.
import { useCallback, useState } from 'react';
import type { Draft } from '../../../actions/records/record-ports';

export interface DraftForm {
  readonly draft: Draft;
  /** @param key of a field, or `name` */
  readonly set: (key: string, value: string) => void;
  /** The field was left: its faults may be said. */
  readonly leave: (key: string) => void;
  /** Another draft in its place, as if nothing had been typed. */
  readonly replace: (draft: Draft) => void;
  /** Saving was tried: every fault is said. */
  readonly tryToSave: () => void;
  /** Whether a field's faults are said yet: not while somebody is still on the way to it. */
  readonly says: (key: string) => boolean;
  /** Whether anything was typed. */
  readonly isTouched: boolean;
}

/** @param isNew of a record that is stored already everything wrong is said at once */
export function useDraft(first: Draft, isNew: boolean): DraftForm {
  const [draft, setDraft] = useState(first);
  const [isTouched, setTouched] = useState(false);
  const [isTried, setTried] = useState(!isNew);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const set = useCallback((key: string, value: string) => {
    setTouched(true);
    setDraft((before) =>
      key === 'name' ? { ...before, name: value } : { ...before, fields: { ...before.fields, [key]: value } },
    );
  }, []);
  const leave = useCallback((key: string) => setLeft((before) => new Set([...before, key])), []);
  const replace = useCallback((next: Draft) => {
    setDraft(next);
    setTouched(false);
  }, []);
  const tryToSave = useCallback(() => setTried(true), []);
  return { draft, set, leave, replace, tryToSave, says: (key) => isTried || left.has(key), isTouched };
}
