// Who takes a correction. Two people may finish two windows of one contract in the same second, and both drafts list what
// is open: so a statement lays a claim before it takes anything, made once (of two the lowest record id counts), naming
// its head. A claim holds for the window, whoever finishes it, and falls where that window became final without it.
import { Failure } from '../failure';
import type { Pace } from '../keep-tag';
import { appears, surely } from '../surely';
import { countingHead } from './heads';
import type { ClaimWrite, Signed, StatementDesk } from './statement-ports';

/** Claims on one correction that have fallen: more than one is a rare accident. */
const MOST = 5;

export type Taken =
  /** It stands on another statement, or nobody can tell: read again. */
  | { readonly kind: 'stale' }
  /** The statement of another window is to take it, and is not final yet. */
  | { readonly kind: 'claimed'; readonly headId: string };

function claimId(correctionId: string, n: number): string {
  return `taken:${correctionId}:${n}`;
}

/**
 * @param headId external_id of the statement that would take them
 * @returns null where all are this statement's to take; what was claimed stays claimed, which is safe to repeat
 * @throws Failure
 */
export async function takes(
  desk: StatementDesk,
  pace: Pace,
  corrections: readonly { readonly externalId: string }[],
  headId: string,
  signed: Signed,
): Promise<Taken | null> {
  for (const { externalId } of corrections) {
    const taken = await takenBefore(desk, pace, externalId, headId, signed);
    if (taken !== null) return taken;
  }
  return null;
}

async function takenBefore(
  desk: StatementDesk,
  pace: Pace,
  correctionId: string,
  headId: string,
  signed: Signed,
): Promise<Taken | null> {
  const ids = Array.from({ length: MOST }, (_, at) => claimId(correctionId, at + 1));
  let standing = await desk.claims(ids);
  for (const id of ids) {
    if (!standing.has(id)) {
      await claim(desk, pace, { externalId: id, name: `Taken: ${correctionId}`, headId, ...signed });
      standing = await desk.claims(ids);
    }
    const holder = standing.get(id);
    if (holder === undefined) break;
    if (holder === headId) return null;
    const head = countingHead((await desk.heads([holder])).get(holder));
    if (head === null) return { kind: 'claimed', headId: holder };
    if (head.corrections.includes(correctionId)) break;
  }
  return { kind: 'stale' };
}

/** A refusal may only say that somebody was faster: what stands there tells. */
async function claim(desk: StatementDesk, pace: Pace, wanted: ClaimWrite): Promise<void> {
  const isThere = async () => (await desk.claims([wanted.externalId])).size > 0;
  try {
    await surely(pace, () => desk.createClaim(wanted), isThere);
  } catch (thrown) {
    const isRefusal = thrown instanceof Failure && (thrown.kind === 'refused' || thrown.kind === 'conflict');
    if (!isRefusal || !(await isThere())) throw thrown;
  }
  await appears(pace, isThere);
}
