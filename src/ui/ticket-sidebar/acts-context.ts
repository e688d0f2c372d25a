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
