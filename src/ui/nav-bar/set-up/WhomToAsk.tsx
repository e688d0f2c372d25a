// Before anything else, to somebody who may put nothing right: who may. Silent where there is nothing to put right.
import type { Check } from '../../../actions/set-up/check';
import type { Survey } from '../../../actions/set-up/survey';
import { Face } from '../../shared/Face';
import { isolated } from '../../shared/words';
import type { SetUpPhrases } from './reason-words';
import { Section } from './styles';

interface WhomToAskProps {
  readonly survey: Survey;
  readonly checks: readonly Check[];
  readonly phrases: SetUpPhrases;
}

export function WhomToAsk({ survey, checks, phrases: { words, reading } }: WhomToAskProps) {
  const { person, administrators } = survey;
  if (person.isAdmin || !checks.some(isOpen)) return null;
  const names = administrators.ok ? administrators.value.map(isolated) : [];
  const list = new Intl.ListFormat(reading.formats.locale, { type: 'disjunction' }).format(names);
  const body = names.length === 0 ? words.ask.somebody() : words.ask.one_of({ names: list });
  return (
    <Section>
      <Face type="info" title={words.ask.title()} body={body} />
    </Section>
  );
}

function isOpen({ id, state, reasons }: Check): boolean {
  if (reasons.some(({ kind }) => kind === 'role_may_not_read')) return true;
  if (id === 'custom_objects' && state === 'not_on_this_plan') return true;
  return state === 'missing' || state === 'wrong';
}
