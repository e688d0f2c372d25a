// Who shares limits with whom once contracts are saved: what each may draw from, and how many organizations that joins.
import { groupsOf } from '../account/account-groups';
import { MOST_ORGANIZATIONS } from '../load-group';
import type { ContractRow } from '../ports';

export type SharingFault =
  /** What it draws from is not there. */
  | { readonly kind: 'unknown_contract' }
  | { readonly kind: 'draws_from_itself' }
  | { readonly kind: 'draws_from_a_drawing_contract' }
  /** Others draw from this one, so it cannot itself draw. */
  | { readonly kind: 'drawn_from'; readonly by: readonly string[] }
  | { readonly kind: 'too_many_organizations'; readonly organizations: number; readonly most: number };

/**
 * @param rows every contract as it is to be stored
 * @returns asks one of them; null where it may be saved
 */
export function sharingOf(rows: readonly ContractRow[]): (row: ContractRow) => SharingFault | null {
  const byId = new Map(rows.map((row) => [row.record.id, row]));
  const drawers = new Map<string, string[]>();
  for (const { drawsFrom, record } of rows) {
    if (drawsFrom === null) continue;
    const known = drawers.get(drawsFrom);
    if (known === undefined) drawers.set(drawsFrom, [record.name]);
    else known.push(record.name);
  }
  const joined = new Map(
    groupsOf(rows).groups.flatMap(({ organizationIds, contracts }) =>
      contracts.map(({ record }) => [record.id, organizationIds.length] as const),
    ),
  );
  return ({ record, drawsFrom }) => {
    if (drawsFrom !== null) {
      if (drawsFrom === record.id) return { kind: 'draws_from_itself' };
      const master = byId.get(drawsFrom);
      if (master === undefined) return { kind: 'unknown_contract' };
      if (master.drawsFrom !== null) return { kind: 'draws_from_a_drawing_contract' };
      const by = drawers.get(record.id);
      if (by !== undefined) return { kind: 'drawn_from', by };
    }
    const organizations = joined.get(record.id) ?? 0;
    if (organizations <= MOST_ORGANIZATIONS) return null;
    return { kind: 'too_many_organizations', organizations, most: MOST_ORGANIZATIONS };
  };
}
