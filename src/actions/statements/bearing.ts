// What a statement rests on, and whether some of it was changed since it was counted: a person's word that came in
// between is never billed over. Tickets are not looked at again: what changes on them after a day is drift.
import type { Marks } from '../account/account-ports';
import type { CountedGroup } from '../account/counted-account';
import type { Sheet } from './sheet';

/** Names of what bears on a statement; plain data. */
export interface Bearing {
  readonly contracts: readonly string[];
  readonly plans: readonly string[];
  readonly organizations: readonly string[];
  readonly tickets: readonly string[];
  /** When each act, adjustment and correction that was counted was decided, by the record's id. */
  readonly decided: Readonly<Record<string, string | null>>;
}

/** A record of the book that was changed, with what it names. */
export interface ChangedEntry {
  readonly recordId: string;
  readonly isUndone: boolean;
  /** When it was decided; null where it does not say, or was undone. */
  readonly at: string | null;
  /** Null where it cannot be read: then it may be anything. */
  readonly kind: string | null;
  readonly contractId: string | null;
  readonly organizationId: string | null;
  readonly ticketId: string | null;
}

export interface ChangedContract {
  readonly id: string;
  /** Null where it cannot be told: then it may serve anybody. */
  readonly organizationId: string | null;
  readonly drawsFrom: string | null;
}

/** Everything that was changed since marks were taken. */
export interface Changes {
  /** Null for one that does not even say which it is. */
  readonly plans: readonly (string | null)[];
  readonly contracts: readonly ChangedContract[];
  readonly entries: readonly ChangedEntry[];
}

export interface ChangesDesk {
  /** Null where too much was changed to be looked at. */
  changesSince(marks: Marks): Promise<Changes | null>;
}

export function bearingOf({ facts, book, organizationIds }: CountedGroup, { lines }: Sheet): Bearing {
  const { contracts } = facts.rows;
  const counted = [...book.decisions, ...book.corrections];
  return {
    contracts: contracts.map(({ record }) => record.id),
    plans: contracts.flatMap(({ planId }) => planId ?? []),
    organizations: organizationIds,
    tickets: lines.map(({ said }) => said.id),
    decided: Object.fromEntries(counted.map(({ record, at }) => [record.id, at])),
  };
}

/** @returns true where what was counted may not hold any more */
export function bears(changes: Changes | null, on: Bearing): boolean {
  if (changes === null) return true;
  const has = (ids: readonly string[], id: string | null) => id !== null && ids.includes(id);
  return (
    changes.plans.some((id) => id === null || on.plans.includes(id)) ||
    changes.contracts.some(
      ({ id, organizationId, drawsFrom }) =>
        organizationId === null ||
        on.contracts.includes(id) ||
        has(on.organizations, organizationId) ||
        has(on.contracts, drawsFrom),
    ) ||
    changes.entries.some(({ recordId, isUndone, at, kind, contractId, organizationId, ticketId }) => {
      if (kind === null) return true;
      // Counted as it stands: it was decided before, or the count followed it.
      if (TOLD_ELSEWHERE.has(kind) || (at !== null && on.decided[recordId] === at)) return false;
      const isNameless = contractId === null && organizationId === null && ticketId === null;
      return (
        // What is undone and names nothing is a plan of writes that nobody follows any more.
        (isNameless && !isUndone) ||
        has(on.contracts, contractId) ||
        has(on.organizations, organizationId) ||
        has(on.tickets, ticketId)
      );
    })
  );
}

/** Balances are a cache; heads and corrections that they took are looked up by themselves (finalise.ts, claims.ts). */
const TOLD_ELSEWHERE: ReadonlySet<string> = new Set(['balance', 'statement', 'statement_page']);
