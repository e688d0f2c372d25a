// Rows of a contract file that may change what is counted already: new contracts that have begun, and edits of anything that
// decides a ticket.
import type { Day } from '../../../domain/facts';
import type { ContractRow } from '../../ports';
import { valueOf, type ContractField } from '../contract-draft';
import type { DryRun } from './dry-run';

/** They decide no ticket. */
const BESIDE: ReadonlySet<string> = new Set<ContractField | 'name'>([
  'name',
  'licences',
  'authorized_contacts',
  'billing_contact',
  'owner',
  'agent_note',
]);

export interface CountingRows {
  /** Stored contracts as they are to be. */
  readonly edited: readonly ContractRow[];
  readonly made: readonly ContractRow[];
}

export function countingRows(
  { created, changed }: Pick<DryRun, 'created' | 'changed'>,
  today: Day,
): CountingRows {
  const edits = changed.filter((row) => row.changed.some((field) => !BESIDE.has(field)));
  const begun = created.filter(({ draft }) => valueOf(draft, 'starts_on') <= today);
  return { edited: edits.map(({ row }) => row), made: begun.map(({ row }) => row) };
}
