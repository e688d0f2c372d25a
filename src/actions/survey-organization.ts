// Everything that is shown of one organization's contracts, read in two rounds and counted here as far as that can be;
// nothing is written.
import { lookBackStart, outlookOf, type Outlook } from '../domain/look-back';
import type { Account, Evidence, WholeEvidence } from './evidence';
import { gatherEvidence } from './gather-evidence';
import { loadGroup, type FirstRound } from './load-group';
import type { FaultyRecord, SupportDesk } from './ports';
import { readGroup, type GroupFacts } from './read-group';
import { gather } from './rows';
import { readAsker } from './survey-plan';
import { ticketToBe } from './ticket-to-be';

/** Why the last stored count is all there is. */
export type StoredBecause = 'restricted' | 'too_many' | 'faulty';

export type Figures =
  | {
      readonly kind: 'counted';
      readonly outlook: Outlook;
      /** Past windows too, not only those of now. */
      readonly looksBack: boolean;
      /** This person finds fewer tickets than were counted before: the figures may be too low. */
      readonly seesLess: boolean;
    }
  | { readonly kind: 'stored'; readonly because: StoredBecause };

export interface OrganizationSurvey {
  readonly organizationId: string;
  readonly facts: GroupFacts;
  readonly figures: Figures;
  /** Records that cannot be read: the organization's own, and whatever kept the rest from being counted. */
  readonly faulty: readonly FaultyRecord[];
}

/** @throws Failure */
export async function surveyOrganization(
  desk: SupportDesk,
  account: Account,
  organizationId: string,
  now: number,
): Promise<OrganizationSurvey> {
  const [{ person, plans }, contracts, book] = await Promise.all([
    readAsker(desk),
    desk.contractsOf(organizationId),
    desk.bookOf(organizationId),
  ]);
  const first: FirstRound = { organizationId, plans, contracts, books: [book] };
  const facts = readGroup(gather(plans, [contracts], [book]));
  // Where there is nothing to count tickets on, none are read.
  if (contracts.length === 0) return stored(first, facts, 'faulty', []);
  if (person.isRestricted) return stored(first, await wholeGroup(desk, first, facts), 'restricted', []);
  const { evidence, looksBack } = await weighed(desk, account, first, facts, now);
  if (evidence.kind === 'whole') return counted(first, evidence, looksBack, now);
  const because = evidence.kind === 'cannot_tell' ? 'faulty' : 'too_many';
  const faulty = evidence.kind === 'cannot_tell' ? evidence.faulty : [];
  return stored(first, await wholeGroup(desk, first, facts), because, faulty);
}

/** As far back as the screen shows, else the windows of now alone. */
async function weighed(
  desk: SupportDesk,
  account: Account,
  first: FirstRound,
  facts: GroupFacts,
  now: number,
): Promise<{ readonly evidence: Evidence; readonly looksBack: boolean }> {
  const nothing = { organizationId: first.organizationId, requesterId: null, priority: null, tags: [] };
  const row = ticketToBe(nothing, account, now);
  const back = await gatherEvidence(desk, account, first, facts, row, (group) =>
    lookBackStart(group, row.createdAt),
  );
  if (back.kind === 'whole') return { evidence: back, looksBack: true };
  return { evidence: await gatherEvidence(desk, account, first, facts, row), looksBack: false };
}

function counted(
  first: FirstRound,
  { facts, group, found, reach }: WholeEvidence,
  looksBack: boolean,
  now: number,
): OrganizationSurvey {
  const outlook = outlookOf(
    group,
    found,
    reach.from,
    Temporal.Instant.fromEpochMilliseconds(now).toString(),
    reach.folded,
  );
  const figures = { kind: 'counted', outlook, looksBack, seesLess: reach.seesLess } as const;
  return { ...named(first, facts, []), figures };
}

function stored(
  first: FirstRound,
  facts: GroupFacts,
  because: StoredBecause,
  faulty: readonly FaultyRecord[],
): OrganizationSurvey {
  return { ...named(first, facts, faulty), figures: { kind: 'stored', because } };
}

function named({ organizationId }: FirstRound, facts: GroupFacts, faulty: readonly FaultyRecord[]) {
  const own = facts.faultyContracts.filter(({ row }) => row.organizationId === organizationId);
  const all = [...own, ...faulty].map(({ record, faults }) => ({ record, faults }));
  const once = new Map(all.map((one) => [`${one.record.object}:${one.record.id}`, one]));
  return { organizationId, facts, faulty: [...once.values()] };
}

/** A contract that draws from another organization's is sound only beside that one. */
async function wholeGroup(desk: SupportDesk, first: FirstRound, facts: GroupFacts): Promise<GroupFacts> {
  const known = new Set(first.contracts.map(({ record }) => record.id));
  if (first.contracts.every(({ drawsFrom }) => drawsFrom === null || known.has(drawsFrom))) return facts;
  return readGroup((await loadGroup(desk, first)).rows);
}
