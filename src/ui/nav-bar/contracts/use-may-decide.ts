// Whether who is signed in adjusts what is used of contracts, as in their statements; known also before anything is counted.
import { useCallback, useState } from 'react';
import { manages } from '../../../actions/acts/acts-offered';
import type { ContractTools } from './contract-parts';
import { useRead, type Read } from './use-read';

export function useMayDecide({
  account,
  counted,
  parts,
}: ContractTools): readonly [Read<boolean>, () => void] {
  /** Who counted is asked for no second time. */
  const [known] = useState(counted?.reading.person ?? null);
  const ask = useCallback(async () => {
    const person = known ?? (await parts.signedIn());
    return manages({ person, account }) && !person.isLight && !person.isRestricted;
  }, [known, parts, account]);
  return useRead(ask);
}
