// What Zendesk refused or did not answer, which request that was, and what to do next.
import type { Failure } from '../../../actions/failure';
import { SET_UP } from '../../shared/set-up-words';
import { useReading } from '../../shared/reading-context';
import { failureWords } from '../../shared/wording';
import { useWords } from '../../shared/words';
import { Note, Wrong } from './styles';

export function FailureLine({ failure }: { readonly failure: Failure }) {
  const { failed } = useWords(SET_UP);
  const reading = useReading();
  const { request, detail } = failure.facts;
  const said =
    failure.kind === 'missing' || failure.kind === 'conflict' || failure.kind === 'refused'
      ? { title: failed[failure.kind](), toDo: failed[`${failure.kind}_do`]() }
      : failureWords(failure, null, reading);
  return (
    <div role="alert">
      <Wrong>
        {said.title} {said.toDo}
      </Wrong>
      <Note>{failed.request({ request })}</Note>
      {failure.kind === 'refused' && detail !== undefined && <Note dir="ltr">{detail}</Note>}
    </div>
  );
}
