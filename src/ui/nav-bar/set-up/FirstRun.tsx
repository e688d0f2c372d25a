// Four steps from an app that was just installed to its first verdict; the next one has the button.
import { Button } from '@zendeskgarden/react-buttons';
import type { Check } from '../../../actions/set-up/check';
import type { FirstSteps } from '../../../actions/set-up/checks';
import { useReading } from '../../shared/reading-context';
import type { GroupWords } from '../../shared/words';
import { enumerated } from '../enumerated';
import { Progress } from './Progress';
import type { Busy, Looked } from './set-up-state';
import { isBlocked, isDone, isStillOpen, nextStep, STEPS, type Step } from './steps';
import { Bar, Item, List, Note, Section, State, Text, Title, Wrong } from './styles';

interface FirstRunProps {
  readonly steps: FirstSteps;
  readonly checks: readonly Check[];
  readonly isAdmin: boolean;
  readonly busy: Busy | null;
  readonly failures: Looked['failures'];
  readonly words: GroupWords<'set_up'>;
  readonly go: Readonly<Record<Step, () => void>>;
}

export function FirstRun({ steps, checks, isAdmin, busy, failures, words: all, go }: FirstRunProps) {
  const { first: words } = all;
  const { formats } = useReading();
  const next = nextStep(steps);
  if (next === null) return null;
  const open = checks.filter(isStillOpen).map(({ id }) => all.check[id]());
  const stopped = checks.flatMap(({ id }) => (failures[id] === undefined ? [] : [all.check[id]()]));
  const list = (names: readonly string[]) => enumerated(names, formats.locale);
  return (
    <Section aria-labelledby="first-run">
      <Title id="first-run">{words.title()}</Title>
      <Text>{words.intro()}</Text>
      <List>
        {STEPS.map((step, at) => (
          <Item key={step} $tone={isDone(step, steps) ? 'good' : step === next ? 'open' : 'quiet'}>
            <strong>{words.step({ number: at + 1, title: words[step].title() })}</strong>
            {isDone(step, steps) && <State $tone="good">{words.done()}</State>}
            <Note>{words[step].body()}</Note>
            {step === next && isBlocked(steps) && <Text>{words.objects.by_hand()}</Text>}
            {step === next && step === 'objects' && busy === null && stopped.length > 0 && (
              <Wrong>{words.objects.stopped({ checks: list(stopped) })}</Wrong>
            )}
            {step === next && step === 'live' && open.length > 0 && (
              <Text>{words.live.still_open({ checks: list(open) })}</Text>
            )}
            {step === next && isAdmin && !isBlocked(steps) && (
              <Bar>
                <Button size="small" isPrimary disabled={busy !== null} onClick={go[step]}>
                  {words[step].button()}
                </Button>
              </Bar>
            )}
            {step === next && step === 'objects' && isRepair(busy) && <Progress busy={busy} words={all} />}
          </Item>
        ))}
      </List>
    </Section>
  );
}

/** Looking again and saving settings are no part of a step. */
function isRepair(busy: Busy | null): busy is Busy {
  return busy !== null && busy.with !== 'look' && busy.with !== 'save';
}
