// Which verdicts outside of final statements become others, and which final ones would newly differ from what is recorded.
import type { CountedGroup, CountedLine } from '../account/counted-account';
import { secondOf } from '../account/seconds';

/** Those that no final statement of their contract holds; none of a group that cannot be told. */
export function openLines({ count }: CountedGroup): readonly CountedLine[] {
  if (count.kind !== 'counted') return [];
  return count.lines.filter(({ ticket, decision }) => {
    const master = count.group.masterOf.get(decision.contractId ?? '');
    if (master === undefined || master.finals.length === 0) return true;
    const day = master.zone.dayAt(secondOf(ticket.createdAt));
    return !master.finals.some(({ start, end }) => day >= start && day < end);
  });
}

/** How many tickets by contract: by the one that bears them, and by the one that did. */
export function changedVerdicts(
  before: readonly CountedLine[],
  after: readonly CountedLine[],
): ReadonlyMap<string, number> {
  const verdicts = new Map(before.map(({ decision }) => [decision.ticketId, decision]));
  const changed = new Map<string, number>();
  for (const { decision: now } of after) {
    const was = verdicts.get(now.ticketId);
    if (was === undefined) continue;
    const isSame =
      was.state === now.state &&
      was.contractId === now.contractId &&
      was.amount === now.amount &&
      was.currency === now.currency &&
      was.overageUnits === now.overageUnits;
    if (isSame) continue;
    for (const id of new Set([was.contractId, now.contractId])) {
      if (id !== null) changed.set(id, (changed.get(id) ?? 0) + 1);
    }
  }
  return changed;
}

/** How many tickets by contract. */
export function newDrift(
  before: readonly CountedGroup[],
  after: readonly CountedGroup[],
): ReadonlyMap<string, number> {
  const driftIn = (groups: readonly CountedGroup[]) =>
    groups.flatMap(({ count }) => (count.kind === 'counted' ? count.drift : []));
  const known = new Set(driftIn(before).map(({ ticketId, now }) => `${ticketId} ${JSON.stringify(now)}`));
  const found = new Map<string, number>();
  for (const { ticketId, contractId, now } of driftIn(after)) {
    if (known.has(`${ticketId} ${JSON.stringify(now)}`)) continue;
    found.set(contractId, (found.get(contractId) ?? 0) + 1);
  }
  return found;
}
