// What is wrong between records, when each is well formed by itself (rule 7). Answers per record, so that one bad
// record never hides the others.
import { dayOfText } from './civil-day';
import type { Contract, Entry, FinalWindow } from './facts';
import type { Refusal } from './refusal';

/** A fault of the record at that place in its list. */
export interface PlacedRefusal {
  readonly index: number;
  readonly refusal: Refusal;
}

/** Records whose id an earlier one has; ids compare as text (rule 2). */
export function duplicateIds(records: readonly { readonly id: string }[]): readonly PlacedRefusal[] {
  const seen = new Set<string>();
  return records.flatMap(({ id }, index) => {
    if (seen.has(id)) return [{ index, refusal: { field: 'id', kind: 'duplicate' } as const }];
    seen.add(id);
    return [];
  });
}

/** Contracts that draw from an unknown contract, or from one that itself draws. */
export function drawRefusals(contracts: readonly Contract[]): readonly PlacedRefusal[] {
  const byId = new Map(contracts.map((contract) => [contract.id, contract]));
  return contracts.flatMap((contract, index) => {
    const kind = drawFault(contract, byId);
    return kind === null ? [] : [{ index, refusal: { field: 'drawsFrom', kind } }];
  });
}

function drawFault(contract: Contract, byId: ReadonlyMap<string, Contract>): Refusal['kind'] | null {
  if (contract.drawsFrom === null) return null;
  const master = byId.get(contract.drawsFrom);
  if (master === undefined) return 'unknown_contract';
  return master.drawsFrom === null ? null : 'draws_from_a_drawing_contract';
}

/** Acts that repeat an earlier act of the same kind on the same ticket; adjustments may repeat. */
export function repeatedActs(entries: readonly Entry[]): readonly PlacedRefusal[] {
  const seen = new Set<string>();
  return entries.flatMap((entry, index) => {
    if (entry.kind === 'adjustment') return [];
    const act = `${entry.kind}:${entry.ticketId}`;
    if (seen.has(act)) return [{ index, refusal: { field: 'ticketId', kind: 'duplicate' } as const }];
    seen.add(act);
    return [];
  });
}

/** Final windows that overlap another of the same contract or master, and tickets recorded more than once. */
export function finalRefusals(
  final: readonly FinalWindow[],
  contracts: ReadonlyMap<string, Contract>,
): readonly PlacedRefusal[] {
  const seen = new Set<string>();
  return final.flatMap((window, index) => {
    const refusals: PlacedRefusal[] = [];
    if (final.slice(0, index).some((other) => overlap(window, other, contracts))) {
      refusals.push({ index, refusal: { field: 'startsOn', kind: 'overlaps' } });
    }
    window.tickets.forEach((ticket, at) => {
      const field = `tickets[${at}].id`;
      if (seen.has(ticket.id)) refusals.push({ index, refusal: { field, kind: 'recorded_twice' } });
      seen.add(ticket.id);
    });
    return refusals;
  });
}

function overlap(a: FinalWindow, b: FinalWindow, contracts: ReadonlyMap<string, Contract>): boolean {
  const masterId = (id: string) => contracts.get(id)?.drawsFrom ?? id;
  if (masterId(a.contractId) !== masterId(b.contractId)) return false;
  const [aStart, aEnd] = [dayOfText(a.startsOn) ?? 0, dayOfText(a.endsOn) ?? 0];
  const [bStart, bEnd] = [dayOfText(b.startsOn) ?? 0, dayOfText(b.endsOn) ?? 0];
  return aStart <= bEnd && bStart <= aEnd;
}
