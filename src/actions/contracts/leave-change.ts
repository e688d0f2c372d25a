// A change of several writes that is to stay as far as it came: what of it is stored, and that nobody has to finish it.
import { surely } from '../surely';
import { planIdOf, type ContractChange } from './contract-change';
import { endedRecord } from './decided-end';
import type { ChangeParts } from './make-change';

/** Null where the change has no such write. */
export interface Stand {
  readonly isMade: boolean | null;
  readonly isEnded: boolean | null;
  /** Adjustments in the book, of those that were decided. */
  readonly units: { readonly stored: number; readonly of: number };
}

/** @throws Failure */
export async function standOf(
  { desk, statements }: ChangeParts,
  { make, about, end, units }: ContractChange,
): Promise<Stand> {
  const made = make === null ? null : await desk.madeAs('support_contract', make.externalId);
  const now = end === null || about === null ? null : await desk.read('support_contract', about.id);
  let stored = 0;
  for (const { externalId } of units) {
    // Undone is the change itself, that is kept there until it is whole.
    const entry = await statements.entry(externalId);
    if (entry !== null && entry.state !== 'undone') stored += 1;
  }
  const isAsDecided = () =>
    end !== null &&
    now !== null &&
    desk.reader.differing('support_contract', now.draft, endedRecord(desk, now, end)).length === 0;
  return {
    isMade: make === null ? null : made !== null,
    isEnded: end === null ? null : isAsDecided(),
    units: { stored, of: units.length },
  };
}

/** Whether any of it is stored: then it can be finished or left, but no more be decided otherwise. */
export function isBegun({ isMade, isEnded, units }: Stand): boolean {
  return isMade === true || isEnded === true || units.stored > 0;
}

/**
 * Nobody is asked to finish it any more, and to send it again does nothing.
 * @returns `whole` where it was finished meanwhile @throws Failure
 */
export async function leaveChange(parts: ChangeParts, change: ContractChange): Promise<'left' | 'whole'> {
  const { contracts, statements, pace } = parts;
  const planId = planIdOf(change);
  const entry = await statements.entry(planId);
  // The last adjustment has taken the plan's place.
  if (entry !== null && entry.state !== 'undone') return 'whole';
  const kept = await contracts.change(planId);
  if (kept === null || kept.stage === 'left') return 'left';
  if (kept.stage === 'done') return 'whole';
  await surely(
    pace,
    () => contracts.keepChange(planId, kept.change, 'left'),
    async () => (await contracts.change(planId))?.stage === 'left',
  );
  return 'left';
}
