// Why a contract, or the entries that belong to it, could not be written.
import type { Failure } from '../../../actions/failure';
import { RECORDS } from '../../shared/details-words';
import { Face } from '../../shared/Face';
import { FORM } from '../../shared/form-words';
import { useWords } from '../../shared/words';
import { SaveFailure } from '../form/SaveNote';

export function WriteFailure({ failure }: { readonly failure: Failure }) {
  const { denied } = useWords(FORM);
  const { object } = useWords(RECORDS);
  const { kind, facts } = failure;
  if (kind === 'denied' && facts.request.includes('support_entry')) {
    const body = denied.body({ object: object.support_entry() });
    return <Face type="error" title={denied.contract()} body={body} detail={facts.request} />;
  }
  return <SaveFailure failure={failure} object="support_contract" />;
}
