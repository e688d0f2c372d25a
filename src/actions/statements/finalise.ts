// Makes a statement final: its pages first, read back, then the head, looked up before and after. Killed at any point
// and repeated it ends in one statement; of two people who finalise one window at once the lowest record id counts.
import { Failure } from '../failure';
import type { Pace } from '../keep-tag';
import type { Block } from './blocks';
import { encodeStatement, type Encoded } from './head';
import type { UnitOf } from './recorded-ticket';
import type { Sheet } from './sheet';
import type { HeadWrite, Signed, StatementDesk, StoredHead } from './statement-ports';
import { appears, surely } from '../surely';

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
}

export type Finalised =
  | { readonly kind: 'final'; readonly recordId: string; readonly number: string }
  | { readonly kind: 'blocked'; readonly blocks: readonly Block[] }
  /** Somebody else made this window final with other figures: theirs stands. */
  | { readonly kind: 'overtaken'; readonly by: string | null; readonly recordId: string }
  /** A record that somebody set to undone holds the statement's place; it has to be deleted in Zendesk first. */
  | { readonly kind: 'in_the_way'; readonly recordId: string }
  /** Another statement has taken one of its corrections since it was drawn up: read again. */
  | { readonly kind: 'stale' }
  /** Zendesk took the writes but does not list them yet: nothing is lost, repeat later. */
  | { readonly kind: 'settling' };

/** @throws Failure: what was written so far stays and is found again by the next try */
export async function finalise(desk: StatementDesk, pace: Pace, wanted: ToFinalise): Promise<Finalised> {
  const { sheet, blocks, language, unitOf, signed, otherHeads } = wanted;
  if (blocks.length > 0) return { kind: 'blocked', blocks };
  const encoded = encodeStatement(sheet, language, unitOf);
  const before = await judged(desk, encoded, signed);
  if (before !== null) return before;
  if (!(await savePages(desk, pace, sheet, encoded, signed))) return { kind: 'settling' };
  // Looked up once more: writing the pages took its time.
  const meanwhile = encoded.pages.length > 1 ? await judged(desk, encoded, signed) : null;
  if (meanwhile !== null) return meanwhile;
  if (await isStale(desk, sheet, otherHeads)) return { kind: 'stale' };
  const refusal = await postHead(desk, pace, headWrite(sheet, encoded, signed), encoded);
  let after: Finalised | null = null;
  await appears(pace, async () => {
    after = await judged(desk, encoded, signed);
    return after !== null;
  });
  if (after !== null) return after;
  if (refusal !== null) throw refusal;
  return { kind: 'settling' };
}

/** A correction is billed once: none that another statement has taken. */
async function isStale(desk: StatementDesk, { corrections }: Sheet, heads: readonly string[]) {
  if (corrections.length === 0 || heads.length === 0) return false;
  const taken = new Set(await desk.correctionsIn(heads));
  return corrections.some(({ externalId }) => taken.has(externalId));
}

/** Pages that stand there already, of a try that was cut short, are not sent again. @returns whether all are there */
async function savePages(
  desk: StatementDesk,
  pace: Pace,
  sheet: Sheet,
  { pages }: Encoded,
  signed: Signed,
): Promise<boolean> {
  const ids = pages.map(({ externalId }) => externalId);
  const there = await desk.pages(ids);
  if (pages.every(({ externalId, text }) => there.get(externalId) === text)) return true;
  for (const [place, { externalId, text }] of pages.entries()) {
    if (there.get(externalId) === text) continue;
    const page = {
      externalId,
      text,
      name: `Page ${place + 1}: ${sheet.number}`,
      startsOn: sheet.startsOn,
      endsOn: sheet.endsOn,
      ...signed,
    };
    const isThere = async () => (await desk.pages([externalId])).get(externalId) === text;
    await surely(pace, () => desk.savePage(page), isThere);
  }
  return appears(pace, async () => {
    const stored = await desk.pages(ids);
    return pages.every(({ externalId, text }) => stored.get(externalId) === text);
  });
}

/** @returns a refusal of Zendesk's, which may only say that somebody was faster */
async function postHead(
  desk: StatementDesk,
  pace: Pace,
  head: HeadWrite,
  { headId }: Encoded,
): Promise<Failure | null> {
  const isThere = async () => (await standing(desk, headId)).length > 0;
  try {
    await surely(pace, async () => void (await desk.createHead(head)), isThere);
    return null;
  } catch (thrown) {
    if (thrown instanceof Failure && (thrown.kind === 'refused' || thrown.kind === 'conflict')) return thrown;
    throw thrown;
  }
}

/**
 * What stands at the statement's place: null while nothing does. Of several heads the lowest id counts, and one's own
 * others are taken back.
 */
async function judged(
  desk: StatementDesk,
  { headId, head }: Encoded,
  { authorId }: Signed,
): Promise<Finalised | null> {
  const all = await desk.heads(headId);
  const [first, ...others] = all.filter(({ state }) => state !== 'undone');
  if (first === undefined) {
    const [undone] = all;
    return undone === undefined ? null : { kind: 'in_the_way', recordId: undone.recordId };
  }
  for (const other of others) if (other.authorId === authorId) await desk.undoHead(other.recordId);
  if (first.hash === head.hash) return { kind: 'final', recordId: first.recordId, number: head.number };
  return { kind: 'overtaken', by: first.authorId, recordId: first.recordId };
}

async function standing(desk: StatementDesk, headId: string): Promise<readonly StoredHead[]> {
  return (await desk.heads(headId)).filter(({ state }) => state !== 'undone');
}

function headWrite(sheet: Sheet, { headId, head }: Encoded, signed: Signed): HeadWrite {
  const beyond = sheet.terms.coverage === 'pay_as_you_go' ? head.sums['usage'] : head.sums['overage'];
  return {
    externalId: headId,
    name: `Statement ${sheet.number}`,
    contractId: sheet.contract.id,
    organizationId: sheet.customer.id,
    period: sheet.terms.billingPeriod,
    startsOn: sheet.startsOn,
    endsOn: sheet.endsOn,
    units: String(beyond),
    amount: String(head.sums['total']),
    currency: sheet.terms.currency,
    data: head,
    ...signed,
  };
}
