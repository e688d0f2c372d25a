// Says that a final statement was invoiced, by the invoice's number.
import { useState } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import type { HeadRow } from '../../../actions/account/account-ports';
import { markInvoiced, type Invoiced } from '../../../actions/statements/invoice';
import { TextButton } from '../../shared/TextButton';
import { isolated } from '../../shared/words';
import { FailureNote } from './FailureNote';
import { TextInput } from './Field';
import type { StatementWords } from './how-words';
import type { StatementTools } from './statement-tools';
import { useCourse } from './use-course';

interface InvoiceProps {
  readonly head: HeadRow;
  readonly words: StatementWords;
  readonly tools: StatementTools;
}

export function InvoiceSlot({ head, words, tools }: InvoiceProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (head.state === 'invoiced' || !tools.mayDecide) return null;
  if (!isOpen) return <TextButton onClick={() => setIsOpen(true)}>{words.invoice.open()}</TextButton>;
  return <InvoiceForm {...{ head, words, tools }} onClose={() => setIsOpen(false)} />;
}

function InvoiceForm(props: InvoiceProps & { readonly onClose: () => void }) {
  const { head, words, tools, onClose } = props;
  const [course, run] = useCourse<Invoiced>();
  const [reference, setReference] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const { invoice } = words;
  const send = () => {
    const typed = reference.trim();
    setIsMissing(typed === '');
    if (typed === '') return;
    run(async () => {
      const result = await markInvoiced(tools.desk, tools.pace, head, typed);
      tools.onChanged();
      return result;
    });
  };
  if (course.kind === 'done') return <p role="status">{invoicedWords(course.result, words)}</p>;
  return (
    <form
      aria-label={invoice.open()}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextInput
        label={invoice.reference()}
        value={reference}
        onChange={setReference}
        error={isMissing ? invoice.missing() : null}
      />
      {course.kind === 'failed' && <FailureNote failure={course.failure} words={words} />}
      <p>
        <Button isPrimary size="small" type="submit" disabled={course.kind === 'busy'}>
          {course.kind === 'busy' ? words.form.busy() : invoice.save()}
        </Button>{' '}
        <Button isBasic size="small" type="button" onClick={onClose}>
          {words.form.cancel()}
        </Button>
      </p>
    </form>
  );
}

function invoicedWords(result: Invoiced, { invoice, form }: StatementWords): string {
  switch (result.kind) {
    case 'saved':
      return invoice.saved();
    case 'settling':
      return form.settling();
    case 'overtaken':
      return invoice.overtaken({ reference: isolated(result.reference) });
    case 'gone':
      return invoice.gone();
  }
}
