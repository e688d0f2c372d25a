// What the plan promises for the ticket's priority.
import styled from 'styled-components';
import type { PlanRecord, SavedTicket } from '../../actions/ports';
import { useReading } from '../shared/reading-context';
import { Section } from './Section';
import { slaLines } from './sla-lines';

const List = styled.dl`
  margin: 0;
`;

const Row = styled.div`
  display: flex;
  flex-wrap: wrap;
  justify-content: space-between;
  column-gap: ${({ theme }) => theme.space.xs};

  dd {
    margin-block: 0;
    margin-inline: auto 0;
  }
`;

interface SlaSectionProps {
  readonly plan: PlanRecord;
  readonly ticket: SavedTicket;
  /** The ticket is billable and the plan's times hold inside the limits only. */
  readonly doesNotApply: boolean;
}

export function SlaSection({ plan, ticket, doesNotApply }: SlaSectionProps) {
  const reading = useReading();
  const { words } = reading;
  const lines = slaLines(plan, ticket, reading);
  if (doesNotApply || lines === null || lines.length === 0) {
    return (
      <Section title={words.sla.title()}>
        {doesNotApply ? words.sla.not_on_overage() : words.sla.none()}
      </Section>
    );
  }
  return (
    <Section title={words.sla.title()}>
      <List>
        {lines.map(({ metric, name, text }) => (
          <Row key={metric}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </Row>
        ))}
      </List>
    </Section>
  );
}
