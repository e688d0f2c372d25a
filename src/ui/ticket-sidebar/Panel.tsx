// The ticket sidebar: one face at a time, whichever state the session is in.
import { useEffect } from 'react';
import { LoadedPart } from '../shared/LoadedPart';
import { part } from '../shared/part';
import { useReading } from '../shared/reading-context';
import { FailedFace, LoadingFace } from '../shared/ReadingFaces';
import { BalanceFace, preloadBalances } from '../verdict/BalanceFace';
import type { TicketSession } from './session';
import { useCalm } from './use-calm';
import { SeenVerdict } from './SeenVerdict';
import { preloadDue } from './VerdictFace';

const CannotTellFace = part(() => import('../verdict/CannotTellFace'));

interface PanelProps {
  readonly session: TicketSession;
  readonly slaOnOverage: boolean;
}

export function Panel({ session, slaOnOverage }: PanelProps) {
  const state = useCalm(session);
  const { locale } = useReading().formats;
  useEffect(() => {
    // Needed as soon as rounds 1 and 2 are answered, unless something is remembered.
    if (session.state().kind !== 'loading') return;
    preloadBalances();
    preloadDue(locale);
  }, [session, locale]);
  const { retry } = session;
  const seen = { slaOnOverage, retry };
  if (state === null) return null;
  switch (state.kind) {
    case 'bug':
      throw state.thrown;
    case 'loading':
      return <LoadingFace organizationName={state.organizationName} />;
    case 'failed': {
      const face = <FailedFace state={state} retry={retry} />;
      if (state.last === null) return face;
      return <SeenVerdict view={state.last} {...seen} failure={face} />;
    }
    case 'cannot_tell':
      return (
        <LoadedPart meanwhile={<LoadingFace />}>
          <CannotTellFace faulty={state.faulty} retry={retry} />
        </LoadedPart>
      );
    case 'balance':
      return <BalanceFace why={state.why} facts={state.facts} />;
    case 'verdict':
      return <SeenVerdict view={state.view} {...seen} failure={null} />;
  }
}
