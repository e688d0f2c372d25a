// A decision about many tickets is in the book: the figures follow at once, and the tickets' tags by the recount's own
// machinery, restricted to these tickets. Nothing of it is kept in the browser: what is cut off the next recount finds.
import { actsOn, chunks } from './acts-on';
import type { Asker } from './asker';
import type { ActsRead } from './count-after-acts';
import type { OwedTags, TagDebt } from './owed-tags';
import { planOf, type Outcomes, type RecountPlan } from './plan';
import type { RecountDesk, RecountStore } from './recount-ports';

export interface FollowParts {
  readonly desk: Pick<RecountDesk, 'acts' | 'tickets'>;
  readonly asker: Pick<Asker, 'read' | 'now'>;
  readonly refusals: RecountStore['refusals'];
  /** Folds these tickets' groups anew with what was read; the page shows the new figures. @throws Failure */
  readonly refold: (acts: ActsRead) => Promise<OwedTags>;
}

/** Beside what is owed: an entry that Zendesk took and does not list yet, and a tag that it refused in an earlier run. */
export type TicketDebt =
  TagDebt | { readonly kind: 'settling' } | { readonly kind: 'refused_before'; readonly detail: string };

export interface Followed {
  readonly debts: ReadonlyMap<string, TicketDebt>;
  /** What is to be written now; null where nothing is. */
  readonly plan: RecountPlan | null;
}

const TICKETS_AT_ONCE = 100;

/**
 * @param settling of the tickets those whose entry was not listed when it was read back
 * @throws Failure where the tickets or the book could not be read
 */
export async function followActs(
  parts: FollowParts,
  ticketIds: readonly string[],
  settling: ReadonlySet<string>,
): Promise<Followed> {
  const { acts, hidden } = await readActs(parts, ticketIds, settling);
  const { debts, metered } = await parts.refold(acts);
  const refused = await parts.refusals().catch((): Outcomes => ({}));
  const all = new Map<string, TicketDebt>(debts);
  for (const id of hidden) all.set(id, { kind: 'settling' });
  for (const [id, debt] of debts) {
    const before = debt.kind === 'owed' ? refused[debt.difference.key] : undefined;
    // A closed ticket's tag is tried once, by whichever run comes first.
    if (before?.kind === 'refused') all.set(id, { kind: 'refused_before', detail: before.detail });
  }
  const owed = [...all.values()].flatMap((debt) => (debt.kind === 'owed' ? [debt.difference] : []));
  return { debts: all, plan: owed.length === 0 ? null : planOf(owed, metered, parts.asker.now()) };
}

/** After the tags were written: the page's count has to know the tickets as they are now. @throws Failure */
export async function noteTags(parts: FollowParts, ticketIds: readonly string[]): Promise<void> {
  const { acts } = await readActs(parts, ticketIds, new Set());
  await parts.refold(acts);
}

async function readActs(
  { desk, asker }: FollowParts,
  ticketIds: readonly string[],
  settling: ReadonlySet<string>,
): Promise<{ readonly acts: ActsRead; readonly hidden: readonly string[] }> {
  const { decisions, faulty } = await actsOn({ desk, asker }, ticketIds);
  const decided = new Set([...decisions, ...faulty].map(({ ticketId }) => ticketId));
  const hidden = ticketIds.filter((id) => settling.has(id) && !decided.has(id));
  const shown = ticketIds.filter((id) => !hidden.includes(id));
  const saved = [];
  for (const some of chunks(shown, TICKETS_AT_ONCE)) {
    saved.push(...(await asker.read(() => desk.tickets(some))));
  }
  return { acts: { ticketIds: shown, decisions, faulty, saved }, hidden };
}
