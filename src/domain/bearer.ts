// Who bears what no contract gave (rules 25, 26).
import type { Candidate } from './candidates';
import type { Drawing, Gift } from './drawing';
import type { Bearer } from './explanation';

export interface Bearing {
  readonly gift: Gift;
  readonly because: Bearer['because'];
  /** Overage or usage in the bearer's base units; 0 where there is nothing to bear. */
  readonly units: number;
}

/** The bearer of an uncovered ticket. There must be at least one candidate. */
export function bearerOf(drawing: Drawing): Bearing {
  const { gifts, hoursLeft } = drawing;
  const [first] = gifts;
  if (first === undefined) throw new Error('a ticket without candidates has no bearer');
  const payer = namesNoPrice(first.candidate)
    ? gifts.find(({ candidate }) => candidate.master.plan.coverage === 'pay_as_you_go')
    : undefined;
  const gift = payer ?? first;
  const because = payer === undefined ? 'first' : 'first_names_no_price';
  if (gift.candidate.master.plan.unit === 'hour') return { gift, because, units: hoursLeft };
  const gaveHours = gifts.find(({ candidate, gave }) => candidate.master.plan.unit === 'hour' && gave > 0);
  if (gaveHours !== undefined) return { gift: gaveHours, because: 'gave_hours', units: hoursLeft };
  return { gift, because, units: gift.need };
}

/** A limited contract that would bill its overage but names no price leaves it to pay as you go. */
function namesNoPrice({ master }: Candidate): boolean {
  return master.plan.coverage === 'limited' && master.policy !== 'do_not_bill' && master.unitPrice === null;
}
