// What a statement rests on, and whether some of it was changed since it was counted: a person's word that came in
// between is never billed over. Tickets are not looked at again: what changes on them after a day is drift.
import type { Marks } from '../account/account-ports';
import type { CountedGroup } from '../account/counted-account';
import { entryMark, type CountedEntry } from './entry-mark';
import type { Sheet } from './sheet';

/** Names of what bears on a statement; plain data. */
export interface Bearing {
  readonly contracts: readonly string[];
  readonly plans: readonly string[];
  readonly organizations: readonly string[];
  readonly tickets: readonly string[];
  /** What each act, adjustment and correction said when it was counted (entry-mark.ts), by the record's id. */
  readonly counted: Readonly<Record<string, string>>;
}

/** A record of the book that was changed, with what it names. */
export interface ChangedEntry {
  readonly recordId: string;
  readonly isUndone: boolean;
  /** As a count would take it; null where none does. */
  readonly counted: CountedEntry | null;
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
  /** Without balances, heads and pages. */
  readonly entries: readonly ChangedEntry[];
  /** What is changed after these is found from here. */
  readonly marks: Marks;
}

/** Why a statement is not made final after all. */
export type HeldBack =
  /** Something that it rests on was changed since it was drawn up: count again. */
  | { readonly kind: 'stale' }
  /** So much was changed that nobody can say: count again as well. */
  | { readonly kind: 'too_many_changes' };

export interface ChangesDesk {
  /** Null where too much was changed to be looked at. @throws Failure */
  changesSince(marks: Marks): Promise<Changes | null>;
}

export function bearingOf({ facts, book, organizationIds }: CountedGroup, { lines }: Sheet): Bearing {
  const { contracts } = facts.rows;
  return {
    contracts: contracts.map(({ record }) => record.id),
    plans: contracts.flatMap(({ planId }) => planId ?? []),
    organizations: organizationIds,
    tickets: lines.map(({ said }) => said.id),
    counted: Object.fromEntries(
      [...book.decisions, ...book.corrections].map((entry) => [entry.record.id, entryMark(entry)]),
    ),
  };
}

/** Null where what was counted holds. */
export function heldBack(changes: Changes | null, on: Bearing): HeldBack | null {
  if (changes === null) return { kind: 'too_many_changes' };
  return bears(changes, on) ? { kind: 'stale' } : null;
}

function bears(changes: Changes, on: Bearing): boolean {
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
    changes.entries.some(({ recordId, isUndone, counted, kind, contractId, organizationId, ticketId }) => {
      if (kind === null) return true;
      // Counted as it stands: it was decided before, or the count followed it.
      if (counted !== null && on.counted[recordId] === entryMark(counted)) return false;
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
