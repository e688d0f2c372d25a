// What the overview says of a contract whatever is counted: whose it is, its plan, its term and where it stands.
import { textOfDay } from '../../domain/civil-day';
import { stageOf } from '../../domain/contract-stage';
import type { Contract, Day } from '../../domain/facts';
import { isZone, zoneOf } from '../../domain/zone';
import type { ContractRow, Decoded, PlanRecord } from '../ports';
import type { OrganizationRow } from './account-ports';
import type { OverviewRow } from './overview-rows';

/** What is the same for every row. */
export interface RowSetting {
  readonly plans: readonly Decoded<PlanRecord>[];
  readonly organizations: ReadonlyMap<string, OrganizationRow>;
  /** The account's; null where Zendesk did not tell. */
  readonly timeZone: string | null;
  /** Seconds since 1970. */
  readonly now: number;
}

/** @param contract as it was read; null where it cannot be */
export function contractRow(
  row: ContractRow,
  contract: Contract | null,
  { plans, organizations, timeZone, now }: RowSetting,
): Omit<OverviewRow, 'flags' | 'figures'> {
  const organization = organizations.get(row.organizationId ?? '');
  const today = contract === null ? null : dayIn(contract.timeZone ?? timeZone, now);
  return {
    contract: row.record,
    organizationId: row.organizationId,
    organizationName: organization?.name ?? null,
    organizationTags: organization?.tags ?? [],
    planName: planName(plans, row.planId),
    startsOn: contract?.startsOn ?? null,
    endsOn: contract?.endsOn ?? null,
    stage: contract === null || today === null ? null : stageOf(contract, today),
  };
}

/** The civil day there; null for a zone that nobody knows. */
export function dayIn(zone: string | null, second: number): Day | null {
  return zone === null || !isZone(zone) ? null : textOfDay(zoneOf(zone).dayAt(second));
}

function planName(plans: readonly Decoded<PlanRecord>[], planId: string | null): string {
  for (const plan of plans) {
    if (plan.ok && plan.value.plan.id === planId) return plan.value.plan.name;
    if (!plan.ok && plan.faulty.record.id === planId) return plan.faulty.record.name;
  }
  return '';
}
