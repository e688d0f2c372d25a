// The ticket sidebar: one face at a time, whichever state the session is in.
import { lazy, useSyncExternalStore } from 'react';
import styled from 'styled-components';
import { Face } from '../shared/Face';
import { LoadedPart } from '../shared/LoadedPart';
import { useReading } from '../shared/reading-context';
import { failureWords } from '../shared/wording';
import { isolated } from '../shared/words';
import { BalanceFace } from '../verdict/BalanceFace';
import type { TicketSession } from './session';
import { SeenVerdict } from './SeenVerdict';

const CannotTellFace = lazy(() => import('../verdict/CannotTellFace'));

const Quiet = styled.div`
  padding: ${({ theme }) => theme.space.sm};
`;

interface PanelProps {
  readonly session: TicketSession;
  readonly slaOnOverage: boolean;
}

export function Panel({ session, slaOnOverage }: PanelProps) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const reading = useReading();
  const { words } = reading;
  const { retry } = session;
  const seen = { slaOnOverage, retry };
  switch (state.kind) {
    case 'bug':
      throw state.thrown;
    case 'loading':
      return (
        <Quiet role="status">
          {state.organizationName === null
            ? words.panel.loading()
            : words.panel.loading_for({ organization: isolated(state.organizationName) })}
        </Quiet>
      );
    case 'failed': {
      const { title, toDo, detail } = failureWords(state.failure, state.retryAt, reading);
      const action = { label: words.panel.retry(), run: retry };
      const face = <Face type="error" title={title} body={toDo} detail={detail} action={action} />;
      if (state.last === null) return face;
      return <SeenVerdict view={state.last} {...seen} failure={face} />;
    }
    case 'cannot_tell':
      return (
        <LoadedPart>
          <CannotTellFace faulty={state.faulty} retry={retry} />
        </LoadedPart>
      );
    case 'balance':
      return <BalanceFace why={state.why} facts={state.facts} />;
    case 'verdict':
      return <SeenVerdict view={state.view} {...seen} failure={null} />;
  }
}
