// One act at a time, from its form to what became of it. While one is under way a second click does nothing.
import { useRef, useState } from 'react';
import type { ActKind } from '../../../actions/acts/act-ports';
import type { ActDone, ActRunner, Held } from '../../../actions/acts/act-runner';
import { Failure } from '../../../actions/failure';
import type { EntryRow } from '../../../actions/ports';
import type { FrameActs } from '../acts-context';
import type { Step } from './act-words';

/** Which form is open: an act, or taking back one that holds. */
export interface Opened {
  readonly kind: ActKind;
  readonly undo: EntryRow | null;
}

export type Trouble =
  | { readonly kind: 'failure'; readonly failure: Failure }
  /** Nothing was done: what was confirmed is no longer so. */
  | { readonly kind: 'changed' };

export interface ActInHand {
  readonly opened: Opened | null;
  readonly isBusy: boolean;
  readonly trouble: Trouble | null;
  /** What became of the last one. */
  readonly done: Held | null;
  readonly open: (opened: Opened) => void;
  readonly cancel: () => void;
  readonly run: (step: (runner: ActRunner) => Promise<ActDone>) => void;
}

export function stepOf({ kind, undo }: Opened): Step {
  return undo === null ? kind : `undo_${kind}`;
}

/** @param onClosed where the form was left: cancelled, or done */
export function useAct(acts: FrameActs, onClosed: (opened: Opened, isDone: boolean) => void): ActInHand {
  const [opened, setOpened] = useState<Opened | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const [done, setDone] = useState<Held | null>(null);
  const [bug, setBug] = useState<{ readonly thrown: unknown } | null>(null);
  // Two clicks may come before anything is drawn again.
  const underWay = useRef(false);
  if (bug !== null) throw bug.thrown as Error;

  const close = (isDone: boolean) => {
    setOpened(null);
    setTrouble(null);
    if (opened !== null) onClosed(opened, isDone);
  };
  const perform = async (step: (runner: ActRunner) => Promise<ActDone>) => {
    try {
      const runner = await acts.runner();
      const said = await step(runner);
      if (said.savedAs === 'changed') setTrouble({ kind: 'changed' });
      else {
        setDone(said);
        close(true);
      }
    } catch (thrown) {
      if (thrown instanceof Failure) setTrouble({ kind: 'failure', failure: thrown });
      else setBug({ thrown });
    } finally {
      underWay.current = false;
      setBusy(false);
    }
  };
  return {
    opened,
    isBusy,
    trouble,
    done,
    open: (next) => {
      setTrouble(null);
      setDone(null);
      setOpened(next);
    },
    cancel: () => close(false),
    run: (step) => {
      if (underWay.current) return;
      underWay.current = true;
      setBusy(true);
      setTrouble(null);
      void perform(step);
    },
  };
}
