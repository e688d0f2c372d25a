// Tickets without a plan, by the reason: what may be a contract that nobody entered.
import styled from 'styled-components';
import type { WithoutPlanRow } from '../../../actions/account/charge-rows';
import { useReading } from '../../shared/reading-context';
import { isolated } from '../../shared/words';
import { TicketLink } from '../table/TicketLink';
import type { ChargesWords } from './charge-words';

const Heading = styled.h2`
  margin: ${({ theme }) => `${theme.space.lg} 0 ${theme.space.xs}`};
  font-size: ${({ theme }) => theme.fontSizes.lg};
`;

const Summary = styled.summary`
  cursor: pointer;
  padding-block: ${({ theme }) => theme.space.xxs};
`;

const List = styled.ul`
  margin: 0;
  padding-inline-start: ${({ theme }) => theme.space.md};
`;

/** Of one reason: beyond that the customers matter, not each ticket. */
const MOST = 200;

interface WithoutPlanProps {
  readonly rows: readonly WithoutPlanRow[];
  readonly words: ChargesWords;
}

export function WithoutPlan({ rows, words: { without_plan: words } }: WithoutPlanProps) {
  const { formats } = useReading();
  if (rows.length === 0) return null;
  const reasons = [...new Set(rows.map(({ reason }) => reason))];
  const ofReason = (reason: WithoutPlanRow['reason']) => rows.filter((row) => row.reason === reason);
  return (
    <section>
      <Heading>{words.title({ count: rows.length })}</Heading>
      {reasons.map((reason) => {
        const own = ofReason(reason);
        return (
          <details key={reason}>
            <Summary>{words.reason[reason]({ count: own.length })}</Summary>
            <List>
              {own.slice(0, MOST).map((row) => (
                <li key={row.ticketId}>
                  <TicketLink id={row.ticketId} /> {isolated(row.subject)}
                  {row.organizationId !== null &&
                    ` · ${isolated(row.organizationName ?? row.organizationId)}`}
                </li>
              ))}
            </List>
            {own.length > MOST && <p>{words.more({ count: formats.number(own.length - MOST) })}</p>}
          </details>
        );
      })}
    </section>
  );
}
