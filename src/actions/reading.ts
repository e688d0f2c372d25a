// What an opening has read so far of the group that decides a ticket.
import type { Instant } from '../domain/facts';
import type { Material } from './evidence';
import type { FirstRound, LoadedGroup } from './load-group';
import { readGroup, type GroupFacts } from './read-group';

export interface Reading extends Material {
  readonly organizationIds: readonly string[];
  /** Whether it is known who else draws from these contracts. */
  readonly isGroupKnown: boolean;
  /** From when on tickets and final statements were read; null = not yet, or not of the whole group. */
  readonly from: Instant | null;
}

export function nothingRead(first: FirstRound | null, facts: GroupFacts): Reading {
  return {
    organizationIds: first === null ? [] : [first.organizationId],
    isGroupKnown: first === null,
    facts,
    finals: { windows: [], faulty: [] },
    from: null,
    found: { tickets: [], faulty: [], isWhole: true },
  };
}

/** Null where the group is as it was known; else everything but the records has to be read again. */
export function grown(reading: Reading, loaded: LoadedGroup | null): Reading | null {
  if (loaded === null || loaded.organizationIds.length <= reading.organizationIds.length) return null;
  const { organizationIds, rows } = loaded;
  return { ...reading, organizationIds, facts: readGroup(rows), isGroupKnown: true, from: null };
}
