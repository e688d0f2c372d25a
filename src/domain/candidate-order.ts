// In which order contracts serve a ticket (rule 22).
import type { Candidate } from './candidates';
import type { Coverage } from './facts';
import { compareIds } from './id-order';
import { limitFrame } from './limit';
import { windowNumber } from './window-rule';

const COVERAGE_ORDER: Readonly<Record<Coverage, number>> = { unlimited: 0, limited: 1, pay_as_you_go: 2 };

/**
 * Assigned by a person; with covers_tags; unlimited, limited, pay as you go; whose capacity ends first; id.
 * Example: a prepaid contract that ends in March serves before one that ends in June.
 */
export function inServingOrder(candidates: readonly Candidate[]): readonly Candidate[] {
  return candidates.length < 2 ? candidates : [...candidates].sort(compareCandidates);
}

function compareCandidates(a: Candidate, b: Candidate): number {
  return (
    Number(b.isAssigned) - Number(a.isAssigned) ||
    Number(b.master.contract.coversTags.length > 0) - Number(a.master.contract.coversTags.length > 0) ||
    COVERAGE_ORDER[a.master.plan.coverage] - COVERAGE_ORDER[b.master.plan.coverage] ||
    compareEnds(capacityEnd(a), capacityEnd(b)) ||
    compareIds(a.master.id, b.master.id)
  );
}

function compareEnds(a: number, b: number): number {
  return a === b ? 0 : a - b;
}

/** The second at which the earliest-ending of its windows ends, or its term where it has none; no end is last. */
function capacityEnd({ master, day }: Candidate): number {
  const ends = master.limits.map((limit) => limitFrame(limit, windowNumber(limit.rule, day)).end);
  const end = ends.length > 0 ? Math.min(...ends) : master.bounds.term.end;
  return end === Infinity ? Infinity : master.zone.startOf(end);
}
