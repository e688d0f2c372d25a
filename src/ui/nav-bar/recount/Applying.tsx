// A run as it goes: how far, how fast, how long still; paused, gone on with, cancelled; and what became of it.
import { useSyncExternalStore } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import { Progress } from '@zendeskgarden/react-loaders';
import type { RunView } from '../../../actions/recount/run-view';
import { RECOUNT } from '../../shared/recount-words';
import { useReading } from '../../shared/reading-context';
import { failureWords } from '../../shared/wording';
import { useWords } from '../../shared/words';
import { Elsewhere, useElsewhere } from './Elsewhere';
import { Failures } from './Failures';
import type { RecountState } from './recount-state';
import type { RecountSession } from './session';
import { StageTitle } from './StageTitle';
import { Bar, Note, Text, Track } from './styles';

interface ApplyingProps {
  readonly session: RecountSession;
  readonly state: Extract<RecountState, { kind: 'applying' }>;
}

export function Applying({ session, state }: ApplyingProps) {
  const { run, found } = state;
  const view = useSyncExternalStore(run.subscribe, run.state);
  const words = useWords(RECOUNT);
  const isElsewhere = useElsewhere(session);
  const { phase } = view;
  if (phase.kind === 'over' || phase.kind === 'cancelled') {
    return (
      <section>
        <StageTitle key="over">
          {phase.kind === 'over' ? words.over.title() : words.over.cancelled()}
        </StageTitle>
        <Summary view={view} />
        {isElsewhere && <Elsewhere />}
        <Failures plan={run.plan} outcomes={view.outcomes} found={found} again={session.tryAgain} />
        <Bar>
          <Button onClick={session.anew}>{words.range.anew()}</Button>
        </Bar>
      </section>
    );
  }
  return (
    <section>
      <StageTitle key="run">{words.run.title()}</StageTitle>
      <Course view={view} />
      <Bar>
        {phase.kind === 'paused' ? (
          <Button isPrimary onClick={() => run.resume()}>
            {words.run.resume()}
          </Button>
        ) : (
          <Button onClick={() => run.pause()}>{words.run.pause()}</Button>
        )}
        <Button isDanger onClick={() => run.cancel()}>
          {words.run.cancel()}
        </Button>
      </Bar>
    </section>
  );
}

function Course({ view: { phase, done, of, rate, left, isKept } }: { readonly view: RunView }) {
  const words = useWords(RECOUNT);
  const reading = useReading();
  const { formats } = reading;
  const said = words.run.progress({ done: formats.number(done), of: formats.number(of) });
  const failure = phase.kind === 'paused' ? phase.failure : null;
  const told = failure === null ? null : failureWords(failure, null, reading);
  return (
    <>
      <Bar>
        <Track>
          <Progress value={of === 0 ? 100 : Math.floor((done / of) * 100)} aria-label={words.run.title()} />
        </Track>
        <span>{said}</span>
      </Bar>
      <Note>
        {words.run.rate({ count: rate })}
        {left !== null && `; ${words.run.left({ minutes: Math.floor(left / 60_000) })}`}
      </Note>
      {phase.kind === 'paused' && failure === null && <Text role="status">{words.run.paused()}</Text>}
      {told !== null && (
        <Text role="alert">
          <strong>{told.title}</strong> {told.toDo}
        </Text>
      )}
      {!isKept && <Text role="note">{words.run.not_kept()}</Text>}
    </>
  );
}

function Summary({ view: { outcomes, done, of } }: { readonly view: RunView }) {
  const { over } = useWords(RECOUNT);
  const all = Object.values(outcomes);
  const inZendesk = all.filter(({ kind }) => kind === 'done').length;
  const changed = all.filter(({ kind }) => kind === 'changed').length;
  return (
    <div role="status">
      <Text>{over.done({ count: inZendesk })}</Text>
      {of > done && <Text>{over.unsent({ count: of - done })}</Text>}
      {changed > 0 && <Text>{over.changed({ count: changed })}</Text>}
    </div>
  );
}
