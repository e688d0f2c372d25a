// Carries one difference to the next statement, or lets the final one stand; with a reason.
import { useState } from 'react';
import type { Difference } from '../../../actions/statements/differences';
import type { OpenedStatement } from '../../../actions/statements/open-statement';
import type { Put } from '../../../actions/statements/put-entry';
import { settleDrift, type Settlement } from '../../../actions/statements/settle-drift';
import { TextInput } from './Field';
import type { StatementWords } from './how-words';
import { SheetForm } from './SheetForm';
import type { StatementTools } from './statement-tools';
import { useCourse } from './use-course';

interface SettleProps {
  readonly difference: Difference;
  readonly opened: OpenedStatement;
  readonly words: StatementWords;
  readonly tools: StatementTools;
  readonly how: Settlement['how'];
  readonly onClose: () => void;
}

export function SettleForm({ difference, opened, words, tools, how, onClose }: SettleProps) {
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
        hint={words.form.printed()}
      />
    </SheetForm>
  );
}
