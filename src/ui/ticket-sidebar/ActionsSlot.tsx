// Where a ticket's actions are drawn: loaded on use, and only where this frame can act.
import { lazy } from 'react';
import { LoadedPart } from '../shared/LoadedPart';
import type { VerdictView } from '../verdict/verdict-view';
import { useActs } from './acts-context';
import { useReplyTools } from './reply-context';

const Actions = lazy(() => import('./acts/Actions'));
const ReplyActions = lazy(() => import('./reply/ReplyActions'));

export function ActionsSlot({ view }: { readonly view: VerdictView }) {
  const acts = useActs();
  const reply = useReplyTools();
  // From what may have changed since nothing is to be decided or told.
  if (view.isRemembered) return null;
  return (
    <>
      {reply !== null && (
        <LoadedPart>
          <ReplyActions view={view} load={reply} />
        </LoadedPart>
      )}
      {acts !== null && (
        <LoadedPart>
          <Actions view={view} acts={acts} />
        </LoadedPart>
      )}
    </>
  );
}
