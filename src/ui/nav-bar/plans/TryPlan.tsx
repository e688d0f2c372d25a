// Try before you sell: the draft over an organization's last months, beside what it has today or another plan.
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { Field, Select } from '@zendeskgarden/react-forms';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import type { PlanRecord } from '../../../actions/ports';
import type { Tried } from '../../../actions/plans/try-plan';
import { RECORDS } from '../../shared/details-words';
import { faultWords, recordWords } from '../../shared/fault-words';
import { PLANS } from '../../shared/plans-words';
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { isolated, useWords } from '../../shared/words';
import { Heading, Hint, Main, Row } from '../form/layout';
import { PickerField } from '../form/PickerField';
import type { Option } from '../form/use-search';
import { useAnswer } from '../use-answer';
import type { PlansWords } from './plan-says';
import type { RegistryTools } from './record-tools';
import { TrialTable } from './TrialTable';

const Section = styled.section`
  margin-top: ${({ theme }) => theme.space.xl};
  border-block-start: 1px solid ${({ theme }) => getColor({ theme, variable: 'border.default' })};
  padding-block-start: ${({ theme }) => theme.space.md};
`;

const TODAY = 'today' as const;
const NONE = 'none';

interface TryPlanProps extends RegistryTools {
  /** Null while it cannot be read. */
  readonly draft: PlanRecord | null;
}

export function TryPlan({ shelf, registry, counted, onCount, draft }: TryPlanProps) {
  const words = useWords(PLANS);
  const { trial } = words;
  const { now, formats } = useReading();
  const [organization, setOrganization] = useState<Option | null>(null);
  const [beside, setBeside] = useState<string>(TODAY);
  const search = useCallback(
    async (text: string) =>
      (await shelf.desk.organizationsNamed(text)).map(({ id, name }) => ({ id, label: name })),
    [shelf],
  );
  const plan = useDeferredValue(draft?.plan ?? null);
  const question = useCallback(async () => {
    if (counted === null || organization === null || plan === null) return null;
    const other = beside === TODAY ? beside : (registry.readablePlans.get(beside) ?? null);
    const asked = { organizationId: organization.id, draft: plan, beside: other, now: now() } as const;
    return { of: organization, tried: await counted.views.tryPlan(asked) };
  }, [counted, organization, plan, beside, registry, now]);
  const answer = useAnswer(question);
  const others = useMemo(() => {
    const names = new Intl.Collator(formats.locale, { numeric: true });
    return [...registry.readablePlans.values()].sort((one, other) => names.compare(one.name, other.name));
  }, [registry, formats.locale]);
  const today = answer?.tried.kind === 'tried' ? answer.tried.today[0]?.plan.name : undefined;
  const isWanted = organization !== null && counted !== null && plan !== null;
  return (
    <Section aria-label={trial.title()}>
      <Main>
        <div>
          <Heading as="h3">{trial.title()}</Heading>
          <Hint>{trial.body()}</Hint>
        </div>
        {counted === null ? (
          <p>
            {trial.not_counted()} <TextButton onClick={onCount}>{words.effect.count()}</TextButton>
          </p>
        ) : (
          <Row>
            <PickerField
              name="trial_organization"
              label={trial.organization()}
              value={organization?.id ?? ''}
              shown={organization?.label ?? null}
              search={search}
              onPick={setOrganization}
              fault={null}
            />
            <Field>
              <Field.Label>{trial.beside()}</Field.Label>
              <Select isCompact value={beside} onChange={({ target }) => setBeside(target.value)}>
                <option value={TODAY}>
                  {today === undefined ? trial.todays() : trial.today({ name: today })}
                </option>
                {others.map(({ id, name }) => (
                  <option key={id} value={id}>
                    {name}
                  </option>
                ))}
                <option value={NONE}>{trial.none()}</option>
              </Select>
            </Field>
          </Row>
        )}
        {counted !== null && draft === null && <p>{trial.not_yet()}</p>}
        {isWanted && (answer === null || answer.of.id !== organization.id) && (
          <p role="status">{trial.working()}</p>
        )}
        {isWanted && answer !== null && answer.of.id === organization.id && (
          <Answer
            organization={answer.of.label}
            tried={answer.tried}
            isToday={beside === TODAY}
            words={words}
          />
        )}
      </Main>
    </Section>
  );
}

interface AnswerProps {
  readonly organization: string;
  readonly tried: Tried;
  /** What the organization has today was asked for. */
  readonly isToday: boolean;
  readonly words: PlansWords;
}

function Answer({ organization, tried, isToday, words }: AnswerProps) {
  const { trial } = words;
  const records = useWords(RECORDS);
  const { formats } = useReading();
  if (tried.kind === 'too_short') return <p role="status">{trial.too_short()}</p>;
  if (tried.kind === 'cannot_tell') {
    const why = tried.faulty.flatMap(({ record, faults }) =>
      faults.map((fault) => `${recordWords(record, records)}: ${faultWords(fault, records)}`),
    );
    const list = new Intl.ListFormat(formats.locale, { type: 'conjunction' });
    return <p role="status">{trial.untold({ faults: list.format(why) })}</p>;
  }
  return (
    <div>
      {isToday && tried.today.length === 0 && <p>{trial.no_contract()}</p>}
      <TrialTable organization={isolated(organization)} tried={tried} words={words} />
      <Hint>{trial.note()}</Hint>
    </div>
  );
}
