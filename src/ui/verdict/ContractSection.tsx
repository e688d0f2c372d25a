// Which contract and plan, its limits and term, what to heed, and what the account wrote down for agents.
import type { ReactNode } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useReading } from '../shared/reading-context';
import { MORE } from '../shared/details-words';
import { isolated, useWords } from '../shared/words';
import { contractNotices } from './contract-notices';
import { isPrepaid, outlookNotes, prepaidTitle, type Pace } from './limit-outlook';
import { LimitBar, type BarLevel } from './LimitBar';
import { Section } from './Section';
import { warningOf, type Serving } from './serving';

const Heed = styled.div`
  margin-block: ${({ theme }) => theme.space.xxs};
  border-inline-start: 3px solid ${({ theme }) => getColor({ theme, variable: 'border.warningEmphasis' })};
  padding-inline-start: ${({ theme }) => theme.space.xs};
`;

interface ContractSectionProps {
  readonly serving: Serving;
  /** Null where too little is known to tell when a limit runs out. */
  readonly pace?: Pace | null;
  readonly requesterEmail?: string | null;
  /** It is one of several, and the ticket counts on it. */
  readonly isUsed?: boolean;
  /** What a location knows beyond the figures; below the limits. */
  readonly children?: ReactNode;
}

export function ContractSection({
  serving,
  pace = null,
  requesterEmail = null,
  isUsed = false,
  children,
}: ContractSectionProps) {
  const reading = useReading();
  const more = useWords(MORE);
  const { words, formats } = reading;
  const { contract, plan, balance, name, row } = serving;
  const start = formats.day(contract.startsOn);
  const isWarned = warningOf(serving) !== null;
  const level = (remaining: number): BarLevel => (remaining === 0 ? 'full' : isWarned ? 'warning' : 'calm');
  return (
    <Section title={`${words.contract.title()} ${isolated(name)}`}>
      {isUsed && <div>{more.used()}</div>}
      {balance.windows.map((window) => (
        <LimitBar
          key={window.period}
          window={window}
          unit={balance.unit}
          level={level(window.remaining)}
          {...(isPrepaid(serving) ? { title: prepaidTitle(balance.unit, more) } : {})}
          notes={outlookNotes(serving, window, pace, more, reading)}
        />
      ))}
      {children}
      {contractNotices(serving, requesterEmail, more, reading).map((notice) => (
        <Heed key={notice}>{notice}</Heed>
      ))}
      {balance.inRenewal && contract.endsOn !== null && (
        <Heed>{words.contract.in_renewal({ date: formats.day(contract.endsOn) })}</Heed>
      )}
      {row.agentNote !== null && <div>{words.contract.note({ note: isolated(row.agentNote) })}</div>}
      <div>{words.contract.plan({ plan: isolated(plan.plan.name) })}</div>
      <div>
        {contract.endsOn === null
          ? words.contract.open({ start })
          : words.contract.term({ start, end: formats.day(contract.endsOn) })}
      </div>
      {row.billingContact !== null && (
        <div>{more.contacts.billing({ contact: isolated(row.billingContact) })}</div>
      )}
    </Section>
  );
}
