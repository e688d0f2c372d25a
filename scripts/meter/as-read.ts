// Ids print as they were read (rule 2): the domain holds them as text, here is who wrote a number.
import type { Ticket } from '../../src/domain/facts';

export type RawId = string | number;

/** A ticket with its id as the record has it. */
export interface TicketAsRead extends Ticket {
  readonly rawId: RawId;
}

export interface AsRead {
  readonly contracts: ReadonlyMap<string, RawId>;
  /** Contract ids of the adjustments, in entry order. */
  readonly adjusted: readonly RawId[];
  readonly recorded: ReadonlyMap<string, RawId>;
}

/** Looks only where a scenario that was read without fault has ids. */
export function idsAsRead(scenario: unknown): AsRead {
  const contracts = listIn(scenario, 'contracts').map((contract) => idIn(contract, 'id'));
  const adjusted = listIn(scenario, 'entries')
    .filter((entry) => fieldOf(entry, 'kind') === 'adjustment')
    .map((entry) => idIn(entry, 'contractId'));
  const recorded = listIn(scenario, 'final')
    .flatMap((window) => listIn(window, 'tickets'))
    .map((ticket) => idIn(ticket, 'id'));
  return { contracts: byText(contracts), adjusted, recorded: byText(recorded) };
}

export function idIn(record: unknown, field: string): RawId {
  const id = fieldOf(record, field);
  return typeof id === 'number' ? id : String(id);
}

export function listIn(record: unknown, field: string): readonly unknown[] {
  const list = fieldOf(record, field);
  return Array.isArray(list) ? list : [];
}

function fieldOf(record: unknown, field: string): unknown {
  return typeof record === 'object' && record !== null
    ? (record as Record<string, unknown>)[field]
    : undefined;
}

function byText(ids: readonly RawId[]): ReadonlyMap<string, RawId> {
  return new Map(ids.map((id) => [String(id), id]));
}
