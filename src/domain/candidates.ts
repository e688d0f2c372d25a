// Which contracts of a ticket's organization may serve it, and what refused the others (rules 9, 13, 20).
import type { Arrival } from './arrival';
import { inServingOrder } from './candidate-order';
import type { NoPlanReason } from './decision';
import type { RefusedBy } from './explanation';
import type { Group, Way } from './group';
import { compareIds } from './id-order';
import type { Bounds, Master } from './master';

/** A contract that serves the ticket, by the way through which the organization reaches it. */
export interface Candidate {
  readonly way: Way;
  readonly master: Master;
  /** The ticket's day in the master's zone. */
  readonly day: number;
  readonly isAssigned: boolean;
  readonly inRenewal: boolean;
}

export interface Refused {
  readonly way: Way;
  readonly inRenewal: boolean;
  readonly by: RefusedBy;
}

export interface Hearing {
  /** In the order in which they serve (rule 22). */
  readonly candidates: readonly Candidate[];
  /** In id order. */
  readonly refused: readonly Refused[];
}

type Fault = Exclude<NoPlanReason, 'no_organization' | 'no_contract'>;

/** The first of these that some contract has is why there is no plan (rule 20). */
const TELLING_ORDER: readonly Fault[] = ['not_covered', 'suspended', 'cancelled', 'not_started', 'expired'];
const NOBODY: Hearing = { candidates: [], refused: [] };

/** Hears every contract of the ticket's organization. */
export function hear(group: Group, arrival: Arrival, assignedMasterId: string | null): Hearing {
  const { organizationId } = arrival.ticket;
  const ways = organizationId === null ? undefined : group.ways.get(organizationId);
  if (ways === undefined) return NOBODY;
  const open: Candidate[] = [];
  const refused: Refused[] = [];
  for (const way of ways) {
    const day = way.master.zone.dayAt(arrival.seconds);
    const isAssigned = way.master.id === assignedMasterId;
    const inRenewal = day >= way.bounds.renewalFrom || day >= way.master.bounds.renewalFrom;
    const by = faultOf(way, day, isAssigned || covers(way.master, arrival.tags));
    if (by === null) open.push({ way, master: way.master, day, isAssigned, inRenewal });
    // Past its renewal days too there is nothing left that could be in renewal.
    else refused.push({ way, inRenewal: inRenewal && by !== 'expired', by });
  }
  const known = refused.length;
  const candidates = inServingOrder(serving(open, refused));
  // The ways come in id order; those that gave way to others were put behind.
  return { candidates, refused: refused.length === known ? refused : inIdOrder(refused) };
}

function inIdOrder(refused: readonly Refused[]): readonly Refused[] {
  return [...refused].sort((a, b) => compareIds(a.way.contract.id, b.way.contract.id));
}

/** Why a ticket without candidates has no plan (rule 20). */
export function noPlanReason(organizationId: string | null, { refused }: Hearing): NoPlanReason {
  if (organizationId === null) return 'no_organization';
  return TELLING_ORDER.find((fault) => refused.some(({ by }) => by === fault)) ?? 'no_contract';
}

/** First fault in the order own term, master's term, own status, master's status, tags (rule 9). */
function faultOf(way: Way, day: number, isCovered: boolean): Fault | null {
  const { bounds, master } = way;
  return (
    termFault(bounds, day) ??
    termFault(master.bounds, day) ??
    statusFault(bounds, day) ??
    statusFault(master.bounds, day) ??
    (isCovered ? null : 'not_covered')
  );
}

function termFault({ term }: Bounds, day: number): Fault | null {
  if (day < term.start) return 'not_started';
  return day >= term.end ? 'expired' : null;
}

function statusFault({ status, statusSince }: Bounds, day: number): Fault | null {
  return status !== 'active' && statusSince <= day ? status : null;
}

function covers(master: Master, tags: readonly string[]): boolean {
  const { coversTags } = master.contract;
  return coversTags.length === 0 || coversTags.some((tag) => tags.includes(tag));
}

/** Contracts in renewal serve only where nothing else does; several ways to one master are one (rules 9, 13). */
function serving(open: readonly Candidate[], refused: Refused[]): readonly Candidate[] {
  if (open.length < 2) return open;
  const firm = open.filter((candidate) => !candidate.inRenewal);
  const fit = firm.length > 0 ? firm : open;
  const masters = new Set<string>();
  return open.filter((candidate) => {
    const { way, master, inRenewal } = candidate;
    if (!fit.includes(candidate)) refused.push({ way, inRenewal, by: 'in_renewal' });
    else if (masters.has(master.id)) refused.push({ way, inRenewal, by: 'same_master' });
    else {
      masters.add(master.id);
      return true;
    }
    return false;
  });
}
