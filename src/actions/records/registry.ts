// All plans and contracts of the account, each with what it reads as, what is wrong with it and where it is used.
import type { Contract, Plan } from '../../domain/facts';
import type { ContractRow, Decoded, FaultyRecord, PlanRecord } from '../ports';
import { readGroup } from '../read-group';
import { gather } from '../rows';
import { storedField } from '../stored-field';
import type { RecordReader, StoredRecord } from './record-ports';

export interface PlanEntry {
  readonly stored: StoredRecord;
  readonly decoded: Decoded<PlanRecord>;
  /** Contracts that name it, ended ones among them: past months are counted by it too. */
  readonly usedBy: readonly ContractEntry[];
}

export interface ContractEntry {
  readonly stored: StoredRecord;
  readonly row: ContractRow;
  /** Null where it cannot be read. */
  readonly contract: Contract | null;
  /** What is to be mended, the contract or its plan; null where it can be read. */
  readonly faulty: FaultyRecord | null;
}

export interface Registry {
  readonly plans: readonly PlanEntry[];
  readonly contracts: readonly ContractEntry[];
  /** Those that can be read, by id. */
  readonly readablePlans: ReadonlyMap<string, Plan>;
}

/** With its faults named as the stored fields are. */
function planOf(reader: RecordReader, { id, draft }: StoredRecord): Decoded<PlanRecord> {
  const decoded = reader.plan(id, draft);
  if (decoded.ok) return decoded;
  const { record, faults } = decoded.faulty;
  return {
    ok: false,
    faulty: { record, faults: faults.map((fault) => ({ ...fault, field: storedField(fault.field) })) },
  };
}

export function registryOf(
  reader: RecordReader,
  plans: readonly StoredRecord[],
  contracts: readonly StoredRecord[],
): Registry {
  const decoded = plans.map((stored) => ({ stored, decoded: planOf(reader, stored) }));
  const rows = contracts.map((stored) => ({ stored, row: reader.contract(stored.id, stored.draft) }));
  const facts = readGroup(
    gather(
      decoded.map((plan) => plan.decoded),
      [rows.map(({ row }) => row)],
      [],
    ),
  );
  const sound = new Map(facts.contracts.map((contract) => [contract.id, contract]));
  const faulty = new Map(facts.faultyContracts.map((one) => [one.row.record.id, one]));
  const entries = rows.map(({ stored, row }): ContractEntry => {
    const { record, faults } = faulty.get(stored.id) ?? { record: row.record, faults: [] };
    const contract = sound.get(stored.id) ?? null;
    return { stored, row, contract, faulty: contract === null ? { record, faults } : null };
  });
  const users = new Map<string, ContractEntry[]>();
  for (const entry of entries) {
    const { planId } = entry.row;
    if (planId === null) continue;
    const known = users.get(planId);
    if (known === undefined) users.set(planId, [entry]);
    else known.push(entry);
  }
  return {
    plans: decoded.map((plan) => ({ ...plan, usedBy: users.get(plan.stored.id) ?? [] })),
    contracts: entries,
    readablePlans: new Map([...facts.plans].map(([id, { plan }]) => [id, plan])),
  };
}
