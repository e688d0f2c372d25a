// What changed since the statement was final, ticket by ticket: carried to the next one, or let stand, with a reason.
import { useState } from 'react';
import type { Difference } from '../../../actions/statements/differences';
import type { OpenedStatement } from '../../../actions/statements/open-statement';
import type { Put } from '../../../actions/statements/put-entry';
import { settleDrift, type Settlement } from '../../../actions/statements/settle-drift';
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { isolated } from '../../shared/words';
import { Section } from '../../verdict/Section';
import { amountOf, verdictText } from './drift-words';
import { TextInput } from './Field';
import type { StatementWords } from './how-words';
import type { StatementTools } from './statement-tools';
import { Table } from './Table';
import { TicketLink } from '../table/TicketLink';
import { SheetForm } from './SheetForm';
import { useCourse } from './use-course';

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
          <td className="figure">{formats.money(one.amount, opened.sheet.terms.currency)}</td>
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
  const { ticketId, isSettled, newest } = difference;
  if (isSettled && newest !== null) {
    const reason = isolated(newest.reason ?? '');
    const amount = amountOf(newest, formats);
    return <>{amount === null ? drift.stands({ reason }) : drift.carried({ amount, reason })}</>;
  }
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

interface SettleProps extends DecisionProps {
  readonly how: Settlement['how'];
  readonly onClose: () => void;
}

function SettleForm({ difference, opened, words, tools, how, onClose }: SettleProps) {
  const [course, run] = useCourse<Put>();
  const [reason, setReason] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const { sheet } = opened;
  const send = () => {
    setIsMissing(reason.trim() === '');
    if (reason.trim() === '') return;
    const { unit, currency } = sheet.terms;
    const settlement: Settlement = {
      difference,
      how,
      reason: reason.trim(),
      statement: sheet.number,
      customer: sheet.customer,
      measure: { unit, currency },
      signed: { authorId: tools.authorId, at: new Date(tools.pace.now()).toISOString() },
    };
    run(async () => {
      const put = await settleDrift(tools.desk, tools.pace, settlement);
      tools.onChanged();
      return put;
    });
  };
  if (course.kind === 'done') {
    const { result } = course;
    return <p role="status">{result === 'saved' ? words.drift.saved() : words.form[result]()}</p>;
  }
  return (
    <SheetForm
      label={words.drift[how]()}
      save={words.drift[how]()}
      isBusy={course.kind === 'busy'}
      failure={course.kind === 'failed' ? course.failure : null}
      words={words}
      onSend={send}
      onClose={onClose}
    >
      <TextInput
        label={words.form.reason()}
        value={reason}
        onChange={setReason}
        error={isMissing ? words.form.no_reason() : null}
      />
    </SheetForm>
  );
}
