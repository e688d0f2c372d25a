// What repeats and what ran out early: things to talk about with the customer.
import styled from 'styled-components';
import type { Insight } from '../../../actions/account/insight-rows';
import { useReading } from '../../shared/reading-context';
import { isolated } from '../../shared/words';
import { TicketLink } from '../table/TicketLink';
import type { InsightWords } from './insight-words';

const Heading = styled.h2`
  margin: ${({ theme }) => `${theme.space.md} 0 ${theme.space.xs}`};
  font-size: ${({ theme }) => theme.fontSizes.lg};
`;

const List = styled.ul`
  margin: 0;
  padding-inline-start: ${({ theme }) => theme.space.md};
`;

/** Of each subject; the newest tell the most. */
const MOST_LINKS = 5;
const MOST_SUBJECTS = 20;

interface FindingsProps {
  readonly insight: Extract<Insight, { kind: 'counted' }>;
  readonly words: InsightWords;
}

export function Findings({ insight: { repeated, earlyRunOuts }, words }: FindingsProps) {
  const { formats } = useReading();
  return (
    <>
      <Heading>{words.repeated.title()}</Heading>
      {repeated.length === 0 && <p>{words.repeated.nothing()}</p>}
      <List>
        {repeated.slice(0, MOST_SUBJECTS).map(({ subject, ticketIds }) => (
          <li key={ticketIds[0]}>
            {isolated(subject)} · {words.repeated.times({ count: ticketIds.length })}{' '}
            {ticketIds.slice(-MOST_LINKS).map((id) => (
              <span key={id}>
                <TicketLink id={id} />{' '}
              </span>
            ))}
          </li>
        ))}
      </List>
      <Heading>{words.early.title()}</Heading>
      {earlyRunOuts.length === 0 && <p>{words.early.nothing()}</p>}
      <List>
        {earlyRunOuts.map(({ contractId, period, startsOn, endsOn, ranOutOn }) => (
          <li key={`${contractId} ${period} ${startsOn}`}>
            {words.early.line({
              window: endsOn === null ? formats.day(startsOn) : formats.window(period, startsOn, endsOn),
              date: formats.day(ranOutOn),
            })}
          </li>
        ))}
      </List>
    </>
  );
}
