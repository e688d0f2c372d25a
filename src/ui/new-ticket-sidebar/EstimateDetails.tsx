// What "More" opens: the contracts that could serve the new ticket as they stand before it, and the plan's times.
import type { SavedTicket } from '../../actions/ports';
import { ContractSection } from '../verdict/ContractSection';
import type { Serving } from '../verdict/serving';
import { SlaSection } from '../verdict/SlaSection';

interface EstimateDetailsProps {
  readonly serving: readonly Serving[];
  readonly ticket: SavedTicket;
  readonly slaDoesNotApply: boolean;
}

export default function EstimateDetails({ serving, ticket, slaDoesNotApply }: EstimateDetailsProps) {
  const [named] = serving;
  return (
    <>
      {serving.map((one) => (
        <ContractSection key={one.contract.id} serving={one} />
      ))}
      {named !== undefined && (
        <SlaSection plan={named.plan} view={{ ticket, liveSla: [] }} doesNotApply={slaDoesNotApply} />
      )}
    </>
  );
}
