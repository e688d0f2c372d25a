// What contracts that are edited or made, one or a whole file of them, would change before they are stored: the organizations
// that they concern are counted again with them, and held against what was counted.
import { groupsOf } from '../account/account-groups';
import type { AccountEntry } from '../account/account-ports';
import type { CountedAccount } from '../account/counted-account';
import { effectOn, type PlanEffect } from '../plans/plan-effect';
import type { ContractRow, Decoded, PlanRecord, RecordRef } from '../ports';
import type { PlannedUnits } from './contract-change';

export interface ContractsEffect extends PlanEffect {
  /** Of those that were asked for: in their organizations one of them was not counted yet, so nothing is told there. */
  readonly unread: readonly RecordRef[];
}

export interface NewRecords {
  /** Contracts to be made, each under an id that no stored one has. */
  readonly contracts: readonly ContractRow[];
  /** Plans as they are stored: one that was made since the last count is not known there. */
  readonly plans: readonly Decoded<PlanRecord>[];
  /** Adjustments that are to be written with them; absent = none. */
  readonly units?: readonly NewUnits[];
}

export interface NewUnits extends Omit<PlannedUnits, 'reason'> {
  readonly contractId: string;
}

const NOTHING_NEW: NewRecords = { contracts: [], plans: [] };

/**
 * @param rows stored contracts as they are to be, each under its id
 * @param now milliseconds since 1970: whose windows are shown
 * @returns null where nothing of it can be told before the next count
 */
export function contractEffect(
  counted: CountedAccount,
  rows: readonly ContractRow[],
  now: number,
  made: NewRecords = NOTHING_NEW,
): ContractsEffect | null {
  const { reading } = counted;
  const standIns = new Map(made.contracts.map(({ record }, at) => [record.id, standIn(at)]));
  const edited = rows.map((row) => renamed(row, standIns));
  const added = made.contracts.map((row) => renamed(row, standIns));
  const byId = new Map(edited.map((row) => [row.record.id, row]));
  const known = new Set(reading.contracts.map(({ record }) => record.id));
  const unknown = new Set([...byId.keys()].filter((id) => !known.has(id)));
  const after = [...reading.contracts.map((row) => byId.get(row.record.id) ?? row), ...added];
  const asked = new Set([...byId.keys(), ...standIns.values()]);
  const joined = groupsOf([...reading.contracts, ...after, ...edited]).groups.map(
    ({ organizationIds, contracts }) => ({
      organizationIds,
      ids: new Set(contracts.map(({ record }) => record.id)),
    }),
  );
  const near = joined.filter(({ ids }) => hasOneOf(ids, asked) && !hasOneOf(ids, unknown));
  if (near.length === 0) return null;
  const places = new Map(near.flatMap(({ ids }, at) => [...ids].map((id) => [id, at] as const)));
  const regions = near.map(({ organizationIds }) => ({ organizationIds, rows: [] as ContractRow[] }));
  for (const row of after) regions[places.get(row.record.id) ?? -1]?.rows.push(row);
  const plans = [...reading.plans, ...made.plans.filter(isNewIn(reading.plans))];
  const adjustments = (made.units ?? []).map((units) => entryOf(units, standIns));
  const effect = effectOn(counted, { regions, asked, plans, adjustments }, now);
  const names = new Map([...standIns].map(([id, stand]) => [stand, id]));
  const contracts = effect.contracts.map((one) => ({
    ...one,
    contract: { ...one.contract, id: names.get(one.contract.id) ?? one.contract.id },
  }));
  const unread = [...edited, ...added].flatMap(({ record }) => (places.has(record.id) ? [] : [record]));
  return { ...effect, contracts, unread };
}

/** Behind every id that Zendesk gives, as the newest record's own will be: ids settle who is drawn from first (rule 22). */
function standIn(at: number): string {
  return `~${String(at).padStart(6, '0')}`;
}

function renamed(row: ContractRow, names: ReadonlyMap<string, string>): ContractRow {
  const id = names.get(row.record.id) ?? row.record.id;
  const drawsFrom = row.drawsFrom === null ? null : (names.get(row.drawsFrom) ?? row.drawsFrom);
  return { ...row, record: { ...row.record, id }, drawsFrom, raw: { ...row.raw, id, drawsFrom } };
}

/** As the book will have it. */
function entryOf(
  { externalId, contractId, period, startsOn, units }: NewUnits,
  names: ReadonlyMap<string, string>,
): AccountEntry {
  const id = names.get(contractId) ?? contractId;
  return {
    record: { object: 'support_entry', id: externalId, name: '' },
    externalId,
    contractId: id,
    organizationId: null,
    ticketId: null,
    reason: null,
    reasonCode: null,
    authorId: null,
    at: null,
    agreed: null,
    units,
    raw: { kind: 'adjustment', contractId: id, period, windowStartsOn: startsOn, units },
  };
}

function hasOneOf(ids: ReadonlySet<string>, wanted: ReadonlySet<string>): boolean {
  for (const id of ids) if (wanted.has(id)) return true;
  return false;
}

function isNewIn(plans: readonly Decoded<PlanRecord>[]): (plan: Decoded<PlanRecord>) => boolean {
  const idOf = (plan: Decoded<PlanRecord>) => (plan.ok ? plan.value.record.id : plan.faulty.record.id);
  const known = new Set(plans.map(idOf));
  return (plan) => !known.has(idOf(plan));
}
