// What "More" opens: every contract that could serve the ticket with its limits, and the plan's times.
import type { SavedTicket } from '../../actions/ports';
import { ContractSection } from '../verdict/ContractSection';
import type { Serving } from '../verdict/serving';
import { SlaSection } from '../verdict/SlaSection';

interface DetailsProps {
  readonly serving: readonly Serving[];
  readonly ticket: SavedTicket;
  readonly slaDoesNotApply: boolean;
}

export default function Details({ serving, ticket, slaDoesNotApply }: DetailsProps) {
  const [named] = serving;
  return (
    <>
      {serving.map((one) => (
        <ContractSection key={one.contract.id} serving={one} />
      ))}
      {named !== undefined && <SlaSection plan={named.plan} ticket={ticket} doesNotApply={slaDoesNotApply} />}
    </>
  );
}
