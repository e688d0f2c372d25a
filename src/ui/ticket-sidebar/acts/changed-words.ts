// What has changed of the charge since a person looked at an open form: nobody confirms what they have not seen.
import { agreedOf, isSameCharge } from '../../../actions/acts/agreed';
import type { Reading } from '../../shared/reading';
import { isolated } from '../../shared/words';
import type { VerdictView } from '../../verdict/verdict-view';
import { contractName, type ActsWords, type Step } from './act-words';
import { chargeWords } from './charge-of';

/** Steps whose sentence and note speak of the charge. */
const OF_CHARGE: ReadonlySet<Step> = new Set<Step>(['waive', 'not_counted', 'approve']);

/** "The charge has changed from €42.00 to €420.00 …"; null where it is as it was seen. */
export function changedWords(
  step: Step,
  seen: VerdictView,
  view: VerdictView,
  words: ActsWords,
  reading: Reading,
): string | null {
  if (!OF_CHARGE.has(step)) return null;
  const [then, now] = [seen.standing.decision, view.standing.decision];
  const [was, is] = [agreedOf(then), agreedOf(now)];
  if (isSameCharge(was, is)) return null;
  if (was.contractId !== null && is.contractId !== null && was.contractId !== is.contractId) {
    const names = {
      was: isolated(contractName(seen, was.contractId)),
      now: isolated(contractName(view, is.contractId)),
    };
    return words.changed.since({ what: 'contract', ...names });
  }
  const [old, fresh] = [chargeWords(then, reading), chargeWords(now, reading)];
  const isToldApart = old.charge === 'amount' && fresh.charge === 'amount' && old.amount !== fresh.amount;
  const amounts = { was: old.amount, now: fresh.amount };
  return words.changed.since({ what: isToldApart ? 'amount' : 'other', ...amounts });
}
