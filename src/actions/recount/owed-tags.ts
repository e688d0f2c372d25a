// Which tags a decision about many tickets owes them at once, and what is left to a recount: the cautions of an act in
// a sidebar (design section 5), for tickets that nobody has opened.
import { bears } from '../../domain/our-tags';
import type { OurTag } from '../../domain/decision';
import type { CountedGroup } from '../account/counted-account';
import { foldAgain, type ActsRead, type CountedAgain } from './count-after-acts';
import type { Caution, MeteredFacts, TicketDifference } from './difference';
import { isPartlySeen, meteredIn } from './differences';
import { ticketDifferences } from './ticket-differences';

/** What becomes of the tag of a ticket that somebody has decided about. */
export type TagDebt =
  | { readonly kind: 'owed'; readonly difference: TicketDifference }
  /** It bears what it should, or no ticket of its days is tagged at all. */
  | { readonly kind: 'right' }
  /** No longer as it was counted. */
  | { readonly kind: 'changed' }
  /** A record of its customer cannot be read any more. */
  | { readonly kind: 'cannot_tell' }
  /** It costs more than the decision alone explains: a person looks at it in a recount. */
  | { readonly kind: 'left'; readonly caution: Caution };

export interface OwedTags {
  readonly debts: readonly (readonly [ticketId: string, debt: TagDebt])[];
  readonly metered: MeteredFacts;
}

/** An act explains none of these: something may be missing from the count itself. */
const NEVER_EXPLAINED: ReadonlySet<Caution> = new Set(['fresh', 'fewer']);

export function owedTags({ counted, groups, changed }: CountedAgain, acts: ActsRead): OwedTags {
  const metered = meteredIn(counted);
  const doubtful = new Set(groups.filter((group) => isPartlySeen(counted.reading.person, group)));
  const found = ticketDifferences({ ...counted, groups, withoutPlan: [] }, metered, doubtful);
  const differences = new Map(found.map((one) => [one.ticket.id, one]));
  const told = new Set(linesIn(groups).map(({ ticket }) => ticket.id));
  const withoutActs = tagsWithoutActs({ counted, groups, changed }, acts.ticketIds);
  const debtOf = (id: string): TagDebt => {
    if (changed.has(id)) return { kind: 'changed' };
    if (!told.has(id)) return { kind: 'cannot_tell' };
    const difference = differences.get(id);
    if (difference === undefined) return { kind: 'right' };
    const { caution, ticket, wanted } = difference;
    // The acts were read after the tag: its waiver has been taken back.
    if (caution === null || caution === 'waived')
      return { kind: 'owed', difference: { ...difference, caution: null } };
    const without = withoutActs.get(id);
    const isExplained = without !== undefined && without !== wanted && bears(ticket.tags, without);
    // A person has decided just this: nobody else has to look at it again.
    return isExplained && !NEVER_EXPLAINED.has(caution)
      ? { kind: 'owed', difference }
      : { kind: 'left', caution };
  };
  return { debts: acts.ticketIds.map((id) => [id, debtOf(id)] as const), metered };
}

/**
 * What the tickets would bear if nobody had decided anything about any of them. Together and not one by one: an
 * approval changes no other ticket's need of one.
 */
function tagsWithoutActs(
  { counted, groups }: CountedAgain,
  ticketIds: readonly string[],
): ReadonlyMap<string, OurTag | null> {
  const without = foldAgain(counted, groups, { ticketIds, decisions: [], faulty: [] });
  return new Map(linesIn(without).map(({ ticket, decision }) => [ticket.id, decision.tag]));
}

function linesIn(groups: readonly CountedGroup[]) {
  return groups.flatMap(({ count }) => (count.kind === 'counted' ? count.lines : []));
}
