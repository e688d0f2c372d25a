// From stored rows to facts that can be metered: one faulty record never hides the others.
import type { Contract, Entry, Plan } from '../domain/facts';
import { readContract } from '../domain/read-contract';
import { readEntry } from '../domain/read-entry';
import type { ContractRow, EntryRow, FaultyRecord, PlanRecord } from './ports';
import type { Rows } from './rows';
import { storedField } from './stored-field';

/** A contract that cannot be read, with what is known of when it may have served. */
export interface FaultyContract extends FaultyRecord {
  readonly row: ContractRow;
  /** Tickets that a person assigned to it: it serves those whatever tags it covers (metering rule 20). */
  readonly assigned: ReadonlySet<string>;
}

/** Before the entries have been sorted by whom they name. */
type Unreadable = Omit<FaultyContract, 'assigned'>;

export interface GroupFacts {
  readonly contracts: readonly Contract[];
  readonly plans: ReadonlyMap<string, PlanRecord>;
  readonly entries: readonly Entry[];
  readonly faultyContracts: readonly FaultyContract[];
  readonly faultyEntries: readonly FaultyRecord[];
  readonly rows: Rows;
}

const NAMES_CONTRACT: ReadonlySet<unknown> = new Set(['assign', 'adjustment']);

export function readGroup(rows: Rows): GroupFacts {
  const plans = new Map<string, PlanRecord>();
  const faultyPlans = new Map<string, FaultyRecord>();
  for (const decoded of rows.plans) {
    if (decoded.ok) plans.set(decoded.value.plan.id, decoded.value);
    else faultyPlans.set(decoded.faulty.record.id, decoded.faulty);
  }
  const metered = new Map<string, Plan>([...plans].map(([id, { plan }]) => [id, plan]));
  const contracts: Contract[] = [];
  const unreadable: Unreadable[] = [];
  for (const row of rows.contracts) {
    const read = readContract(row.raw, metered);
    if (read.ok) contracts.push(read.value);
    else unreadable.push(faultOf(row, read.refusals, faultyPlans.get(row.planId ?? '')));
  }
  const drawing = refuseBrokenDraws(contracts, rows.contracts);
  const decisions = oneActEach(rows.decisions);
  return {
    contracts: drawing.sound,
    plans,
    ...readEntries(rows, decisions, drawing.sound, metered),
    faultyContracts: [...unreadable, ...drawing.faulty].map((contract) => ({
      ...contract,
      assigned: assignedTo(contract.row.record.id, decisions),
    })),
    rows,
  };
}

/** Where the plan is what is wrong, the plan is named, not the contract. */
function faultOf(
  row: ContractRow,
  refusals: FaultyRecord['faults'],
  faultyPlan: FaultyRecord | undefined,
): Unreadable {
  if (faultyPlan !== undefined) {
    return { row, record: faultyPlan.record, faults: named(faultyPlan.faults) };
  }
  return { row, record: row.record, faults: named(refusals) };
}

function named(faults: FaultyRecord['faults']): FaultyRecord['faults'] {
  return faults.map((fault) => ({ ...fault, field: storedField(fault.field) }));
}

/** Metering rule 7: what is drawn from must be there and must not itself draw. */
function refuseBrokenDraws(contracts: readonly Contract[], rows: readonly ContractRow[]) {
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  const sound: Contract[] = [];
  const faulty: Unreadable[] = [];
  for (const contract of contracts) {
    const master = contract.drawsFrom === null ? undefined : byId.get(contract.drawsFrom);
    const isSound = contract.drawsFrom === null || master?.drawsFrom === null;
    const row = isSound ? undefined : rows.find(({ record }) => record.id === contract.id);
    if (row === undefined) {
      sound.push(contract);
      continue;
    }
    const kind = master === undefined ? 'unknown_contract' : 'draws_from_a_drawing_contract';
    faulty.push({ row, record: row.record, faults: [{ field: 'draws_from', kind }] });
  }
  return { sound, faulty };
}

function assignedTo(contractId: string, decisions: readonly EntryRow[]): ReadonlySet<string> {
  const assigns = decisions.filter((row) => row.raw['kind'] === 'assign' && row.contractId === contractId);
  return new Set(assigns.flatMap(({ ticketId }) => ticketId ?? []));
}

function readEntries(
  rows: Rows,
  decisions: readonly EntryRow[],
  contracts: readonly Contract[],
  plans: ReadonlyMap<string, Plan>,
) {
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  const entries: Entry[] = [];
  const faultyEntries: FaultyRecord[] = rows.faultyEntries.map((faulty) => ({
    ...faulty,
    faults: named(faulty.faults),
  }));
  for (const row of decisions) {
    // An assignment or adjustment of a contract that is gone changes nothing (metering rules 16 and 20), and one of a
    // contract that cannot be read stays with that contract. The other acts are the ticket's own, whatever contract
    // they were noted beside. Where none is named somebody emptied the field by hand: what was meant nobody can tell.
    const names = NAMES_CONTRACT.has(row.raw['kind']) ? row.contractId : null;
    if (names !== null && !byId.has(names)) continue;
    const read = readEntry(row.raw, byId, plans);
    if (read.ok) entries.push(read.value);
    else faultyEntries.push({ record: row.record, faults: named(read.refusals) });
  }
  return { entries, faultyEntries };
}

/** Two acts of one kind on one ticket can only be made by hand: the one with the app's external_id counts. */
function oneActEach(rows: readonly EntryRow[]): readonly EntryRow[] {
  const kept = new Map<string, EntryRow>();
  for (const row of rows) {
    const key = row.ticketId === null ? row.record.id : `${String(row.raw['kind'])}:${row.ticketId}`;
    const other = kept.get(key);
    const isBetter =
      row.externalId === key || (other?.externalId !== key && row.record.id < (other?.record.id ?? ''));
    if (other === undefined || isBetter) kept.set(key, row);
  }
  return [...kept.values()];
}
