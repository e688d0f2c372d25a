// A fingerprint of what people decided on a set of tickets, whatever the order: a stored fold holds good only
// while the acts on its tickets are the same.
import type { Acts } from './group';
import { hashOf } from './input-hash';

const MODULUS = 2 ** 48;

/** The fingerprint of acts on more tickets, on top of an earlier one ('' for none). */
export function fingerprintActs(
  before: string,
  acts: readonly (readonly [ticketId: string, acts: Readonly<Acts> | undefined])[],
): string {
  let sum = before === '' ? 0 : parseInt(before, 36);
  for (const act of acts) sum = (sum + parseInt(hashOf(act).slice(0, 9), 36)) % MODULUS;
  return sum.toString(36);
}
