// A failure of something that a person did: what happened, and what to do.
import type { Failure } from '../../../actions/failure';
import { Face } from '../../shared/Face';
import { useReading } from '../../shared/reading-context';
import { failureWords } from '../../shared/wording';
import type { StatementWords } from './how-words';

interface FailureNoteProps {
  readonly failure: Failure;
  readonly words: StatementWords;
}

export function FailureNote({ failure, words: { form } }: FailureNoteProps) {
  const said = failureWords(failure, null, useReading());
  // Everything that is asked for here is about the book.
  if (failure.kind === 'denied') {
    return <Face type="error" title={form.denied()} body={form.denied_do()} detail={failure.facts.request} />;
  }
  return <Face type="error" title={said.title} body={said.toDo} detail={said.detail} />;
}
