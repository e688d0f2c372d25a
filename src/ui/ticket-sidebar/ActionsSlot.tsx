// Where a ticket's actions, texts for the customer and the name of who decided are drawn: loaded on use, and only where
// this frame can act.
import { LoadedPart } from '../shared/LoadedPart';
import { part } from '../shared/part';
import type { VerdictView } from '../verdict/verdict-view';
import { useActs } from './acts-context';
import { useReplyTools } from './reply-context';

const Actions = part(() => import('./acts/Actions'));
const ReplyActions = part(() => import('./reply/ReplyActions'));
const NamedHeadline = part(() => import('./acts/NamedHeadline'));

interface ActionsSlotProps {
  readonly view: VerdictView;
  readonly onUse: () => void;
}

/** From what may have changed since, nothing is decided or told; a form that is open keeps what was typed. */
export function ActionsSlot({ view, onUse }: ActionsSlotProps) {
  const acts = useActs();
  const reply = useReplyTools();
  return (
    <>
      {reply !== null && !view.isRemembered && (
        <LoadedPart>
          <ReplyActions view={view} load={reply} />
        </LoadedPart>
      )}
      {acts !== null && (
        <LoadedPart>
          <Actions view={view} acts={acts} onUse={onUse} />
        </LoadedPart>
      )}
    </>
  );
}

/** The verdict's first line; where a person decided it, with their name as soon as it is read. */
export function HeadlineSlot({ view, text }: { readonly view: VerdictView; readonly text: string }) {
  const acts = useActs();
  const { state, explanation } = view.standing.decision;
  const isDecided = state === 'waived' || explanation.notCounted?.by === 'entry';
  if (acts === null || !isDecided) return text;
  return (
    <LoadedPart instead={text}>
      <NamedHeadline
        kind={state === 'waived' ? 'waive' : 'not_counted'}
        view={view}
        acts={acts}
        text={text}
      />
    </LoadedPart>
  );
}
