// Every check with its repair, and how many are in order.
import { Button } from '@zendeskgarden/react-buttons';
import { CheckRow } from './CheckRow';
import { FailureLine } from './FailureLine';
import type { SetUpPhrases } from './reason-words';
import type { SetUpSession } from './session';
import type { Looked } from './set-up-state';
import { isBlocked, nextStep } from './steps';
import { Bar, List, Section, Text, Title } from './styles';

interface ChecksProps {
  readonly state: Looked;
  readonly session: SetUpSession;
  readonly phrases: SetUpPhrases;
  readonly onGoLive: () => void;
  readonly onRecount: () => void;
}

export function Checks({ session, state, phrases, onGoLive, onRecount }: ChecksProps) {
  const { words, reading } = phrases;
  const { checks, steps, busy, survey, failures } = state;
  const { isAdmin } = survey.person;
  const good = checks.filter(({ state: own }) => own === 'done').length;
  const pressed = checks.filter(({ repair }) => repair === 'press').length;
  // While a step of the first run has the button, that is the one to press.
  const isFirstRun = steps !== null && nextStep(steps) !== null && !isBlocked(steps);
  return (
    <Section aria-labelledby="set-up-checks">
      <Title id="set-up-checks">{words.title()}</Title>
      <Text role="status">
        {words.summary({ good: reading.formats.number(good), all: reading.formats.number(checks.length) })}
      </Text>
      <Bar>
        {isAdmin && pressed > 0 && (
          <Button
            size="small"
            isPrimary={!isFirstRun}
            disabled={busy !== null}
            onClick={() => void session.repairAll()}
          >
            {words.repair.all()}
          </Button>
        )}
        <Button size="small" disabled={busy !== null} onClick={() => void session.look()}>
          {words.look()}
        </Button>
      </Bar>
      {failures.look !== undefined && <FailureLine failure={failures.look} />}
      <List>
        {checks.map((check) => (
          <CheckRow
            key={check.id}
            check={check}
            state={state}
            session={session}
            phrases={phrases}
            onGoLive={onGoLive}
            onRecount={onRecount}
          />
        ))}
      </List>
    </Section>
  );
}
