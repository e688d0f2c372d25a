// Whether a decision rests on tickets that a restricted person may not see.
import type { Decision } from '../../domain/decision';

/** Whether tickets that this person may not see could change the decision. */
export function dependsOnOthers({ state, explanation: { trials, price } }: Decision): boolean {
  if (state === 'no_plan' || state === 'not_counted') return false;
  const hasLimit = trials.some(({ refusedBy, coverage }) => refusedBy === null && coverage === 'limited');
  return hasLimit || (price !== null && price.capLeft !== null);
}
