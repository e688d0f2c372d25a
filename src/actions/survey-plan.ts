// What decides a ticket of an organization that is still to be made: read in two rounds, like that of a stored one,
// but without a ticket and without a write.
import type { Account, Evidence } from './evidence';
import { gatherEvidence, gatherWithoutTickets } from './gather-evidence';
import type { FirstRound } from './load-group';
import type { Decoded, PlanRecord, SavedTicket, SignedIn, SupportDesk } from './ports';
import { readGroup, type GroupFacts } from './read-group';
import { gather } from './rows';

/** What is the same for every organization. */
export interface Asker {
  readonly person: SignedIn;
  readonly plans: readonly Decoded<PlanRecord>[];
}

export interface Survey {
  readonly person: SignedIn;
  readonly facts: GroupFacts;
  readonly evidence: Evidence;
  /** Without the tickets of others, because this person sees only some of them. */
  readonly isPartial: boolean;
}

/** @throws Failure */
export async function readAsker(desk: SupportDesk): Promise<Asker> {
  const [person, plans] = await Promise.all([desk.signedIn(), desk.plans()]);
  return { person, plans };
}

/**
 * @param asker may still be under way: it belongs to the same round
 * @param row a ticket as it would be made now, without tags: what tags change is for whoever judges it
 * @throws Failure
 */
export async function surveyPlan(
  desk: SupportDesk,
  account: Account,
  asker: Promise<Asker>,
  organizationId: string,
  row: SavedTicket,
): Promise<Survey> {
  const [{ person, plans }, contracts, book] = await Promise.all([
    asker,
    desk.contractsOf(organizationId),
    desk.bookOf(organizationId),
  ]);
  const first: FirstRound = { organizationId, plans, contracts, books: [book] };
  if (person.isRestricted) {
    return { person, ...(await gatherWithoutTickets(desk, account, first, row)), isPartial: true };
  }
  const facts = readGroup(gather(plans, [contracts], [book]));
  const evidence = await gatherEvidence(desk, account, first, facts, row);
  return { person, facts, evidence, isPartial: false };
}
