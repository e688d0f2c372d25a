// How many tickets are counted by one contract: while there are any, to delete it would make them count elsewhere, or nowhere.
import type { CountedAccount, CountedFold, CountedLine } from '../account/counted-account';

export type CountedBy =
  /** Of the tickets that were read: those since the count's first day. */
  | { readonly kind: 'counted'; readonly tickets: number }
  /** The contract was made since. */
  | { readonly kind: 'not_known' }
  /** A record of its organizations cannot be read. */
  | { readonly kind: 'cannot_tell' };

const NOT_COUNTED: ReadonlySet<string> = new Set(['no_plan', 'not_counted']);

export function countedBy({ groups, reading }: CountedAccount, contractId: string): CountedBy {
  const row = reading.contracts.find(({ record }) => record.id === contractId);
  if (row === undefined) return { kind: 'not_known' };
  const group = groups.find(({ facts }) =>
    facts.rows.contracts.some(({ record }) => record.id === contractId),
  );
  // One of no organization, drawn from by none, serves nobody.
  if (group === undefined) return { kind: 'counted', tickets: 0 };
  if (group.count.kind !== 'counted') return { kind: 'cannot_tell' };
  return { kind: 'counted', tickets: ticketsIn(group.count, contractId) };
}

function ticketsIn({ lines }: CountedFold, contractId: string): number {
  return lines.filter((line) => isCountedBy(line, contractId)).length;
}

/** A contract that draws from another has given what that one gave, for the tickets of its own organization. */
function isCountedBy({ decision }: CountedLine, contractId: string): boolean {
  if (NOT_COUNTED.has(decision.state)) return false;
  if (decision.contractId === contractId) return true;
  return decision.explanation.trials.some(
    ({ contractId: tried, masterId, refusedBy, outcome }) =>
      tried === contractId &&
      refusedBy === null &&
      (outcome === 'gave' || outcome === 'covered' || masterId === decision.contractId),
  );
}
