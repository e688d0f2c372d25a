// Everything stored about a group of organizations, as it was read: nothing judged yet.
import type {
  Book,
  ContractRow,
  Decoded,
  EntryRow,
  FaultyRecord,
  PlanRecord,
  StatementHead,
  StoredBalance,
} from './ports';

export interface Rows {
  readonly plans: readonly Decoded<PlanRecord>[];
  readonly contracts: readonly ContractRow[];
  readonly decisions: readonly EntryRow[];
  readonly balances: readonly StoredBalance[];
  readonly statements: readonly StatementHead[];
  readonly faultyEntries: readonly FaultyRecord[];
}

/** Books and contracts of several reads in one, each record once. */
export function gather(
  plans: readonly Decoded<PlanRecord>[],
  contracts: readonly (readonly ContractRow[])[],
  books: readonly Book[],
): Rows {
  return {
    plans,
    contracts: once(contracts.flat(), ({ record }) => record.id),
    decisions: once(
      books.flatMap((book) => book.decisions),
      ({ record }) => record.id,
    ),
    balances: books.flatMap((book) => book.balances),
    statements: firstHeads(books.flatMap((book) => book.statements)),
    faultyEntries: once(
      books.flatMap((book) => book.faulty),
      ({ record }) => record.id,
    ),
  };
}

/** Two people may have finished the same window at once: the lowest record id counts (design section 3). */
function firstHeads(heads: readonly StatementHead[]): readonly StatementHead[] {
  const byId = [...heads].sort((a, b) => (a.record.id < b.record.id ? -1 : 1)).reverse();
  return once(byId, ({ contractId, startsOn }) => `${contractId}:${startsOn}`);
}

function once<T>(values: readonly T[], key: (value: T) => string): readonly T[] {
  return [...new Map(values.map((value) => [key(value), value])).values()];
}
