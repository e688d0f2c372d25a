// Says that a final statement was invoiced, by the invoice's number.
import { useState } from 'react';
import type { HeadRow } from '../../../actions/account/account-ports';
import { markInvoiced, type Invoiced } from '../../../actions/statements/invoice';
import { TextButton } from '../../shared/TextButton';
import { isolated } from '../../shared/words';
import { TextInput } from './Field';
import type { StatementWords } from './how-words';
import type { StatementTools } from './statement-tools';
import { SheetForm } from './SheetForm';
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
    <SheetForm
      label={invoice.open()}
      save={invoice.save()}
      isBusy={course.kind === 'busy'}
      failure={course.kind === 'failed' ? course.failure : null}
      words={words}
      onSend={send}
      onClose={onClose}
    >
      <TextInput
        label={invoice.reference()}
        value={reference}
        onChange={setReference}
        error={isMissing ? invoice.missing() : null}
      />
    </SheetForm>
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
