// The recount's tab. What is under way outlives the tab: whoever comes back finds it where it is by then.
import { useEffect, useSyncExternalStore } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import { Progress } from '@zendeskgarden/react-loaders';
import { Face } from '../../shared/Face';
import { LoadedPart } from '../../shared/LoadedPart';
import { RECOUNT } from '../../shared/recount-words';
import { useReading } from '../../shared/reading-context';
import { failureWords } from '../../shared/wording';
import { useWords } from '../../shared/words';
import { Applying } from './Applying';
import { Choose } from './Choose';
import { Found } from './Found';
import type { RecountState } from './recount-state';
import { RecountSession, type RecountParts } from './session';
import { StageTitle } from './StageTitle';
import { Bar, Text, Track } from './styles';

interface RecountTabProps {
  /** The same object as long as the page is open: what is under way is known by it. */
  readonly given: RecountParts;
}

const sessions = new WeakMap<RecountParts, RecountSession>();

function sessionOf(given: RecountParts): RecountSession {
  const session = sessions.get(given) ?? new RecountSession(given);
  sessions.set(given, session);
  return session;
}

export default function RecountTab({ given }: RecountTabProps) {
  const session = sessionOf(given);
  useEffect(() => {
    void session.open();
  }, [session]);
  return (
    <LoadedPart>
      <Stage session={session} />
    </LoadedPart>
  );
}

function Stage({ session }: { readonly session: RecountSession }) {
  const state = useSyncExternalStore(session.subscribe, session.state);
  const words = useWords(RECOUNT);
  const reading = useReading();
  switch (state.kind) {
    case 'idle':
      return <Choose session={session} stored={state.stored} />;
    case 'counting':
      return <Counting session={session} progress={state.progress} />;
    case 'bug':
      throw state.thrown as Error;
    case 'restricted':
      return <Face type="info" title={words.restricted.title()} body={words.restricted.body()} />;
    case 'failed': {
      const { title, toDo, detail } = failureWords(state.failure, null, reading);
      const action = { label: words.retry(), run: session.anew };
      return <Face type="error" title={title} body={toDo} detail={detail} action={action} />;
    }
    case 'found':
      return <Found session={session} state={state} />;
    case 'applying':
      return <Applying session={session} state={state} />;
  }
}

interface CountingProps {
  readonly session: RecountSession;
  readonly progress: Extract<RecountState, { kind: 'counting' }>['progress'];
}

function Counting({ session, progress }: CountingProps) {
  const words = useWords(RECOUNT);
  const { formats } = useReading();
  const { records = 0, tickets = 0, about = null } = progress ?? {};
  // The index only says about how many there are.
  const share = about === null ? 0 : Math.min(99, Math.floor((tickets / Math.max(1, about)) * 100));
  const said =
    about === null
      ? words.counting.records({ count: records })
      : words.counting.tickets({ read: formats.number(tickets), about: formats.number(about) });
  return (
    <section>
      <StageTitle>{words.counting.title()}</StageTitle>
      <Bar>
        <Track>
          <Progress value={share} aria-label={words.counting.title()} />
        </Track>
        <Text>{said}</Text>
      </Bar>
      <Bar>
        <Button onClick={session.stopCounting}>{words.counting.stop()}</Button>
      </Bar>
    </section>
  );
}
