// Which of the four steps of a first run comes next, and what should be put right before the last one.
import type { Check } from '../../../actions/set-up/check';
import type { FirstSteps } from '../../../actions/set-up/checks';

export const STEPS = ['objects', 'plan', 'contract', 'live'] as const;
export type Step = (typeof STEPS)[number];

export function isDone(step: Step, { hasObjects, plans, contracts, isLive }: FirstSteps): boolean {
  switch (step) {
    case 'objects':
      return hasObjects;
    case 'plan':
      return plans > 0;
    case 'contract':
      return contracts > 0;
    case 'live':
      return isLive;
  }
}

/** Null once all of them are done. */
export function nextStep(steps: FirstSteps): Step | null {
  return STEPS.find((step) => !isDone(step, steps)) ?? null;
}

/** Somebody has to put something right in Zendesk before the first step can be done. */
export function isBlocked(steps: FirstSteps): boolean {
  return nextStep(steps) === 'objects' && steps.isByHand;
}

/** What is not as it should be and can be put right on the page: without it agents may read nothing, or see no times. */
export function isStillOpen({ id, state, repair }: Check): boolean {
  if (id === 'go_live' || (repair !== 'press' && repair !== 'choose')) return false;
  return state === 'missing' || state === 'wrong';
}
