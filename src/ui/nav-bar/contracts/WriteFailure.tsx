// Why a contract, or the entries that belong to it, could not be written.
import type { Failure } from '../../../actions/failure';
import { Face } from '../../shared/Face';
import { FORM } from '../../shared/form-words';
import { useReading } from '../../shared/reading-context';
import { failureWords } from '../../shared/wording';
import { useWords } from '../../shared/words';

export function WriteFailure({ failure }: { readonly failure: Failure }) {
  const { denied } = useWords(FORM);
  const reading = useReading();
  const said = failureWords(failure, null, reading);
  if (failure.kind === 'denied') {
    const object = failure.facts.request.includes('support_entry') ? 'support_entry' : 'support_contract';
    return (
      <Face
        type="error"
        title={denied.contract()}
        body={denied.body({ object })}
        detail={failure.facts.request}
      />
    );
  }
  return (
    <Face type="error" title={said.title} body={said.toDo} detail={said.detail ?? failure.facts.detail} />
  );
}
