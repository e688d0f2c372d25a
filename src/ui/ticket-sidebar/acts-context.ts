// What a ticket's frame gives to the parts that decide and write about it. Where nothing is given, nothing is offered.
import { createContext, useContext } from 'react';
import type { ActRunner } from '../../actions/acts/act-runner';
import type { Account } from '../../actions/evidence';

export interface FrameActs {
  readonly account: Account;
  /** Loaded with the first use; asked for again where loading failed. */
  readonly runner: () => Promise<ActRunner>;
}

const Context = createContext<FrameActs | null>(null);

export const ActsProvider = Context.Provider;

export function useActs(): FrameActs | null {
  return useContext(Context);
}

const IN_HAND = new WeakSet<FrameActs>();

/** A form is open, or is not any more. */
export function setInHand(acts: FrameActs, isInHand: boolean): void {
  if (isInHand) IN_HAND.add(acts);
  else IN_HAND.delete(acts);
}

/** Whether a form is open in this frame: a verdict that is drawn anew shows it again. */
export function isInHand(acts: FrameActs | null): boolean {
  return acts !== null && IN_HAND.has(acts);
}
