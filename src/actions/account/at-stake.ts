// What approving would add to the bill: each charge to confirm after the earlier ones of its billing window, for they
// share its spending cap. So the sum of all is what approving all of them bills, and not more.
import { billedIn } from '../../domain/billing-ledger';
import { Books } from '../../domain/books';
import type { Master } from '../../domain/master';
import type { CountedFold, CountedLine } from './counted-account';
import { secondOf } from './seconds';

/** Minor units by ticket; those that ask for nobody's word are absent. What stands in a final statement adds nothing. */
export function atStakeIn({ group, state, lines }: CountedFold): ReadonlyMap<string, number> {
  const masters = new Map(group.masters.map((master) => [master.id, master]));
  const books = new Books(group, state);
  const left = new Map<string, number>();
  const stakes = new Map<string, number>();
  for (const line of lines) {
    const { contractId, reason, explanation } = line.decision;
    const master = masters.get(contractId ?? '');
    if (reason !== 'to_confirm' || master === undefined) continue;
    const gross = explanation.final === null ? (explanation.price?.gross ?? 0) : 0;
    if (master.cap === null) {
      stakes.set(line.ticket.id, gross);
      continue;
    }
    const window = windowOf(books, master, line);
    const key = `${master.id} ${window.number}`;
    const room = left.get(key) ?? Math.max(0, master.cap - billedIn(window));
    const stake = Math.min(gross, room);
    stakes.set(line.ticket.id, stake);
    left.set(key, room - stake);
  }
  return stakes;
}

function windowOf(books: Books, master: Master, { ticket }: CountedLine) {
  return books.page(master).billing.windowAt(master.zone.dayAt(secondOf(ticket.createdAt)));
}
