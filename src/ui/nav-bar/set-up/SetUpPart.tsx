// The set-up tab: the steps of a first run, every check with its repair, the settings, and going live. It is drawn
// whether or not the account could be counted: it is where that is put right.
import { useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import { LoadedPart } from '../../shared/LoadedPart';
import { FailedFace, LoadingFace } from '../../shared/ReadingFaces';
import { RECORDS } from '../../shared/details-words';
import { SET_UP } from '../../shared/set-up-words';
import { useReading } from '../../shared/reading-context';
import { useWords } from '../../shared/words';
import { Checks } from './Checks';
import { FirstRun } from './FirstRun';
import { FirstVerdict } from './FirstVerdict';
import { GoLive, type CountOfPage } from './GoLive';
import type { SetUpPhrases } from './reason-words';
import { SetUpSession } from './session';
import type { Looked, SetUpParts } from './set-up-state';
import { SettingsForm } from './SettingsForm';
import { Section } from './styles';
import { WhomToAsk } from './WhomToAsk';

export interface SetUpPartProps {
  /** The same object as long as the page is open: what is under way is known by it. */
  readonly given: SetUpParts;
  readonly page: CountOfPage;
  /** To where plans and contracts are entered. */
  readonly openPlans: (view: 'plans' | 'contracts') => void;
  readonly openRecount: () => void;
}

const sessions = new WeakMap<SetUpParts, SetUpSession>();

function sessionOf(given: SetUpParts): SetUpSession {
  const session = sessions.get(given) ?? new SetUpSession(given);
  sessions.set(given, session);
  return session;
}

export default function SetUpPart(props: SetUpPartProps) {
  const session = sessionOf(props.given);
  useEffect(() => {
    void session.look();
  }, [session]);
  return (
    <LoadedPart meanwhile={<LoadingFace />}>
      <Stage {...props} session={session} />
    </LoadedPart>
  );
}

interface StageProps extends SetUpPartProps {
  readonly session: SetUpSession;
}

function Stage(props: StageProps) {
  const state = useSyncExternalStore(props.session.subscribe, props.session.state);
  switch (state.kind) {
    case 'looking':
      return <LoadingFace />;
    case 'failed': {
      const failed = { failure: state.failure, retryAt: null };
      return <FailedFace state={failed} retry={() => void props.session.look()} />;
    }
    case 'bug':
      throw state.thrown as Error;
    case 'looked':
      return <LookedAt {...props} state={state} />;
  }
}

function LookedAt(props: StageProps & { readonly state: Looked }) {
  const { session, state, page, openPlans, openRecount } = props;
  const words = useWords(SET_UP);
  const records = useWords(RECORDS);
  const reading = useReading();
  const phrases = useMemo((): SetUpPhrases => ({ words, records, reading }), [words, records, reading]);
  const live = useRef<HTMLDivElement>(null);
  const goLive = () => {
    live.current?.scrollIntoView({ block: 'start' });
    live.current?.querySelector('input')?.focus({ preventScroll: true });
  };
  const { survey, steps, busy } = state;
  const { isAdmin } = survey.person;
  const app = survey.app.ok ? survey.app.value : null;
  const isReady = steps?.hasObjects === true;
  return (
    <>
      <WhomToAsk survey={survey} checks={state.checks} phrases={phrases} />
      {steps !== null && (
        <FirstRun
          steps={steps}
          isAdmin={isAdmin}
          busy={busy}
          failures={state.failures}
          checks={state.checks}
          words={words}
          go={{
            objects: () => void session.repairAll(),
            plan: () => openPlans('plans'),
            contract: () => openPlans('contracts'),
            live: goLive,
          }}
        />
      )}
      {state.wentLive && page.views !== null && (
        <Section>
          <FirstVerdict views={page.views} survey={survey} />
        </Section>
      )}
      <Checks state={state} session={session} phrases={phrases} onGoLive={goLive} onRecount={openRecount} />
      {isAdmin && app !== null && (
        <>
          <div ref={live}>
            {isReady && (
              <GoLive
                liveFrom={app.settings.rules?.liveFrom ?? null}
                state={state}
                session={session}
                page={page}
                onRecount={openRecount}
              />
            )}
          </div>
          <SettingsForm app={app} state={state} session={session} phrases={phrases} onRecount={openRecount} />
        </>
      )}
    </>
  );
}
