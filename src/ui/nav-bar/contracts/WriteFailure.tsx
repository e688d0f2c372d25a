// Why a contract, or the entries that belong to it, could not be written.
import type { Failure } from '../../../actions/failure';
import { RECORDS } from '../../shared/details-words';
import { Face } from '../../shared/Face';
import { FORM } from '../../shared/form-words';
import { useWords } from '../../shared/words';
import { SaveFailure } from '../form/SaveNote';

interface WriteFailureProps {
  readonly failure: Failure;
  /** Of several writes some may be stored. */
  readonly isPart?: boolean;
}

export function WriteFailure({ failure, isPart = false }: WriteFailureProps) {
  const { denied } = useWords(FORM);
  const { object } = useWords(RECORDS);
  const { kind, facts } = failure;
  const isEntry = facts.request.includes('support_entry');
  if (kind === 'denied' && (isEntry || isPart)) {
    const said = { object: isEntry ? object.support_entry() : object.support_contract() };
    const body = isPart ? denied.part(said) : denied.body(said);
    return <Face type="error" title={denied.contract()} body={body} detail={facts.request} />;
  }
  return <SaveFailure failure={failure} object="support_contract" />;
}
