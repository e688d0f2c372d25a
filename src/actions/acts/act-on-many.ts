// One decision about many tickets: an entry of the book for each, each with what became of it. A few are written one
// after the other, so that each answers at once; many by jobs (act-by-jobs.ts).
import { Failure } from '../failure';
import type { EntryRow } from '../ports';
import { actByJobs, type ManyActsDesk } from './act-by-jobs';
import type { Act, ActKind } from './act-ports';
import { saveAct, undoAct, type Book, type SavedAs } from './save-act';

export type ActOutcome =
  | { readonly kind: 'done'; readonly savedAs: SavedAs }
  | { readonly kind: 'failed'; readonly failure: Failure };

/** What to do about one ticket. */
export type Step =
  | { readonly ticketId: string; readonly act: Act }
  | { readonly ticketId: string; readonly undo: EntryRow; readonly kind: ActKind };

export interface ManyBook extends Book {
  readonly many: ManyActsDesk;
}

/** Two requests each; from then on a job, a look at it and one at what it wrote are fewer, and no slower. */
const FEW = 3;

/** Failures after which the next ticket would fail as well: the rest is left as it is, to be tried again. */
const ENDS_ALL: ReadonlySet<string> = new Set([
  'signed_out',
  'denied',
  'offline',
  'throttled',
  'model_missing',
]);

/**
 * Safe to repeat: an entry is written under its external_id, and one that is there already is left alone.
 * @param onOutcome told of each ticket as it is done; tickets that it is never told of were not begun
 * @param signal stops it before the next ticket, or the next job: what a job was given is waited for
 */
export async function actOnMany(
  book: ManyBook,
  steps: readonly Step[],
  onOutcome: (ticketId: string, outcome: ActOutcome) => void,
  signal: AbortSignal,
): Promise<void> {
  const acts = steps.flatMap((step) => ('act' in step ? [step.act] : []));
  if (acts.length > FEW && acts.length === steps.length) {
    await actByJobs(book, acts, onOutcome, signal, endsAll);
    return;
  }
  for (const step of steps) {
    if (signal.aborted) return;
    const outcome = await outcomeOf(book, step);
    onOutcome(step.ticketId, outcome);
    if (outcome.kind === 'failed' && endsAll(outcome.failure)) return;
  }
}

function endsAll({ kind }: Failure): boolean {
  return ENDS_ALL.has(kind);
}

async function outcomeOf(book: Book, step: Step): Promise<ActOutcome> {
  try {
    if ('act' in step) return { kind: 'done', savedAs: (await saveAct(book, step.act)).as };
    const { undo, kind, ticketId } = step;
    const undone = { recordId: undo.record.id };
    return { kind: 'done', savedAs: await undoAct(book, undone, kind, ticketId) };
  } catch (thrown) {
    if (thrown instanceof Failure) return { kind: 'failed', failure: thrown };
    throw thrown;
  }
}
