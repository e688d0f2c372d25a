// A count as the recount's screen takes it: what differs, and the names that rows are told by.
import type { AccountReading } from '../../../actions/account/counted-account';
import type { Differences } from '../../../actions/recount/difference';
import type { RecountFound } from './recount-state';

/** @param differences of the count of this reading (differences.ts) */
export function foundOf(
  { at, organizations, contracts }: Pick<AccountReading, 'at' | 'organizations' | 'contracts'>,
  differences: Differences,
): RecountFound {
  return {
    differences,
    at,
    organizationNames: new Map(organizations.map(({ id, name }) => [id, name])),
    contractNames: new Map(contracts.map(({ record }) => [record.id, record.name])),
  };
}
