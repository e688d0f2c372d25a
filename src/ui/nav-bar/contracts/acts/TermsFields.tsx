// What the next contract agrees otherwise than its plan: taken over while the plan stays, empty under another one.
import { OWN_TERMS, type OwnTerm } from '../../../../actions/contracts/contract-draft';
import type { Plan } from '../../../../domain/facts';
import { CONTRACTS } from '../../../shared/contracts-words';
import { useWords } from '../../../shared/words';
import { NumberField } from '../../form/fields';

interface TermsFieldsProps {
  readonly terms: Readonly<Record<OwnTerm, string>>;
  readonly onChange: (term: OwnTerm, text: string) => void;
  readonly plan: Plan | undefined;
  readonly faultOf: (field: OwnTerm) => string | null;
  /** The contract before had some, and they are not taken over. */
  readonly isEmptied: boolean;
}

export function TermsFields({ terms, onChange, plan, faultOf, isEmptied }: TermsFieldsProps) {
  const words = useWords(CONTRACTS);
  const unitOf = (term: OwnTerm) =>
    term !== 'term_units' ? (plan?.currency ?? '') : plan === undefined ? '' : words.unit[plan.unit]();
  return (
    <>
      {isEmptied && <p role="status">{words.next.terms_emptied()}</p>}
      {OWN_TERMS.map((term) => (
        <NumberField
          key={term}
          name={term}
          label={words.field[term]()}
          hint={words.hint[term]()}
          value={terms[term]}
          onChange={(text) => onChange(term, text)}
          fault={faultOf(term)}
          unit={unitOf(term)}
        />
      ))}
    </>
  );
}
