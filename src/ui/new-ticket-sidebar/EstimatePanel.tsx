// The new-ticket sidebar: one face at a time, whichever state the session is in.
import { useSyncExternalStore } from 'react';
import { Face } from '../shared/Face';
import { LoadedPart } from '../shared/LoadedPart';
import { part } from '../shared/part';
import { FailedFace, LoadingFace } from '../shared/ReadingFaces';
import { ESTIMATE } from '../shared/estimate-words';
import { useWords } from '../shared/words';
import { EstimateFace } from './EstimateFace';
import type { EstimateSession } from './session';

const CannotTellFace = part(() => import('../verdict/CannotTellFace'));
const LastCount = part(() => import('./LastCount'));

interface EstimatePanelProps {
  readonly session: EstimateSession;
  readonly slaOnOverage: boolean;
}

export function EstimatePanel(props: EstimatePanelProps) {
  return (
    <LoadedPart meanwhile={<LoadingFace />}>
      <CurrentFace {...props} />
    </LoadedPart>
  );
}

function CurrentFace({ session, slaOnOverage }: EstimatePanelProps) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const words = useWords(ESTIMATE);
  const { face } = words;
  switch (state.kind) {
    case 'bug':
      throw state.thrown;
    case 'opening':
      return <LoadingFace />;
    case 'loading':
      return <LoadingFace organizationName={state.organizationName} />;
    case 'nobody':
    case 'no_organization':
      return <Face type="info" title={face[state.kind]()} body={face[`${state.kind}_do`]()} />;
    case 'unreadable':
      return <Face type="warning" title={face.unreadable()} body={face.unreadable_do()} />;
    case 'made':
      return <Face type="info" title={face.made({ id: state.ticketId })} body={face.made_do()} />;
    case 'failed':
      return <FailedFace state={state} retry={session.retry} />;
    case 'cannot_tell':
      return <CannotTellFace faulty={state.faulty} retry={session.retry} />;
    case 'balance':
      return <LastCount why={face[state.why]()} facts={state.facts} />;
    case 'estimate':
      return <EstimateFace estimate={state} words={words} slaOnOverage={slaOnOverage} />;
  }
}
