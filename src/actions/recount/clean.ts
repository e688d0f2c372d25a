// Whether a contract's recount is clean, as finalising its statement needs it (design section 5).
import type { Day } from '../../domain/facts';
import { dayOfText } from '../../domain/civil-day';
import { momentOf } from '../../domain/instant';
import type { Master } from '../../domain/master';
import type { CountedAccount, CountedGroup } from '../account/counted-account';
import { groupOf } from '../account/group-of';
import { faultsFor } from '../account/faults-for';
import type { FaultyRecord } from '../ports';
import type { Difference, Differences, TicketDifference } from './difference';
import { differencesOn, onActsOf, onMaster, onOrganization } from './differences-by';

/** What became of differences, by their keys. */
export interface RecountOutcome {
  /** When the run was over that applied it, in milliseconds since 1970. */
  readonly applied: ReadonlyMap<string, number>;
  /** Zendesk's own words, or a short reason. */
  readonly refused: ReadonlyMap<string, string>;
}

/** Nothing was applied yet: whatever differs is open. */
export const NOTHING_APPLIED: RecountOutcome = { applied: new Map(), refused: new Map() };

export type Clean =
  | {
      readonly isClean: true;
      /** Tickets of the window that bear since they were read what the count says: a recount has seen to it. */
      readonly tagged: readonly string[];
    }
  | { readonly isClean: false; readonly because: Unclean };

export type Unclean =
  /** The contract is not among what was counted. */
  | { readonly kind: 'not_counted' }
  | { readonly kind: 'cannot_tell'; readonly faulty: readonly FaultyRecord[] }
  | { readonly kind: 'too_many_organizations' }
  /** Differences that are neither applied, nor refused by Zendesk, nor settled by a waive. */
  | { readonly kind: 'differences'; readonly open: readonly Difference[] };

export interface CleanOf {
  readonly counted: CountedAccount;
  /** Of this very count (differences.ts). */
  readonly differences: Differences;
  readonly outcome: RecountOutcome;
  readonly contractId: string;
  /** Days of the contract's zone, both included; null = everything that was counted. */
  readonly window: { readonly startsOn: Day; readonly endsOn: Day } | null;
}

export function cleanOf(asked: CleanOf): Clean {
  const { counted, differences, outcome } = asked;
  const group = groupOf(counted, asked.contractId);
  if (group === null) return unclean({ kind: 'not_counted' });
  const faulty = faultsFor(counted, group, asked.window?.endsOn ?? null);
  if (faulty.length > 0) return unclean({ kind: 'cannot_tell', faulty });
  if (group.count.kind !== 'counted') return unclean(group.count);
  const master = group.count.group.masterOf.get(asked.contractId);
  if (master === undefined) return unclean({ kind: 'not_counted' });
  const own = differencesOf(differences, group, master, asked.window);
  const open = own.filter((one) => !isSettled(one, outcome));
  if (open.length > 0) return unclean({ kind: 'differences', open });
  const readAt = Date.parse(counted.reading.at);
  const isTagged = ({ key }: TicketDifference) => readAt <= (outcome.applied.get(key) ?? -Infinity) + LAG_MS;
  const tagged = own.flatMap((one) => (one.kind === 'ticket' && isTagged(one) ? [one.ticket.id] : []));
  return { isClean: true, tagged };
}

/** How long a list may still show a tag as it was. What a later count finds has been changed again. */
const LAG_MS = 5 * 60_000;

function unclean(because: Unclean): Clean {
  return { isClean: false, because };
}

/** A charge that a person let go is settled whatever tag the ticket still bears. */
function isSettled(one: Difference, { applied, refused }: RecountOutcome): boolean {
  if (applied.has(one.key) || refused.has(one.key)) return true;
  return one.kind === 'ticket' && one.decision.state === 'waived';
}

/**
 * What bears on the contract's statement: tickets that count on it, and those of its organizations that count on
 * nothing but bear a tag of ours; acts on the group's tickets; its own balances; its organizations' tags.
 */
function differencesOf(
  differences: Differences,
  { organizationIds, facts }: CountedGroup,
  master: Master,
  window: CleanOf['window'],
): readonly Difference[] {
  const drawing = facts.contracts.filter(({ drawsFrom }) => drawsFrom === master.id);
  const served = new Set([master.contract, ...drawing].map(({ organizationId }) => organizationId));
  const keys = [onMaster(master.id), ...[...served].map(onOrganization), ...organizationIds.map(onActsOf)];
  return differencesOn(differences, keys).filter(
    (one) =>
      window === null ||
      (one.kind === 'ticket'
        ? isIn(window, master, one.ticket.createdAt)
        : one.kind !== 'balance' || one.balance.startsOn === window.startsOn),
  );
}

function isIn(window: NonNullable<CleanOf['window']>, { zone }: Master, createdAt: string): boolean {
  const moment = momentOf(createdAt);
  if (moment === null) throw new RangeError(`no such instant: ${createdAt}`);
  const day = zone.dayAt(moment.seconds);
  return day >= (dayOfText(window.startsOn) ?? Infinity) && day <= (dayOfText(window.endsOn) ?? -Infinity);
}
