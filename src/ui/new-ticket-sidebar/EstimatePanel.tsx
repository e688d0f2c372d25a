// The new-ticket sidebar: one face at a time, whichever state the session is in.
import { lazy, useSyncExternalStore } from 'react';
import styled from 'styled-components';
import { Face } from '../shared/Face';
import { LoadedPart } from '../shared/LoadedPart';
import { useReading } from '../shared/reading-context';
import '../shared/estimate-words';
import { useWords } from '../shared/use-words';
import { failureWords } from '../shared/wording';
import { isolated } from '../shared/words';
import { EstimateFace } from './EstimateFace';
import type { EstimateSession } from './session';

const CannotTellFace = lazy(() => import('../verdict/CannotTellFace'));
const LastCount = lazy(() => import('./LastCount'));

const Quiet = styled.div`
  padding: ${({ theme }) => theme.space.sm};
`;

interface EstimatePanelProps {
  readonly session: EstimateSession;
  readonly slaOnOverage: boolean;
}

export function EstimatePanel({ session, slaOnOverage }: EstimatePanelProps) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const reading = useReading();
  const own = useWords('estimate');
  const { words } = reading;
  if (state.kind === 'bug') throw state.thrown;
  if (own === null || state.kind === 'opening') return <Quiet role="status">{words.panel.loading()}</Quiet>;
  const { face } = own;
  switch (state.kind) {
    case 'loading':
      return (
        <Quiet role="status">
          {state.organizationName === null
            ? words.panel.loading()
            : words.panel.loading_for({ organization: isolated(state.organizationName) })}
        </Quiet>
      );
    case 'nobody':
    case 'no_organization':
      return <Face type="info" title={face[state.kind]()} body={face[`${state.kind}_do`]()} />;
    case 'unreadable':
      return <Face type="warning" title={face.unreadable()} body={face.unreadable_do()} />;
    case 'made':
      return <Face type="info" title={face.made({ id: state.ticketId })} body={face.made_do()} />;
    case 'failed': {
      const { title, toDo, detail } = failureWords(state.failure, state.retryAt, reading);
      const action = { label: words.panel.retry(), run: session.retry };
      return <Face type="error" title={title} body={toDo} detail={detail} action={action} />;
    }
    case 'cannot_tell':
      return (
        <LoadedPart>
          <CannotTellFace faulty={state.faulty} retry={session.retry} />
        </LoadedPart>
      );
    case 'balance':
      return (
        <LoadedPart>
          <LastCount why={face[state.why]()} facts={state.facts} />
        </LoadedPart>
      );
    case 'estimate':
      return <EstimateFace view={state.view} words={own} slaOnOverage={slaOnOverage} />;
  }
}
