// Puts an act into the book, or takes it back, and makes sure of it: an answer that was lost is looked for before
// anything is sent again.
import { Failure } from '../failure';
import type { Pace } from '../keep-tag';
import type { EntryRow, SupportDesk } from '../ports';
import { surely, WAITS_MS } from '../surely';
import type { Act, ActKind, ActsDesk } from './act-ports';
import { isSame, seenIn, type Mark } from './put-acts';

/**
 * `saved` holds as written; `settling`: Zendesk took it but does not list it yet; `overtaken`: somebody else decided
 * at the same time, and theirs holds.
 */
export type SavedAs = 'saved' | 'settling' | 'overtaken';

export interface Book {
  readonly desk: Pick<SupportDesk, 'actsOn'>;
  readonly acts: Pick<ActsDesk, 'saveAct' | 'undoAct'>;
  readonly pace: Pace;
}

export interface Saved {
  readonly as: SavedAs;
  /** Null where Zendesk's answer was lost. */
  readonly recordId: string | null;
}

/** @throws Failure where the act is not in the book for sure, or that cannot be known */
export async function saveAct(book: Book, act: Act): Promise<Saved> {
  const known: { id: string | null } = { id: null };
  const send = async () => {
    known.id = await book.acts.saveAct(act);
  };
  const look = async (): Promise<SavedAs> => {
    const seen = seenIn(await standing(book, act.ticketId, act.kind), { kind: act.kind, act });
    if (seen === 'hidden') return 'settling';
    return seen === 'shown' ? 'saved' : 'overtaken';
  };
  const isThere = async () => {
    const row = await standing(book, act.ticketId, act.kind);
    return row !== null && isKept(row, act);
  };
  await surely(book.pace, send, isThere);
  return { as: await settled(book.pace, look), recordId: known.id };
}

/** Of two people's acts the later one holds; only an earlier one of somebody else is written over. */
export function isKept(row: EntryRow, act: Act): boolean {
  return isSame(row, act) || Date.parse(row.at ?? '') > Date.parse(act.at);
}

/** @throws Failure */
export async function undoAct(
  book: Book,
  { recordId }: Pick<Mark, 'recordId'>,
  kind: ActKind,
  ticketId: string,
): Promise<SavedAs> {
  const isUndone = async () => (await standing(book, ticketId, kind, recordId)) === null;
  await surely(book.pace, () => book.acts.undoAct(recordId), isUndone);
  return settled(book.pace, async () => ((await isUndone()) ? 'saved' : 'settling'));
}

/** Read back by external_id; what is absent so soon after a write is looked for again. */
async function settled(pace: Pace, look: () => Promise<SavedAs>): Promise<SavedAs> {
  for (const wait of [...WAITS_MS.slice(0, 2), null]) {
    const seen = await look().catch((thrown: unknown): SavedAs => {
      if (thrown instanceof Failure) return 'settling';
      throw thrown;
    });
    if (seen !== 'settling' || wait === null) return seen;
    await pace.pause(wait);
  }
  return 'settling';
}

/** The act of that kind that holds on a ticket. @throws Failure */
export async function standing(
  book: Pick<Book, 'desk'>,
  ticketId: string,
  kind: ActKind,
  recordId?: string,
): Promise<EntryRow | null> {
  const { decisions } = await book.desk.actsOn(ticketId);
  const isMeant = ({ raw, record }: EntryRow) =>
    raw['kind'] === kind && (recordId === undefined || record.id === recordId);
  return decisions.find(isMeant) ?? null;
}
