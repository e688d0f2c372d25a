// Everything besides tickets and acts that a stored fold rests on, as one fingerprint; and one of the whole
// checkpoint, because whoever may edit records may garble it.
import { prepareGroup, type GroupInputs } from '../../domain/group';
import { hashOf, unordered } from '../../domain/input-hash';
import type { GroupFacts } from '../read-group';
import type { Settings } from '../settings';
import type { StoredCheckpoint } from './checkpoint-ports';

/**
 * Contracts, plans, rules, zone, adjustments; of final statements the heads, whose page ids bear the hash of what
 * they recorded; the organizations; the time field, because it changes every ticket's time; and contracts that
 * cannot be read, which may have served a ticket before the cut.
 */
export function restHash(
  inputs: GroupInputs,
  { rows, faultyContracts }: GroupFacts,
  organizationIds: readonly string[],
  { timeFieldId }: Settings,
): string {
  return hashOf({
    inputs: prepareGroup({ ...inputs, final: [] }).inputs,
    statements: unordered(
      rows.statements.map(({ contractId, startsOn, endsOn, pageIds }) => [
        contractId,
        startsOn,
        endsOn,
        pageIds,
      ]),
    ),
    organizations: unordered(organizationIds),
    timeFieldId,
    faulty: unordered(faultyContracts.map(({ row, assigned }) => [row.raw, unordered([...assigned])])),
  });
}

export function sumOf(checkpoint: Omit<StoredCheckpoint, 'sum'>): string {
  const { v, from, cut, seen, count, organizationIds, rest, open, fold } = checkpoint;
  return hashOf([v, from, cut, seen, count, organizationIds, rest, open, fold]);
}
