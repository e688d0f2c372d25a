// The overview before anything is counted: page after page of contracts with their stored balances. The first rows
// take two rounds of requests; the others follow.
import { Cursors } from '../cursors';
import type { ContractRow, Decoded, PlanRecord } from '../ports';
import type { AccountDesk, ContractPage, OrganizationRow } from './account-ports';
import type { OverviewRow } from './overview-rows';
import { balanceIds, overviewFromBalances } from './overview-stored';

/** What was read on the way: a count right afterwards need not read it again. */
export interface FirstRecords {
  readonly plans: readonly Decoded<PlanRecord>[];
  readonly contracts: readonly ContractRow[];
  /** Those that have a contract. */
  readonly organizations: readonly OrganizationRow[];
}

/**
 * @param now milliseconds since 1970
 * @param onRows all rows so far, after each page
 * @throws Failure
 */
export async function firstOverview(
  desk: AccountDesk,
  timeZone: string | null,
  now: number,
  onRows: (rows: readonly OverviewRow[]) => void,
): Promise<FirstRecords> {
  const contracts: ContractRow[] = [];
  const organizations = new Map<string, OrganizationRow>();
  const rows: OverviewRow[] = [];
  const cursors = new Cursors('GET /api/v2/custom_objects/support_contract/records');
  const plansRead = desk.plans();
  let cursor: string | null = null;
  do {
    const [plans, page]: readonly [FirstRecords['plans'], ContractPage] = await Promise.all([
      plansRead,
      desk.contractPage(cursor),
    ]);
    const known = { plans, contracts: page.contracts, timeZone };
    const fresh = page.contracts.flatMap(({ organizationId: id }) =>
      id === null || organizations.has(id) ? [] : [id],
    );
    const [balances, found] = await Promise.all([
      desk.balances(balanceIds(known, now)),
      desk.organizations([...new Set(fresh)]),
    ]);
    for (const one of found) organizations.set(one.id, one);
    contracts.push(...page.contracts);
    const named = { ...known, balances, organizations: [...organizations.values()] };
    rows.push(...overviewFromBalances(named, now));
    onRows([...rows]);
    cursor = cursors.next(page.next);
  } while (cursor !== null);
  return { plans: await plansRead, contracts, organizations: [...organizations.values()] };
}
