// What looks unusual about a plan, in sentences; the compiler checks that none is left out.
import type { PlanWarning } from '../../../actions/plans/plan-warnings';
import { fieldWords } from '../../shared/fault-words';
import { isolated, type GroupWords } from '../../shared/words';
import type { PlansWords } from './plan-says';

export function warningWords(
  warning: PlanWarning,
  { warn }: PlansWords,
  records: GroupWords<'records'>,
): string {
  const field = fieldWords(warning, records);
  switch (warning.kind) {
    case 'zero_limit':
      return warn.zero_limit({ field });
    case 'limit_order':
      return warn.limit_order({ field: fieldWords({ field: warning.other }, records), other: field });
    case 'key_taken':
      return warn.key_taken({ name: isolated(warning.name) });
    case 'our_tag':
      return warn.our_tag({ tag: isolated(warning.tag) });
    default:
      return warn[warning.kind]();
  }
}
