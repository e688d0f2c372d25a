// One organization: where its use comes from, what repeats, what ran out early, which plan would have suited it.
import { Field, Select } from '@zendeskgarden/react-forms';
import styled from 'styled-components';
import type { Insight } from '../../../actions/account/insight-rows';
import { Face } from '../../shared/Face';
import { INSIGHT } from '../../shared/insight-words';
import { useReading } from '../../shared/reading-context';
import { isolated, useWords } from '../../shared/words';
import { Advice, type AdvisedPlans } from './Advice';
import { Findings } from './Findings';
import type { InsightWords } from './insight-words';
import { Shares } from './Shares';

const Chooser = styled(Field)`
  margin-bottom: ${({ theme }) => theme.space.md};
  max-width: 420px;
`;

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  gap: ${({ theme }) => `${theme.space.md} ${theme.space.xl}`};
  margin-block: ${({ theme }) => theme.space.md};
`;

const Heading = styled.h2`
  margin: ${({ theme }) => `${theme.space.md} 0 ${theme.space.xs}`};
  font-size: ${({ theme }) => theme.fontSizes.lg};
`;

export interface NamedOrganization {
  readonly id: string;
  readonly name: string;
}

interface InsightTabProps {
  readonly organizations: readonly NamedOrganization[];
  readonly organizationId: string | null;
  readonly onChoose: (organizationId: string) => void;
  /** Null while nobody is chosen, or it is being worked out. */
  readonly insight: Insight | null;
  readonly plans: AdvisedPlans;
  /** Null as long as the name is not known, or cannot be. */
  readonly personName: (id: string) => string | null;
  readonly formName: (id: string) => string | null;
}

export default function InsightTab(props: InsightTabProps) {
  const { organizations, organizationId, onChoose, insight } = props;
  const words = useWords(INSIGHT);
  return (
    <>
      <Chooser>
        <Field.Label>{words.choose()}</Field.Label>
        <Select isCompact value={organizationId ?? ''} onChange={({ target }) => onChoose(target.value)}>
          <option value="">{words.prompt()}</option>
          {organizations.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </Chooser>
      {organizationId === null && <Face type="info" title={words.none.title()} body={words.none.body()} />}
      {insight !== null && <Said {...props} insight={insight} words={words} />}
    </>
  );
}

interface SaidProps extends InsightTabProps {
  readonly insight: Insight;
  readonly words: InsightWords;
}

function Said({ insight, plans, personName, formName, words }: SaidProps) {
  const { formats } = useReading();
  if (insight.kind === 'no_contract') {
    return <Face type="info" title={words.no_contract.title()} body={words.no_contract.body()} />;
  }
  if (insight.kind === 'cannot_tell') {
    const { title, body } = words.cannot_tell;
    return <Face type="warning" title={title()} body={body({ count: insight.faulty.length })} />;
  }
  const { share, priority } = words;
  const named = (name: (key: string) => string) => (key: string | null) =>
    key === null ? share.none() : name(key);
  const weekday = new Intl.DateTimeFormat(formats.locale, { weekday: 'long', timeZone: 'UTC' });
  // The first of June 2026 is a Monday.
  const dayName = (key: string) => weekday.format(Date.UTC(2026, 5, Number(key)));
  const priorityName = (key: string) =>
    key in priority ? priority[key as keyof typeof priority]() : isolated(key);
  return (
    <>
      <p>{words.since({ count: insight.tickets, date: formats.day(insight.since) })}</p>
      <Row>
        <Shares
          title={share.requesters()}
          shares={insight.requesters}
          nameOf={named((id) => nameOr(personName(id), share.user({ id })))}
        />
        <Shares title={share.tags()} shares={insight.tags} nameOf={named(isolated)} />
        <Shares
          title={share.forms()}
          shares={insight.forms}
          nameOf={named((id) => nameOr(formName(id), share.form({ id })))}
        />
        <Shares title={share.priorities()} shares={insight.priorities} nameOf={named(priorityName)} />
        <Shares title={share.weekdays()} shares={insight.weekdays} nameOf={named(dayName)} />
      </Row>
      <Findings insight={insight} words={words} />
      <Heading>{words.advice.title()}</Heading>
      {insight.advice.map((advice) => (
        <Advice key={advice.contractId} advice={advice} plans={plans} words={words} />
      ))}
    </>
  );
}

function nameOr(name: string | null, id: string): string {
  return name === null ? id : isolated(name);
}
