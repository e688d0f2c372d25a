// What changed since the statement was final, ticket by ticket: carried to the next one, or let stand, with a reason.
import { useState } from 'react';
import type { CorrectionRow } from '../../../actions/account/account-ports';
import type { Difference } from '../../../actions/statements/differences';
import type { OpenedStatement } from '../../../actions/statements/open-statement';
import type { Settlement } from '../../../actions/statements/settle-drift';
import { RECORDS } from '../../shared/details-words';
import type { Formats } from '../../shared/formats';
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { isolated, useWords } from '../../shared/words';
import { FaultyList } from '../../verdict/FaultyList';
import { Section } from '../../verdict/Section';
import { amountOf, verdictText } from './drift-words';
import type { StatementWords } from './how-words';
import { SettleForm } from './SettleForm';
import type { StatementTools } from './statement-tools';
import { Table } from './Table';
import { TicketLink } from '../table/TicketLink';

interface DriftProps {
  readonly opened: OpenedStatement;
  readonly words: StatementWords;
  readonly tools: StatementTools;
}

export function Drift({ opened, words, tools }: DriftProps) {
  const { drift, tickets } = words;
  const { differences } = opened;
  const { formats } = useReading();
  if (differences.length === 0) {
    return (
      <Section title={drift.title()}>
        <p>{drift.none()}</p>
      </Section>
    );
  }
  return (
    <Table
      caption={drift.title()}
      columns={[
        { title: tickets.ticket() },
        { title: drift.recorded() },
        { title: drift.now() },
        { title: drift.difference(), isFigure: true },
        { title: drift.decision() },
      ]}
    >
      {differences.map((one) => (
        <tr key={one.ticketId}>
          <th scope="row">
            <TicketLink id={one.ticketId} />
          </th>
          <td>{one.recorded === null ? drift.absent() : verdictText(one.recorded, words, formats)}</td>
          <td>
            {one.now === null ? drift.gone() : verdictText(one.now, words, formats)}
            {one.isElsewhere && <div>{drift.elsewhere()}</div>}
          </td>
          <td className="figure">
            {one.unreadable === null
              ? formats.money(one.amount, opened.sheet.terms.currency)
              : drift.unknown()}
          </td>
          <td>
            <Decision difference={one} opened={opened} words={words} tools={tools} />
          </td>
        </tr>
      ))}
    </Table>
  );
}

interface DecisionProps extends DriftProps {
  readonly difference: Difference;
}

function Decision({ difference, opened, words, tools }: DecisionProps) {
  const { formats } = useReading();
  const [how, setHow] = useState<Settlement['how'] | null>(null);
  const { drift } = words;
  const records = useWords(RECORDS);
  const { ticketId, isSettled, newest, unreadable } = difference;
  const settled = isSettled && newest !== null ? settledWords(newest, drift, formats) : null;
  if (unreadable !== null) {
    return (
      <>
        {settled} {drift.unreadable()}
        {unreadable.length > 0 && <FaultyList faulty={unreadable} words={records} />}
      </>
    );
  }
  // What was let stand may be carried after all; what was carried is on its way.
  const isOver =
    settled !== null && (!tools.mayDecide || (difference.amount === 0 && difference.units === 0));
  if (isOver) return <>{settled}</>;
  if (!tools.mayDecide) return null;
  if (how !== null) {
    return (
      <SettleForm
        {...{ difference, opened, words, tools, how }}
        onClose={() => {
          setHow(null);
        }}
      />
    );
  }
  const ticket = { ticket: `#${ticketId}` };
  if (settled !== null) {
    return (
      <>
        {settled}{' '}
        <TextButton aria-label={drift.carry_after_of(ticket)} onClick={() => setHow('carry')}>
          {drift.carry_after()}
        </TextButton>
      </>
    );
  }
  return (
    <>
      <TextButton aria-label={drift.carry_of(ticket)} onClick={() => setHow('carry')}>
        {drift.carry()}
      </TextButton>{' '}
      <TextButton aria-label={drift.let_stand_of(ticket)} onClick={() => setHow('let_stand')}>
        {drift.let_stand()}
      </TextButton>
    </>
  );
}

function settledWords(newest: CorrectionRow, drift: StatementWords['drift'], formats: Formats): string {
  const reason = isolated(newest.reason ?? '');
  const amount = amountOf(newest, formats);
  return amount === null ? drift.stands({ reason }) : drift.carried({ amount, reason });
}
