// Makes a change of contracts, and keeps the list up with it. What was once sent is what is sent again: a part of it may be stored.
import { useRef } from 'react';
import { makeChange, type Changed } from '../../../actions/contracts/make-change';
import type { ContractChange } from '../../../actions/contracts/contract-change';
import { useCourse, type Course } from '../statements/use-course';
import type { ContractTools } from './contract-parts';

type Decided = Omit<ContractChange, 'v' | 'authorId' | 'at'>;

export interface ChangeCourse {
  readonly course: Course<Changed>;
  /** Signs what was decided here and now; after a failure sends what was decided then. */
  readonly decide: (decided: Decided) => void;
  /** Goes on with what somebody has begun. */
  readonly finish: (change: ContractChange) => void;
}

export function useChange({ shelf, pace, parts, onChanged }: ContractTools): ChangeCourse {
  const [course, run] = useCourse<Changed>();
  const begun = useRef<ContractChange | null>(null);
  const make = async (change: ContractChange): Promise<Changed> => {
    const { contracts, statements } = parts;
    const changed = await makeChange({ desk: shelf.desk, pace, contracts, statements }, change);
    const touched = [change.about?.id, changed.kind === 'done' ? changed.contractId : undefined];
    for (const id of new Set(touched)) {
      const stored = id === undefined ? null : await shelf.desk.read('support_contract', id);
      if (stored !== null) shelf.put(stored);
      else if (id !== undefined) shelf.drop({ object: 'support_contract', id });
    }
    onChanged();
    return changed;
  };
  return {
    course,
    decide: (decided) =>
      run(async () => {
        const { id } = await parts.signedIn();
        begun.current ??= { v: 1, ...decided, authorId: id, at: new Date(pace.now()).toISOString() };
        return make(begun.current);
      }),
    finish: (change) => run(() => make(change)),
  };
}
