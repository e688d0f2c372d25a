// Where a ticket's actions are drawn: loaded on use, and only where this frame can act.
import { lazy } from 'react';
import { LoadedPart } from '../shared/LoadedPart';
import type { VerdictView } from '../verdict/verdict-view';
import { useActs } from './acts-context';

const Actions = lazy(() => import('./acts/Actions'));

export function ActionsSlot({ view }: { readonly view: VerdictView }) {
  const acts = useActs();
  // From what may have changed since nothing is to be decided.
  if (acts === null || view.isRemembered) return null;
  return (
    <LoadedPart>
      <Actions view={view} acts={acts} />
    </LoadedPart>
  );
}
