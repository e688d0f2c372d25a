// The group that a contract belongs to. A month's end asks it for thousands of contracts: it is looked up once.
import type { CountedAccount, CountedGroup } from './counted-account';

type Groups = CountedAccount['groups'];

const known = new WeakMap<Groups, ReadonlyMap<string, CountedGroup>>();

/** Null where the contract is not among what was counted. */
export function groupOf({ groups }: Pick<CountedAccount, 'groups'>, contractId: string): CountedGroup | null {
  const byContract = known.get(groups) ?? byContractIn(groups);
  known.set(groups, byContract);
  return byContract.get(contractId) ?? null;
}

function byContractIn(groups: Groups): ReadonlyMap<string, CountedGroup> {
  return new Map(
    groups.flatMap((group) => group.facts.rows.contracts.map(({ record }) => [record.id, group] as const)),
  );
}
