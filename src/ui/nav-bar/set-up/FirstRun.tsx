// Four steps from an app that was just installed to its first verdict; the next one has the button.
import { Button } from '@zendeskgarden/react-buttons';
import type { Check } from '../../../actions/set-up/check';
import type { FirstSteps } from '../../../actions/set-up/checks';
import { useReading } from '../../shared/reading-context';
import type { GroupWords } from '../../shared/words';
import { isBlocked, isDone, isStillOpen, nextStep, STEPS, type Step } from './steps';
import { Bar, Item, List, Note, Section, State, Text, Title } from './styles';

interface FirstRunProps {
  readonly steps: FirstSteps;
  readonly checks: readonly Check[];
  readonly isAdmin: boolean;
  readonly isBusy: boolean;
  readonly words: GroupWords<'set_up'>;
  readonly go: Readonly<Record<Step, () => void>>;
}

export function FirstRun({ steps, checks, isAdmin, isBusy, words: all, go }: FirstRunProps) {
  const { first: words } = all;
  const { formats } = useReading();
  const next = nextStep(steps);
  if (next === null) return null;
  const open = checks.filter(isStillOpen).map(({ id }) => all.check[id]());
  const names = new Intl.ListFormat(formats.locale, { type: 'unit' }).format(open);
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
            {step === next && step === 'live' && open.length > 0 && (
              <Text>{words.live.still_open({ checks: names })}</Text>
            )}
            {step === next && isAdmin && !isBlocked(steps) && (
              <Bar>
                <Button size="small" isPrimary disabled={isBusy} onClick={go[step]}>
                  {words[step].button()}
                </Button>
              </Bar>
            )}
          </Item>
        ))}
      </List>
    </Section>
  );
}
