// Final statements that overlap what is folded, with the tickets they recorded.
import type { Day, FinalWindow, Instant } from '../domain/facts';
import { readFinal } from '../domain/read-final';
import type { FaultyRecord, PlanRecord, StatementHead, SupportDesk } from './ports';
import type { GroupFacts } from './read-group';

export interface Finals {
  readonly windows: readonly FinalWindow[];
  readonly faulty: readonly FaultyRecord[];
}

/** A statement whose pages are gone or cannot be read is faulty, never empty. @throws Failure */
export async function readFinals(desk: SupportDesk, facts: GroupFacts, from: Instant): Promise<Finals> {
  const loaded = headsSince(facts.rows.statements, from).map(async (head) => ({
    head,
    pages: await desk.statementPages(head.pageIds),
  }));
  return judgeFinals(facts, await Promise.all(loaded));
}

/** Statements that end at an instant or later, wherever in the world their days are counted. */
export function headsSince<T extends StatementHead>(heads: readonly T[], from: Instant): readonly T[] {
  const since = daySince(from);
  return heads.filter(({ endsOn }) => endsOn >= since);
}

/** A statement with what was read of its pages, in any order. */
export interface LoadedFinal {
  readonly head: StatementHead;
  readonly pages: readonly unknown[];
}

export function judgeFinals(facts: GroupFacts, loaded: readonly LoadedFinal[]): Finals {
  const windows: FinalWindow[] = [];
  const faulty: FaultyRecord[] = [];
  const contracts = new Map(facts.contracts.map((contract) => [contract.id, contract]));
  const plans = new Map([...facts.plans].map(([id, { plan }]) => [id, plan]));
  for (const { head, pages } of loaded) {
    // The statement of a contract that is gone concerns no ticket that can still be decided.
    if (!contracts.has(head.contractId)) continue;
    const isComplete = pages.length === new Set(head.pageIds).size;
    const read = readFinal(rawFinal(head, pages), contracts, plans);
    const plan = facts.plans.get(contracts.get(head.contractId)?.planId ?? '');
    if (isComplete && plan !== undefined && isInAnother(head, plan, read)) {
      if (faulty.some(({ record }) => record.id === plan.record.id)) continue;
      faulty.push({ record: plan.record, faults: [{ field: 'currency', kind: 'not_as_billed' }] });
    } else if (isComplete && read.ok) windows.push(read.value);
    else faulty.push({ record: head.record, faults: [{ field: 'data', kind: 'bad_format' }] });
  }
  return { windows, faulty };
}

/**
 * The statements that ended before an instant, without the tickets they recorded: what is folded from there on reads
 * no more than their days.
 */
export function finalsBefore({ rows, contracts }: GroupFacts, from: Instant): readonly FinalWindow[] {
  const since = daySince(from);
  return rows.statements
    .filter(({ contractId, endsOn }) => endsOn < since && contracts.some(({ id }) => id === contractId))
    .map(({ contractId, startsOn, endsOn }) => ({ contractId, startsOn, endsOn, tickets: [] }));
}

/** A day earlier: a contract's own zone may be a day behind UTC. */
function daySince(from: Instant): Day {
  return Temporal.Instant.from(from).subtract({ hours: 24 }).toString().slice(0, 10);
}

/** What was billed in one currency is no figure of another: neither cap nor difference could be told. */
function isInAnother(
  { currency }: StatementHead,
  { plan }: PlanRecord,
  read: ReturnType<typeof readFinal>,
): boolean {
  if (currency === null || currency === plan.currency) return false;
  return !read.ok || read.value.tickets.some(({ amount }) => amount !== 0);
}

/** Pages are `{v: 1, tickets: [...]}`; what is not reads as no list, which the domain refuses. */
function rawFinal({ contractId, startsOn, endsOn }: StatementHead, pages: readonly unknown[]) {
  const tickets = pages.map((page) =>
    typeof page === 'object' && page !== null && (page as { v?: unknown }).v === 1
      ? (page as { tickets?: unknown }).tickets
      : null,
  );
  return { contractId, startsOn, endsOn, tickets: tickets.every(Array.isArray) ? tickets.flat() : null };
}
