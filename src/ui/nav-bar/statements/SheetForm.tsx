// A form on a statement: its fields, what failed, one button that writes and one that gives it up.
import type { ReactNode } from 'react';
import { Button } from '@zendeskgarden/react-buttons';
import type { Failure } from '../../../actions/failure';
import { FailureNote } from './FailureNote';
import type { StatementWords } from './how-words';

interface SheetFormProps {
  readonly label: string;
  readonly save: string;
  readonly isBusy: boolean;
  readonly failure: Failure | null;
  readonly words: StatementWords;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

export function SheetForm(props: SheetFormProps) {
  const { label, save, isBusy, failure, words, onSend, onClose, children } = props;
  return (
    <form
      aria-label={label}
      onSubmit={(event) => {
        event.preventDefault();
        onSend();
      }}
    >
      {children}
      {failure !== null && <FailureNote failure={failure} words={words} />}
      <p>
        <Button isPrimary size="small" type="submit" disabled={isBusy}>
          {isBusy ? words.form.busy() : save}
        </Button>{' '}
        <Button isBasic size="small" type="button" onClick={onClose}>
          {words.form.cancel()}
        </Button>
      </p>
    </form>
  );
}
