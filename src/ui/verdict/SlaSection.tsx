// By when a reply and the solution are due: as Zendesk follows it, else as the plan promises it.
import { Fragment } from 'react';
import styled from 'styled-components';
import type { PlanRecord } from '../../actions/ports';
import { useReading } from '../shared/reading-context';
import { SLA } from '../shared/details-words';
import { useWords } from '../shared/words';
import { Section } from './Section';
import { slaLines } from './sla-lines';
import { Ticks } from './Ticks';
import type { VerdictView } from './verdict-view';

/** Two columns that hold however long a value is: names on one line, values wrapping at the end. */
const List = styled.dl`
  display: grid;
  grid-template-columns: max-content 1fr;
  column-gap: ${({ theme }) => theme.space.sm};
  margin: 0;

  dd {
    margin: 0;
    text-align: end;
  }
`;

interface SlaSectionProps {
  readonly plan: PlanRecord;
  readonly view: Pick<VerdictView, 'ticket' | 'liveSla'>;
  /** The ticket is billable and the plan's times hold inside the limits only. */
  readonly doesNotApply: boolean;
}

export function SlaSection({ plan, view, doesNotApply }: SlaSectionProps) {
  const { formats } = useReading();
  const words = useWords(SLA);
  const lines = slaLines(plan, view, words, formats);
  if (doesNotApply || lines.length === 0) {
    return <Section title={words.title()}>{doesNotApply ? words.not_on_overage() : words.none()}</Section>;
  }
  return (
    <Section title={words.title()}>
      <List>
        {lines.map(({ metric, name, ticking }) => (
          <Fragment key={metric}>
            <dt>{name}</dt>
            <dd>
              <Ticks ticking={ticking} />
            </dd>
          </Fragment>
        ))}
      </List>
    </Section>
  );
}
