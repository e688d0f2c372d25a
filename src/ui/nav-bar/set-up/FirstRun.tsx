// Four steps from an app that was just installed to its first verdict; the next one has the button.
import { Button } from '@zendeskgarden/react-buttons';
import type { FirstSteps } from '../../../actions/set-up/checks';
import type { GroupWords } from '../../shared/words';
import { Bar, Item, List, Note, Section, State, Text, Title } from './styles';

const STEPS = ['objects', 'plan', 'contract', 'live'] as const;
type Step = (typeof STEPS)[number];

interface FirstRunProps {
  readonly steps: FirstSteps;
  readonly isAdmin: boolean;
  readonly isBusy: boolean;
  readonly words: GroupWords<'set_up'>;
  readonly go: Readonly<Record<Step, () => void>>;
}

export function FirstRun({ steps, isAdmin, isBusy, words: { first: words }, go }: FirstRunProps) {
  const isDone: Readonly<Record<Step, boolean>> = {
    objects: steps.hasObjects,
    plan: steps.plans > 0,
    contract: steps.contracts > 0,
    live: steps.isLive,
  };
  const next = STEPS.find((step) => !isDone[step]);
  if (next === undefined) return null;
  const isBlocked = (step: Step) => step === next && step === 'objects' && steps.isByHand;
  return (
    <Section aria-labelledby="first-run">
      <Title id="first-run">{words.title()}</Title>
      <Text>{words.intro()}</Text>
      <List>
        {STEPS.map((step, at) => (
          <Item key={step} $tone={isDone[step] ? 'good' : step === next ? 'open' : 'quiet'}>
            <strong>{words.step({ number: at + 1, title: words[step].title() })}</strong>
            {isDone[step] && <State $tone="good">{words.done()}</State>}
            <Note>{words[step].body()}</Note>
            {isBlocked(step) && <Text>{words.objects.by_hand()}</Text>}
            {step === next && isAdmin && !isBlocked(step) && (
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
