// What "More" opens: the contract that the ticket counts on, the others that could serve it, and the plan's times.
import styled from 'styled-components';
import { MORE } from '../shared/details-words';
import { useWords } from '../shared/words';
import { ContractSection } from '../verdict/ContractSection';
import type { Pace } from '../verdict/limit-outlook';
import type { Serving } from '../verdict/serving';
import { SlaSection } from '../verdict/SlaSection';
import type { VerdictView } from '../verdict/verdict-view';

const Others = styled.details`
  margin-top: ${({ theme }) => theme.space.sm};

  > summary {
    cursor: pointer;
  }
`;

interface DetailsProps {
  readonly view: VerdictView;
  readonly serving: readonly Serving[];
  readonly slaDoesNotApply: boolean;
}

export default function Details({ view, serving, slaDoesNotApply }: DetailsProps) {
  const more = useWords(MORE);
  const [named, ...others] = serving;
  if (named === undefined) return null;
  const shared = { pace: paceOf(view), requesterEmail: view.requesterEmail };
  return (
    <>
      <ContractSection serving={named} {...shared} isUsed={named.isNamed && others.length > 0} />
      {others.length > 0 && (
        <Others>
          <summary>{more.others({ count: others.length })}</summary>
          {others.map((one) => (
            <ContractSection key={one.contract.id} serving={one} {...shared} />
          ))}
        </Others>
      )}
      <SlaSection plan={named.plan} view={view} doesNotApply={slaDoesNotApply} />
    </>
  );
}

function paceOf({ standing: { windowTickets }, timeZone }: VerdictView): Pace | null {
  return windowTickets === null || timeZone === null ? null : { windowTickets, timeZone };
}
