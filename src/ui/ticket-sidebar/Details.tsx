// What "More" opens: every contract that could serve the ticket with its limits, and the plan's times.
import { ContractSection } from '../verdict/ContractSection';
import type { Serving } from '../verdict/serving';
import { SlaSection } from '../verdict/SlaSection';
import type { VerdictView } from '../verdict/verdict-view';

interface DetailsProps {
  readonly serving: readonly Serving[];
  readonly view: VerdictView;
  readonly slaDoesNotApply: boolean;
}

export default function Details({ serving, view, slaDoesNotApply }: DetailsProps) {
  const [named] = serving;
  return (
    <>
      {serving.map((one) => (
        <ContractSection key={one.contract.id} serving={one} />
      ))}
      {named !== undefined && <SlaSection plan={named.plan} view={view} doesNotApply={slaDoesNotApply} />}
    </>
  );
}
