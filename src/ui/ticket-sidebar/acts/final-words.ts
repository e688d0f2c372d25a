// What a final statement means for a ticket that it holds: nothing changes it here any more.
import type { InFinal } from '../../../domain/explanation';
import { isolated } from '../../shared/words';
import type { VerdictView } from '../../verdict/verdict-view';
import { contractName, type ActsWords } from './act-words';

/** A statement is called by its contract and first day (design section 3). */
export function finalWords(final: InFinal, view: VerdictView, words: ActsWords): string {
  const { state, amount } = view.standing.decision;
  const held = amount > 0 ? 'billed' : 'recorded';
  const statement = isolated(`${contractName(view, final.contractId)}-${final.startsOn}`);
  return words.final({ in: state === 'late' ? 'late' : held, statement });
}
