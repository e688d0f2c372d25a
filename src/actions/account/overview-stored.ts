// The overview as far as stored balances tell: what is on screen before anything is counted, each row with its time.
import { textOfDay } from '../../domain/civil-day';
import type { Contract, Day, Plan } from '../../domain/facts';
import { boundsOf } from '../../domain/master';
import { windowNumber, windowRange } from '../../domain/window-rule';
import { isZone, zoneOf } from '../../domain/zone';
import type { ContractRow, Decoded, PlanRecord, StoredBalance } from '../ports';
import { readGroup } from '../read-group';
import { gather } from '../rows';
import { toBaseUnits } from '../stored-window';
import type { OrganizationRow } from './account-ports';
import { contractRow, dayIn, type RowSetting } from './contract-row';
import { flagsOf } from './overview-flags';
import type { OverviewFigures, OverviewRow } from './overview-rows';

export interface StoredAccount {
  readonly plans: readonly Decoded<PlanRecord>[];
  readonly contracts: readonly ContractRow[];
  readonly balances: readonly StoredBalance[];
  readonly organizations: readonly OrganizationRow[];
  /** The account's; null where Zendesk did not tell. */
  readonly timeZone: string | null;
}

/** A row for each contract that does not draw from another. @param now milliseconds since 1970 */
export function overviewFromBalances(account: StoredAccount, now: number): readonly OverviewRow[] {
  const { plans, contracts, balances } = account;
  const setting: RowSetting = {
    plans,
    organizations: new Map(account.organizations.map((one) => [one.id, one])),
    timeZone: account.timeZone,
    now: Math.floor(now / 1000),
  };
  const facts = readGroup(gather(plans, [contracts], []));
  const sound = new Map(facts.contracts.map((contract) => [contract.id, contract]));
  const faulty = new Map(
    facts.faultyContracts.map(({ row, record, faults }) => [row.record.id, { record, faults }]),
  );
  const newest = newestBalances(balances);
  return contracts.flatMap((row): readonly OverviewRow[] => {
    const contract = sound.get(row.record.id) ?? null;
    const broken = faulty.get(row.record.id);
    // A master that is not among these contracts yet is no fault of the one that draws from it.
    if (row.drawsFrom !== null && (contract !== null || !isBroken(broken?.faults))) return [];
    const plan = facts.plans.get(row.planId ?? '');
    const today = contract === null ? null : dayIn(contract.timeZone ?? setting.timeZone, setting.now);
    const figures: OverviewFigures =
      broken !== undefined
        ? { kind: 'cannot_tell', faulty: [broken] }
        : storedFigures(newest.get(row.record.id), plan?.plan, today);
    const said = contractRow(row, contract, setting);
    const warnAt = plan?.terms.warnAt ?? [];
    return [{ ...said, flags: flagsOf({ ...said, figures, today, warnAt }), figures }];
  });
}

/**
 * The external_ids of the balances of the billing windows that run now: they are read by these, without a search.
 * @param now milliseconds since 1970
 */
export function balanceIds(
  account: Omit<StoredAccount, 'balances' | 'organizations'>,
  now: number,
): string[] {
  const { contracts } = readGroup(gather(account.plans, [account.contracts], []));
  return contracts.flatMap((contract) => {
    const startsOn = contract.drawsFrom === null ? runningSince(contract, account.timeZone, now) : null;
    return startsOn === null ? [] : [`balance:${contract.id}:${startsOn}`];
  });
}

function runningSince(contract: Contract, accountZone: string | null, now: number): Day | null {
  const name = contract.timeZone ?? accountZone;
  if (name === null || !isZone(name)) return null;
  const { term } = boundsOf(contract);
  const day = zoneOf(name).dayAt(Math.floor(now / 1000));
  if (day < term.start || day >= term.end) return null;
  const rule = { period: contract.billingPeriod, start: contract.periodStart, term };
  return textOfDay(windowRange(rule, windowNumber(rule, day)).start);
}

function isBroken(faults: OverviewFaults): boolean {
  return faults?.some(({ field, kind }) => field !== 'draws_from' || kind !== 'unknown_contract') ?? false;
}
type OverviewFaults = readonly { readonly field: string; readonly kind: string }[] | undefined;

function newestBalances(balances: readonly StoredBalance[]): ReadonlyMap<string, StoredBalance> {
  const newest = new Map<string, StoredBalance>();
  for (const balance of balances) {
    const other = newest.get(balance.contractId);
    if (other === undefined || balance.startsOn > other.startsOn) newest.set(balance.contractId, balance);
  }
  return newest;
}

/** What was stored of windows that are over tells nothing of now. */
function storedFigures(
  balance: StoredBalance | undefined,
  plan: Plan | undefined,
  today: Day | null,
): OverviewFigures {
  if (balance === undefined || plan === undefined || today === null) return { kind: 'none' };
  const holds = ({ startsOn, endsOn }: Pick<StoredBalance, 'startsOn' | 'endsOn'>) =>
    startsOn <= today && (endsOn === null || today <= endsOn);
  if (!holds(balance)) return { kind: 'none' };
  const { unit, coverage } = plan;
  const limits = balance.windows.filter(holds).map((window) => toBaseUnits(window, unit));
  return { kind: 'stored', at: balance.at, unit, coverage, limits };
}
