// Adds units to one of the statement's limit windows, with a reason.
import { useState } from 'react';
import { adjust, faultOfAdjustment, type AdjustmentFault } from '../../../actions/statements/adjust';
import type { Sheet } from '../../../actions/statements/sheet';
import { useReading } from '../../shared/reading-context';
import { TextButton } from '../../shared/TextButton';
import { windowTitle } from '../../verdict/window-name';
import { Choice, TextInput } from './Field';
import type { StatementWords } from './how-words';
import type { StatementTools } from './statement-tools';
import { SheetForm } from './SheetForm';
import { useCourse } from './use-course';

interface AdjustProps {
  readonly sheet: Sheet;
  readonly words: StatementWords;
  readonly tools: StatementTools;
}

export function AdjustSlot(props: AdjustProps) {
  const { sheet, words, tools } = props;
  const [uuid, setUuid] = useState<string | null>(null);
  if (!tools.mayDecide || sheet.allowances.length === 0) return null;
  if (uuid === null) {
    return <TextButton onClick={() => setUuid(tools.uuid())}>{words.adjust.open()}</TextButton>;
  }
  return <AdjustForm {...props} uuid={uuid} onClose={() => setUuid(null)} />;
}

interface FormProps extends AdjustProps {
  readonly uuid: string;
  readonly onClose: () => void;
}

function AdjustForm({ sheet, words, tools, uuid, onClose }: FormProps) {
  const reading = useReading();
  const [course, run] = useCourse<'saved' | 'settling'>();
  const [place, setPlace] = useState(0);
  const [units, setUnits] = useState('');
  const [reason, setReason] = useState('');
  const [fault, setFault] = useState<AdjustmentFault | null>(null);
  const names = words.adjust;
  const window = sheet.allowances[place];
  const send = () => {
    if (window === undefined) return;
    const form = { uuid, period: window.period, startsOn: window.startsOn, units, reason };
    const found = faultOfAdjustment(form, sheet);
    setFault(found);
    if (found !== null) return;
    const signed = { authorId: tools.authorId, at: new Date(tools.pace.now()).toISOString() };
    run(async () => {
      const put = await adjust(tools.desk, tools.pace, sheet, form, signed);
      tools.onChanged();
      return put;
    });
  };
  if (course.kind === 'done') {
    return <p role="status">{course.result === 'saved' ? names.saved() : words.form.settling()}</p>;
  }
  const isReason = fault === 'no_reason';
  return (
    <SheetForm
      label={names.open()}
      save={names.save()}
      isBusy={course.kind === 'busy'}
      failure={course.kind === 'failed' ? course.failure : null}
      words={words}
      onSend={send}
      onClose={onClose}
    >
      <p>{names.hint()}</p>
      <Choice
        label={words.allowance.window()}
        value={String(place)}
        onChange={(value) => setPlace(Number(value))}
        options={sheet.allowances.map((one, at) => ({ value: String(at), label: windowTitle(one, reading) }))}
      />
      <TextInput
        label={names.units()}
        value={units}
        onChange={setUnits}
        error={fault === null || isReason ? null : names.error[fault]()}
      />
      <TextInput
        label={words.form.reason()}
        value={reason}
        onChange={setReason}
        error={isReason ? words.form.no_reason() : null}
        hint={words.form.internal()}
      />
    </SheetForm>
  );
}
