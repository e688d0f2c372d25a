// The overview's first rows, before anything is counted: a page of contracts with their stored balances, in two rounds.
import { balanceIds, overviewFromBalances } from './overview-stored';
import type { AccountDesk } from './account-ports';
import type { OverviewRow } from './overview-rows';

/** @param now milliseconds since 1970 @throws Failure */
export async function firstOverview(
  desk: AccountDesk,
  timeZone: string | null,
  now: number,
): Promise<readonly OverviewRow[]> {
  const [plans, contracts] = await Promise.all([desk.plans(), desk.firstContracts()]);
  const organizationIds = new Set(contracts.flatMap(({ organizationId }) => organizationId ?? []));
  const [balances, organizations] = await Promise.all([
    desk.balances(balanceIds({ plans, contracts, timeZone }, now)),
    desk.organizations([...organizationIds]),
  ]);
  return overviewFromBalances({ plans, contracts, balances, organizations, timeZone }, now);
}
