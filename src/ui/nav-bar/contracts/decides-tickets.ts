// Whether a new contract decides tickets that are there already, so that somebody has to see what becomes of them first.
import { asksForYes } from '../../../actions/contracts/effect-weight';
import type { ContractRow } from '../../../actions/ports';
import type { EffectTools } from './EffectOfContracts';
import { madeOf } from './made-records';

/** @param now milliseconds since 1970 */
export async function decidesTickets(
  row: ContractRow,
  { account, counted, registry }: Omit<EffectTools, 'onCount'>,
  now: number,
): Promise<boolean> {
  const { rules } = account.settings;
  // Before the app goes live nothing is charged, and going live shows what would be.
  if (counted === null) return rules === null || rules.liveFrom !== null;
  const effect = await counted.views.contractEffect([], now, madeOf([row], registry));
  return effect === null || effect.unread.length > 0 || asksForYes(effect);
}
