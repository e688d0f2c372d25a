// Reads what a batch is about once more, just before it is sent and after: what is as it should be is done, what is
// not as it was counted is left alone, and only the rest is due.
import { bears, ourTags } from '../../domain/our-tags';
import type { BalanceRow } from '../account/balance-row';
import type { SavedTicket } from '../ports';
import { actMarker } from './act-mark';
import { actsOn } from './acts-on';
import type { Asker } from './asker';
import { keptFigures, storedFigures } from './balance-figures';
import type { MeteredFacts } from './difference';
import type { Batch, BalanceItem, OrganizationItem, Outcome, TicketItem } from './plan';
import type { RecountDesk } from './recount-ports';
import { ticketMarker } from './ticket-mark';

export type BatchItem = Batch['items'][number];

/** By key; `due` is still to be written. */
export type Looked = ReadonlyMap<string, Outcome | 'due'>;

const DONE: Outcome = { kind: 'done' };
const CHANGED: Outcome = { kind: 'changed' };
/** Two people's clocks. */
const CLOCKS_APART_MS = 60 * 60_000;
const SETTLED: ReadonlySet<string> = new Set(['solved', 'closed']);

/** @param keys of the items that are looked at @throws Failure */
export async function look(
  asker: Asker,
  desk: RecountDesk,
  batch: Batch,
  metered: MeteredFacts,
  keys: ReadonlySet<string>,
): Promise<Looked> {
  const isAsked = ({ key }: BatchItem) => keys.has(key);
  if (keys.size === 0) return new Map();
  switch (batch.kind) {
    case 'tickets':
      return lookAtTickets(asker, desk, batch.items.filter(isAsked), metered);
    case 'balances': {
      const items = batch.items.filter(isAsked);
      const stored = await asker.read(() => desk.balances(items.map(externalIdOf)));
      return answers(items, (item) => lookAtBalance(item, stored.get(externalIdOf(item)), asker.now()));
    }
    case 'acts': {
      const items = batch.items.filter(isAsked);
      const filings = await asker.read(() => desk.filings(items.map(({ recordId }) => recordId)));
      return answers(items, ({ recordId, has, wanted }) => {
        const now = filings.get(recordId);
        if (now === wanted) return DONE;
        return now === has ? 'due' : CHANGED;
      });
    }
    case 'organizations': {
      const items = batch.items.filter(isAsked);
      const tags = await asker.read(() => desk.organizationTags(items.map(({ id }) => id)));
      return answers(items, (item) => lookAtOrganization(item, tags.get(item.id)));
    }
  }
}

function answers<T extends BatchItem>(items: readonly T[], of: (item: T) => Outcome | 'due'): Looked {
  return new Map(items.map((item) => [item.key, of(item)]));
}

/** What people decided is asked for last, and only of tickets that are to be written: it may not be in their tags yet. */
async function lookAtTickets(
  asker: Asker,
  desk: RecountDesk,
  items: readonly TicketItem[],
  metered: MeteredFacts,
): Promise<Looked> {
  const rows = await asker.read(() => desk.tickets(items.map(({ id }) => id)));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const markOf = ticketMarker(metered);
  const looked = answers(items, (item) => lookAtTicket(item, byId.get(item.id), markOf));
  const due = items.filter(({ key }) => looked.get(key) === 'due');
  const dueIds = due.map(({ id }) => id);
  const actsOf = actMarker(await actsOn({ desk, asker }, dueIds));
  const decided = due.filter(({ id, acts }) => actsOf(id) !== acts);
  return new Map([...looked, ...decided.map(({ key }) => [key, CHANGED] as const)]);
}

function lookAtTicket(
  { has, wanted, mark, isUnseenRaise }: TicketItem,
  row: SavedTicket | undefined,
  markOf: (row: SavedTicket) => string,
): Outcome | 'due' {
  if (row === undefined) return CHANGED;
  if (bears(row.tags, wanted)) return DONE;
  // Another tag of ours is another's verdict, perhaps a newer one.
  if (markOf(row) !== mark || ourTags(row.tags).join() !== has.join()) return CHANGED;
  return isUnseenRaise && SETTLED.has(row.status) ? CHANGED : 'due';
}

function externalIdOf({ balance }: BalanceItem): string {
  return `balance:${balance.contractId}:${balance.startsOn}`;
}

/**
 * One that was written meanwhile, by a sidebar or another recount, is at least as fresh; where it says something else
 * another count has to look at it, unless it came from a sidebar that could not see all acts. One from the future was
 * written by a clock that is wrong.
 */
function lookAtBalance(
  { balance, isHidden }: BalanceItem,
  stored: BalanceRow | undefined,
  now: number,
): Outcome | 'due' {
  if (stored === undefined) return 'due';
  const at = Date.parse(stored.at);
  const isFresh = at >= Date.parse(balance.at) && at <= now + CLOCKS_APART_MS;
  if (!isFresh) return 'due';
  if (storedFigures(stored) === keptFigures(balance)) return DONE;
  return isHidden ? 'due' : CHANGED;
}

function lookAtOrganization(
  { add, remove }: OrganizationItem,
  tags: readonly string[] | undefined,
): Outcome | 'due' {
  if (tags === undefined) return CHANGED;
  const isDone = add.every((tag) => tags.includes(tag)) && !remove.some((tag) => tags.includes(tag));
  return isDone ? DONE : 'due';
}
