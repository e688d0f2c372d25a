// What an act would change of tickets that are there already stands on the screen before it is sent.
import { useState } from 'react';
import type { NewUnits } from '../../../../actions/contracts/contract-effect';
import type { ContractRow } from '../../../../actions/ports';

/** What the act would store. */
export interface ActEffect {
  /** Contracts that are there, as they would be. */
  readonly rows: readonly ContractRow[];
  readonly added: readonly ContractRow[];
  readonly units: readonly NewUnits[];
}

/** Whoever says yes has seen what becomes of exactly this: typed anew it is shown anew. */
export function useShownFirst() {
  const [shown, setShown] = useState<{ readonly of: string; readonly effect: ActEffect } | null>(null);
  return {
    /** The same one at each drawing; null = not shown yet. @param of all that was decided, as text */
    shownFor: (of: string): ActEffect | null => (shown?.of === of ? shown.effect : null),
    show: (of: string, effect: ActEffect) => setShown({ of, effect }),
  };
}
