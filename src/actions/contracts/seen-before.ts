// Whether the contract that is to follow another is made from what is stored: another may have been made meanwhile, or the one
// before have been edited, since the form was drawn.
import type { Draft, RecordDesk, StoredRecord } from '../records/record-ports';
import { valueOf } from './contract-draft';
import type { ContractChange } from './contract-change';
import type { Hindrance } from './decided-end';

/** What the person had before them. */
export interface Seen {
  /** The contract before, as the new one was copied from it. */
  readonly draft: Draft;
  /** `updatedAt` by id of the contracts that the page knew of: where they overlap the new one it has said so. */
  readonly contracts: ReadonlyMap<string, string>;
}

/** Contracts that nobody has seen serve the organization in the same days: made twice, everything is included twice. */
export interface Unseen {
  readonly kind: 'unseen';
  readonly others: readonly StoredRecord[];
}

/** Null also where the new contract is stored already: what was begun is finished. @throws Failure */
export async function unseenBy(
  desk: RecordDesk,
  { make, about }: ContractChange,
  seen: Seen,
): Promise<Hindrance | Unseen | null> {
  if (make === null || about === null) return null;
  const changed = await desk.changedSince('support_contract', seen.contracts);
  if (changed.some(({ externalId }) => externalId === make.externalId)) return null;
  const theirs = changed.find(({ id }) => id === about.id);
  const fields = theirs === undefined ? [] : desk.reader.differing(theirs.object, seen.draft, theirs.draft);
  if (theirs !== undefined && fields.length > 0) return { kind: 'conflict', theirs, changed: fields };
  const others = changed.filter(({ id, draft }) => !seen.contracts.has(id) && sharesDays(draft, make.draft));
  return others.length === 0 ? null : { kind: 'unseen', others };
}

/** By the dates alone: that both may be asked for one ticket is for a person to judge. */
function sharesDays(one: Draft, other: Draft): boolean {
  const ends = (draft: Draft) => valueOf(draft, 'ends_on') || '9999-12-31';
  return (
    valueOf(one, 'organization') === valueOf(other, 'organization') &&
    valueOf(one, 'starts_on') <= ends(other) &&
    valueOf(other, 'starts_on') <= ends(one)
  );
}
