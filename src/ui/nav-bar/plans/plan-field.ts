// What every field of a plan's form is given: its label, its text, and what is wrong or strange about it.
import type { Fault } from '../../../actions/ports';
import type { PlanWarning } from '../../../actions/plans/plan-warnings';
import { faultWords, fieldWords } from '../../shared/fault-words';
import type { GroupWords } from '../../shared/words';
import type { FieldProps } from '../form/fields';
import type { DraftForm } from '../form/use-draft';
import type { PlansWords } from './plan-says';
import { warningWords } from './warning-words';

export interface PlanFieldParts {
  readonly form: DraftForm;
  readonly faults: readonly Fault[];
  readonly warnings: readonly PlanWarning[];
  readonly words: PlansWords;
  readonly records: GroupWords<'records'>;
}

/** @param key of a stored field, or `name` */
export function fieldOf(
  { form, faults, warnings, words, records }: PlanFieldParts,
  key: string,
  hint?: string,
): FieldProps {
  const fault = faults.find(({ field }) => field === key);
  const warning = warnings.find(({ field }) => field === key);
  return {
    name: key,
    label: fieldWords({ field: key }, records),
    hint,
    value: key === 'name' ? form.draft.name : (form.draft.fields[key] ?? ''),
    onChange: (value) => form.set(key, value),
    onLeave: () => form.leave(key),
    fault: fault !== undefined && form.says(key) ? faultWords(fault, records) : null,
    warning: warning === undefined ? null : warningWords(warning, words, records),
  };
}
