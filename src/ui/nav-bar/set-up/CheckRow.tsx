// One check: how it stands, why, and the button or the choice that puts it right.
import { Button } from '@zendeskgarden/react-buttons';
import type { Check, CheckState } from '../../../actions/set-up/check';
import { isolated } from '../../shared/words';
import { Decided } from './Decided';
import { FailureLine } from './FailureLine';
import { Progress } from './Progress';
import { reasonLines, type SetUpPhrases } from './reason-words';
import { Roles } from './Roles';
import type { SetUpSession } from './session';
import type { Looked } from './set-up-state';
import { Bar, Item, Note, Reasons, SectionTitle, State, Text, Wrong, type Tone } from './styles';
import { TimeField } from './TimeField';

const TONES: Readonly<Record<CheckState, Tone>> = {
  done: 'good',
  missing: 'open',
  wrong: 'bad',
  unknown: 'quiet',
  not_allowed: 'quiet',
  not_on_this_plan: 'quiet',
};

interface CheckRowProps {
  readonly check: Check;
  readonly state: Looked;
  readonly session: SetUpSession;
  readonly phrases: SetUpPhrases;
  /** Leads to where this one is decided, on the same page. */
  readonly onGoLive: () => void;
  readonly onRecount: () => void;
}

export function CheckRow({ check, state, session, phrases, onGoLive, onRecount }: CheckRowProps) {
  const { words } = phrases;
  const { id } = check;
  // Without custom objects nothing else can be done here; whether the plan has them Zendesk does not say.
  const isOff = id === 'custom_objects' && check.state === 'not_on_this_plan';
  const tone = isOff ? 'bad' : TONES[check.state];
  const lines = reasonLines(check.reasons, phrases);
  // Of going live it is told beside the day.
  const failure = (id === 'go_live' ? undefined : state.failures[id]) ?? readingFailure(check);
  const titleId = `set-up-${id}`;
  return (
    <Item $tone={tone} aria-labelledby={titleId}>
      <SectionTitle id={titleId}>
        {words.check[id]()}
        <State $tone={tone}>{words.state[isOff ? 'off' : check.state]()}</State>
      </SectionTitle>
      <Note>{words.what[id]()}</Note>
      {lines.length === 1 && <Text>{lines[0]}</Text>}
      {lines.length > 1 && (
        <Reasons>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </Reasons>
      )}
      {failure !== undefined && <FailureLine failure={failure} />}
      {id === 'organization_tags' && <RefusedTags state={state} phrases={phrases} />}
      {id === 'permissions' && check.repair === 'choose' && (
        <Roles state={state} session={session} words={words} />
      )}
      {id === 'time_field' && check.repair === 'choose' && (
        <TimeField check={check} state={state} session={session} words={words} />
      )}
      {id === 'time_field' && state.moved === 'time_field' && (
        <Wrong role="alert">{words.time_field.moved()}</Wrong>
      )}
      {id === 'time_field' && state.decided === 'time_field' && (
        <Decided words={words.settings} onRecount={onRecount} />
      )}
      {check.repair === 'press' && (
        <Bar>
          <Button
            size="small"
            disabled={state.busy !== null}
            aria-describedby={titleId}
            onClick={() => void session.repair(id)}
          >
            {check.state === 'missing' ? words.repair.make() : words.repair.mend()}
          </Button>
        </Bar>
      )}
      {id === 'go_live' && check.repair === 'choose' && (
        <Bar>
          <Button size="small" onClick={onGoLive}>
            {check.state === 'done' ? words.repair.change_day() : words.repair.choose_day()}
          </Button>
        </Bar>
      )}
      {state.busy?.with === id && <Progress busy={state.busy} words={words} role="status" />}
    </Item>
  );
}

function RefusedTags({ state: { refused }, phrases: { words } }: Pick<CheckRowProps, 'state' | 'phrases'>) {
  if (refused.length === 0) return null;
  return (
    <>
      <Text role="alert">{words.refused_tags({ count: refused.length })}</Text>
      <Reasons>
        {refused.map(({ name, failure }) => (
          <li key={name}>
            {isolated(name)}
            <FailureLine failure={failure} />
          </li>
        ))}
      </Reasons>
    </>
  );
}

function readingFailure({ reasons }: Check) {
  return reasons.flatMap((reason) => (reason.kind === 'failed' ? [reason.failure] : []))[0];
}
