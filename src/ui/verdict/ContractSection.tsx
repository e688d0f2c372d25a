// Which contract and plan, its term, and what the account wrote down for agents.
import { useReading } from '../shared/reading-context';
import { isolated } from '../shared/words';
import { LimitBar, type BarLevel } from './LimitBar';
import { Section } from './Section';
import { warningOf, type Serving } from './serving';

export function ContractSection({ serving }: { readonly serving: Serving }) {
  const { words, formats } = useReading();
  const { contract, plan, balance, name, agentNote } = serving;
  const start = formats.day(contract.startsOn);
  const isWarned = warningOf(serving) !== null;
  const level = (remaining: number): BarLevel => (remaining === 0 ? 'full' : isWarned ? 'warning' : 'calm');
  return (
    <Section title={`${words.contract.title()} ${isolated(name)}`}>
      {balance.windows.map((window) => (
        <LimitBar key={window.period} window={window} unit={balance.unit} level={level(window.remaining)} />
      ))}
      <div>{words.contract.plan({ plan: isolated(plan.plan.name) })}</div>
      <div>
        {contract.endsOn === null
          ? words.contract.open({ start })
          : words.contract.term({ start, end: formats.day(contract.endsOn) })}
      </div>
      {balance.inRenewal && contract.endsOn !== null && (
        <div>{words.contract.in_renewal({ date: formats.day(contract.endsOn) })}</div>
      )}
      {agentNote !== null && (
        <div>
          {words.contract.note()}: {isolated(agentNote)}
        </div>
      )}
    </Section>
  );
}
