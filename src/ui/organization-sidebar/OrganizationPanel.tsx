// The organization sidebar: one face at a time, whichever state the session is in.
import { useEffect, useSyncExternalStore } from 'react';
import { Face } from '../shared/Face';
import { LoadedPart } from '../shared/LoadedPart';
import { part } from '../shared/part';
import { useReading } from '../shared/reading-context';
import { FailedFace, LoadingFace } from '../shared/ReadingFaces';
import { ORGANIZATION } from '../shared/organization-words';
import { useWords } from '../shared/words';
import type { OrganizationSession } from './session';

const Contracts = part(() => import('./Contracts'));

interface OrganizationPanelProps {
  readonly session: OrganizationSession;
  /** The account's; null where Zendesk did not say. */
  readonly timeZone: string | null;
}

export function OrganizationPanel(props: OrganizationPanelProps) {
  // Comes while the figures are still being read.
  useEffect(() => Contracts.preload(), []);
  return (
    <LoadedPart meanwhile={<LoadingFace />}>
      <CurrentFace {...props} />
    </LoadedPart>
  );
}

function CurrentFace({ session, timeZone }: OrganizationPanelProps) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const own = useWords(ORGANIZATION);
  const { panel } = useReading().words;
  switch (state.kind) {
    case 'bug':
      throw state.thrown;
    case 'loading':
      return <LoadingFace />;
    case 'unreadable':
      return (
        <Face
          type="warning"
          title={own.face.unreadable()}
          body={own.face.unreadable_do()}
          action={{ label: panel.retry(), run: session.retry }}
        />
      );
    case 'failed':
      return <FailedFace state={state} retry={session.retry} />;
    case 'read':
      return <Contracts survey={state.survey} timeZone={timeZone} words={own} retry={session.retry} />;
  }
}
