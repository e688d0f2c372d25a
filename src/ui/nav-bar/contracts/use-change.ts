// Makes a change of contracts, and keeps the list up with it. What was once sent is what is sent again, for a part of it may be
// stored; it can be decided anew while nothing is, and left as far as it came.
import { useRef, useState } from 'react';
import type { ContractChange } from '../../../actions/contracts/contract-change';
import { Failure } from '../../../actions/failure';
import { isBegun, leaveChange, standOf, type Stand } from '../../../actions/contracts/leave-change';
import { makeChange, type Changed } from '../../../actions/contracts/make-change';
import type { Entered, SeenUnits } from '../../../actions/contracts/entered-before';
import type { Seen, Unseen } from '../../../actions/contracts/seen-before';
import type { StoredRecord } from '../../../actions/records/record-ports';
import { useCourse, type Course } from '../statements/use-course';
import type { ContractTools } from './contract-parts';

type Decided = Omit<ContractChange, 'v' | 'authorId' | 'at'>;

export type Outcome =
  | Changed
  /** Nothing of it is stored, and nobody is asked to finish it: it can be decided anew. */
  | { readonly kind: 'open' }
  /** A part of it is stored. */
  | { readonly kind: 'half'; readonly change: ContractChange; readonly stand: Stand }
  | { readonly kind: 'left' }
  /** Not permitted, and nothing of it is stored: nobody is asked to finish it. */
  | { readonly kind: 'denied'; readonly failure: Failure };

export interface ChangeCourse {
  readonly course: Course<Outcome>;
  /** Another number whenever it is decided anew: what is made then goes by other ids. */
  readonly round: number;
  /** Signs what was decided here and now; after a failure sends what was decided then. */
  readonly decide: (decided: Decided, seen?: Seen | SeenUnits) => void;
  /** Goes on beside what nobody had seen. */
  readonly anyway: (told: Unseen | Entered) => void;
  /** Goes on with what somebody has begun, by default with what was decided here. */
  readonly finish: (change?: ContractChange) => void;
  /** Takes back what was decided, where nothing of it is stored. */
  readonly correct: () => void;
  /** Looks how far it came. */
  readonly look: (change: ContractChange) => void;
  readonly leave: (change: ContractChange) => void;
}

export function useChange({ shelf, registry, pace, account, parts, onChanged }: ContractTools): ChangeCourse {
  const [course, run] = useCourse<Outcome>();
  const [round, setRound] = useState(0);
  const begun = useRef<ContractChange | null>(null);
  const seenThen = useRef<Seen | SeenUnits | null>(null);
  const desks = { desk: shelf.desk, pace, account, ...parts, plans: registry.readablePlans };
  const anew = () => {
    begun.current = null;
    seenThen.current = null;
    setRound((before) => before + 1);
  };
  const make = async (change: ContractChange, seen: Seen | SeenUnits | null = null): Promise<Outcome> => {
    const changed = await makeChange(desks, change, seen).catch(async (thrown: unknown) => {
      await showMade(change);
      if (await letGo(change, thrown)) return { kind: 'denied' as const, failure: thrown as Failure };
      throw thrown;
    });
    if (changed.kind === 'denied') return changed;
    const touched = [change.about?.id, changed.kind === 'done' ? changed.contractId : undefined];
    for (const id of new Set(touched)) {
      const stored = id === undefined ? null : await shelf.desk.read('support_contract', id);
      if (stored !== null) shelf.put(stored);
      else if (id !== undefined) shelf.drop({ object: 'support_contract', id });
    }
    if (changed.kind === 'unseen') changed.others.forEach((other) => shelf.put(other));
    onChanged();
    return changed;
  };
  /** What a change made before it failed stands in the list, so that nobody makes it again. */
  const showMade = async ({ make: planned }: ContractChange) => {
    if (planned === null) return;
    const made = await shelf.desk.madeAs('support_contract', planned.externalId).catch(() => null);
    if (made === null) return;
    shelf.put(made);
    onChanged();
  };
  /** What a role does not permit is no plan for others: where nothing of it is stored, what was decided here is left. */
  const letGo = async (change: ContractChange, thrown: unknown): Promise<boolean> => {
    if (!(thrown instanceof Failure) || thrown.kind !== 'denied' || begun.current !== change) return false;
    try {
      if (isBegun(await standOf(desks, change)) || (await leaveChange(desks, change)) === 'whole')
        return false;
    } catch (second) {
      if (second instanceof Failure) return false;
      throw second;
    }
    anew();
    return true;
  };
  return {
    course,
    round,
    decide: (decided, seen) =>
      run(async () => {
        const { id } = await parts.signedIn();
        seenThen.current ??= seen ?? null;
        begun.current ??= { v: 1, ...decided, authorId: id, at: new Date(pace.now()).toISOString() };
        return make(begun.current, seenThen.current);
      }),
    anyway: (told) =>
      run(() => {
        const [change, seen] = [begun.current, seenThen.current];
        if (change === null || seen === null) return Promise.resolve({ kind: 'open' });
        seenThen.current = seenWith(seen, told);
        return make(change, seenThen.current);
      }),
    finish: (change = begun.current ?? undefined) =>
      run(() => (change === undefined ? Promise.resolve({ kind: 'open' }) : make(change))),
    correct: () =>
      run(async () => {
        const change = begun.current;
        if (change !== null) {
          const stand = await standOf(desks, change);
          if (isBegun(stand)) return { kind: 'half', change, stand };
          await leaveChange(desks, change);
        }
        anew();
        return { kind: 'open' };
      }),
    look: (change) => run(async () => ({ kind: 'half', change, stand: await standOf(desks, change) })),
    leave: (change) =>
      run(async () => {
        const left = await leaveChange(desks, change);
        // Finished meanwhile by somebody else: that is told as it is.
        return left === 'whole' ? make(change) : { kind: 'left' };
      }),
  };
}

/** It stood on the screen. */
function seenWith(seen: Seen | SeenUnits, told: Unseen | Entered): Seen | SeenUnits {
  if ('contracts' in seen) {
    const others = told.kind === 'unseen' ? told.others : [];
    return { ...seen, contracts: new Map([...seen.contracts, ...others.map(versionOf)]) };
  }
  const entered = told.kind === 'entered' ? told.adjustments : [];
  return { adjustments: new Set([...seen.adjustments, ...entered.map(({ id }) => id)]) };
}

function versionOf({ id, updatedAt }: StoredRecord): readonly [string, string] {
  return [id, updatedAt];
}
