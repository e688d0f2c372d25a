// Makes a statement final: its pages first, read back, then the head, looked up before and after. Killed at any point
// and repeated it ends in one statement; of two people who finalise one window at once the lowest record id counts.
import type { Marks } from '../account/account-ports';
import type { Failure } from '../failure';
import type { Pace } from '../keep-tag';
import { appears, surely } from '../surely';
import { heldBack, type Bearing, type HeldBack } from './bearing';
import type { Block } from './blocks';
import { takes, type Taken } from './claims';
import { encodeStatement, type Encoded } from './head';
import { judged, type Standing } from './heads';
import { postHead } from './put-head';
import type { UnitOf } from './recorded-ticket';
import { SeenChanges } from './seen-changes';
import type { Sheet } from './sheet';
import type { PageWrite, Signed, StatementDesk } from './statement-ports';

export interface ToFinalise {
  readonly sheet: Sheet;
  /** What keeps it from being final; looked at before anything is written. */
  readonly blocks: readonly Block[];
  /** That the customer reads. */
  readonly language: string;
  /** Of what a draw is counted in. */
  readonly unitOf: UnitOf;
  readonly signed: Signed;
  /** Heads of the contract's other windows that were not final when it was read: they may have taken a correction since. */
  readonly otherHeads: readonly string[];
  /** Where the count began that it was drawn up from, and what that count rests on. */
  readonly marks: Marks;
  readonly bearing: Bearing;
}

export type Finalised =
  | Standing
  | { readonly kind: 'blocked'; readonly blocks: readonly Block[] }
  | HeldBack
  | Taken
  /** Zendesk took the writes but does not list them yet: nothing is lost, repeat later. */
  | { readonly kind: 'settling' };

/** @throws Failure: what was written so far stays and is found again by the next try */
export async function finalise(desk: StatementDesk, pace: Pace, wanted: ToFinalise): Promise<Finalised> {
  const { sheet, blocks, signed } = wanted;
  if (blocks.length > 0) return { kind: 'blocked', blocks };
  const encoded = encodeStatement(sheet, wanted.language, wanted.unitOf);
  const look = async () =>
    judged(desk, (await desk.heads([encoded.headId])).get(encoded.headId), encoded, signed);
  const before = await look();
  if (before !== null) return before;
  const seen = new SeenChanges(desk);
  const held = heldBack(await seen.since(wanted.marks), wanted.bearing);
  if (held !== null) return held;
  const pages = await savePages(desk, pace, pagesOf(sheet, encoded, signed));
  if (pages === 'settling') return { kind: 'settling' };
  if (pages === 'written') {
    // Looked once more: writing the pages took its time.
    const meanwhile = encoded.pages.length > 1 ? await look() : null;
    if (meanwhile !== null) return meanwhile;
    const late = heldBack(await seen.since(wanted.marks), wanted.bearing);
    if (late !== null) return late;
  }
  const taken = await takenOf(desk, pace, wanted, encoded);
  if (taken !== null) return taken;
  const refusal = await postHead(desk, pace, sheet, encoded, signed);
  return settled(pace, look, refusal);
}

/** What stands there once the head was sent. @throws the refusal where nothing does */
export async function settled(
  pace: Pace,
  look: () => Promise<Standing | null>,
  refusal: Failure | null,
): Promise<Finalised> {
  let after: Finalised | null = null;
  await appears(pace, async () => {
    after = await look();
    return after !== null;
  });
  if (after !== null) return after;
  if (refusal !== null) throw refusal;
  return { kind: 'settling' };
}

/** A correction is billed once: claimed first, and on no statement that took it before there were claims. */
export async function takenOf(
  desk: StatementDesk,
  pace: Pace,
  { sheet, otherHeads, signed }: ToFinalise,
  { headId }: Encoded,
): Promise<Taken | null> {
  const { corrections } = sheet;
  if (corrections.length === 0) return null;
  const taken = await takes(desk, pace, corrections, headId, signed);
  if (taken !== null) return taken;
  const others = [...(await desk.heads(otherHeads)).values()].flat();
  const listed = new Set(others.flatMap((head) => (head.state === 'undone' ? [] : head.corrections)));
  return corrections.some(({ externalId }) => listed.has(externalId)) ? { kind: 'stale' } : null;
}

export function pagesOf(sheet: Sheet, { pages }: Encoded, signed: Signed): readonly PageWrite[] {
  return pages.map(({ externalId, text }, place) => ({
    externalId,
    text,
    name: `Page ${place + 1}: ${sheet.number}`,
    startsOn: sheet.startsOn,
    endsOn: sheet.endsOn,
    ...signed,
  }));
}

/** Pages that stand there already, of a try that was cut short, are not sent again. */
async function savePages(
  desk: StatementDesk,
  pace: Pace,
  pages: readonly PageWrite[],
): Promise<'there' | 'written' | 'settling'> {
  const ids = pages.map(({ externalId }) => externalId);
  const there = await desk.pages(ids);
  if (pages.every(({ externalId, text }) => there.get(externalId) === text)) return 'there';
  for (const page of pages) {
    const { externalId, text } = page;
    if (there.get(externalId) === text) continue;
    const isThere = async () => (await desk.pages([externalId])).get(externalId) === text;
    await surely(pace, () => desk.savePage(page), isThere);
  }
  const areThere = await appears(pace, async () => {
    const stored = await desk.pages(ids);
    return pages.every(({ externalId, text }) => stored.get(externalId) === text);
  });
  return areThere ? 'written' : 'settling';
}
