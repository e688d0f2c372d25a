// Reads an entry of the book, as far as metering reads it, from its raw record (rules 3, 6, 7, 16).
import { Fields } from './fields';
import type { Adjustment, Contract, Entry, Plan, Unit } from './facts';
import { unitShape } from './read-plan';
import type { Read } from './refusal';
import { PERIODS } from './vocabulary';

const KINDS = ['waive', 'approve', 'not_counted', 'assign', 'adjustment'] as const;

/**
 * An entry, or every fault of its record. Contracts that it names must be known; an adjustment's units are read
 * in the unit of that contract's plan, of its master's where it draws (rule 9).
 */
export function readEntry(
  raw: unknown,
  contracts: ReadonlyMap<string, Contract>,
  plans: ReadonlyMap<string, Plan>,
): Read<Entry> {
  const fields = new Fields(raw);
  const kind = fields.oneOf('kind', KINDS);
  const entry = isKnown(fields) ? entryOf(fields, kind, contracts, plans) : null;
  return entry === null || fields.refusals.length > 0
    ? { ok: false, refusals: fields.refusals }
    : { ok: true, value: entry };
}

/** An id of a contract that must exist (rule 7). */
export function readContractId(
  fields: Fields,
  field: string,
  contracts: ReadonlyMap<string, Contract>,
): string {
  const id = fields.id(field);
  if (id !== '' && !contracts.has(id)) fields.refuse(field, 'unknown_contract');
  return id;
}

/** The unit that a contract counts in: its plan's, or its master's plan's (rule 9). Null where it cannot be told. */
export function unitOfContract(
  contractId: string,
  contracts: ReadonlyMap<string, Contract>,
  plans: ReadonlyMap<string, Plan>,
): Unit | null {
  const contract = contracts.get(contractId);
  const master = contract?.drawsFrom == null ? contract : (contracts.get(contract.drawsFrom) ?? contract);
  return plans.get(master?.planId ?? '')?.unit ?? null;
}

function isKnown(fields: Fields): boolean {
  return fields.refusals.length === 0;
}

function entryOf(
  fields: Fields,
  kind: Entry['kind'],
  contracts: ReadonlyMap<string, Contract>,
  plans: ReadonlyMap<string, Plan>,
): Entry {
  if (kind === 'adjustment') return adjustmentOf(fields, contracts, plans);
  if (kind !== 'assign') return { kind, ticketId: fields.id('ticketId') };
  return {
    kind,
    ticketId: fields.id('ticketId'),
    contractId: readContractId(fields, 'contractId', contracts),
  };
}

function adjustmentOf(
  fields: Fields,
  contracts: ReadonlyMap<string, Contract>,
  plans: ReadonlyMap<string, Plan>,
): Adjustment {
  const contractId = readContractId(fields, 'contractId', contracts);
  const unit = unitOfContract(contractId, contracts, plans) ?? 'hour';
  return {
    kind: 'adjustment',
    contractId,
    period: fields.oneOf('period', PERIODS),
    windowStartsOn: fields.day('windowStartsOn'),
    units: fields.number('units', { ...unitShape(unit), mayBeNegative: true }),
  };
}
