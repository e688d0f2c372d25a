// The organization sidebar: one face at a time, whichever state the session is in.
import { lazy, useEffect, useSyncExternalStore } from 'react';
import styled from 'styled-components';
import { Face } from '../shared/Face';
import { LoadedPart } from '../shared/LoadedPart';
import { loadedOnce } from '../shared/loaded-once';
import { useReading } from '../shared/reading-context';
import '../shared/organization-words';
import { useWords } from '../shared/use-words';
import { failureWords } from '../shared/wording';
import type { OrganizationSession } from './session';

const loadContracts = loadedOnce(() => import('./Contracts'));
const Contracts = lazy(loadContracts);

const Quiet = styled.div`
  padding: ${({ theme }) => theme.space.sm};
`;

interface OrganizationPanelProps {
  readonly session: OrganizationSession;
  /** The account's; null where Zendesk did not say. */
  readonly timeZone: string | null;
}

export function OrganizationPanel({ session, timeZone }: OrganizationPanelProps) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const reading = useReading();
  const own = useWords('organization');
  const { panel } = reading.words;
  // Comes while the figures are still being read; should it not, the part itself says so when it is drawn.
  useEffect(() => {
    loadContracts().catch(() => undefined);
  }, []);
  if (state.kind === 'bug') throw state.thrown;
  if (own === null || state.kind === 'loading') return <Quiet role="status">{panel.loading()}</Quiet>;
  switch (state.kind) {
    case 'unreadable':
      return (
        <Face
          type="warning"
          title={own.face.unreadable()}
          body={own.face.unreadable_do()}
          action={{ label: panel.retry(), run: session.retry }}
        />
      );
    case 'failed': {
      const { title, toDo, detail } = failureWords(state.failure, state.retryAt, reading);
      const action = { label: panel.retry(), run: session.retry };
      return <Face type="error" title={title} body={toDo} detail={detail} action={action} />;
    }
    case 'read':
      return (
        <LoadedPart>
          <Contracts survey={state.survey} timeZone={timeZone} words={own} retry={session.retry} />
        </LoadedPart>
      );
  }
}
