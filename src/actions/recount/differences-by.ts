// Differences by what they bear on, made once for a count: a month's end asks for those of thousands of contracts.
import type { Difference, Differences } from './difference';

const known = new WeakMap<Differences, ReadonlyMap<string, readonly Difference[]>>();

/** Keys of what a difference bears on. */
export const onMaster = (contractId: string) => `master ${contractId}`;
export const onOrganization = (id: string) => `organization ${id}`;
/** An act on a ticket that is, or was, an organization's. */
export const onActsOf = (organizationId: string) => `acts ${organizationId}`;

/** @returns each once, in the order of the keys */
export function differencesOn(differences: Differences, keys: readonly string[]): readonly Difference[] {
  const by = known.get(differences) ?? sharedOut(differences);
  known.set(differences, by);
  return [...new Set(keys.flatMap((key) => by.get(key) ?? []))];
}

function sharedOut({ tickets, organizations, balances, acts }: Differences) {
  const by = new Map<string, Difference[]>();
  const put = (key: string, one: Difference) => {
    const some = by.get(key);
    if (some === undefined) by.set(key, [one]);
    else some.push(one);
  };
  for (const one of tickets) {
    const { contractId } = one.decision;
    put(contractId === null ? onOrganization(one.ticket.organizationId ?? '') : onMaster(contractId), one);
  }
  for (const one of acts) for (const id of [one.has, one.wanted]) put(onActsOf(id ?? ''), one);
  for (const one of balances) put(onMaster(one.balance.contractId), one);
  for (const one of organizations) put(onOrganization(one.organizationId), one);
  return by;
}
