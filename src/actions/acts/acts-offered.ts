// Which acts a person is offered on a ticket: only what they may do and what would mean something. A guide for the
// screen, not a lock: the rights are Zendesk's.
import type { Decision } from '../../domain/decision';
import type { InFinal, Trial } from '../../domain/explanation';
import type { Account } from '../evidence';
import type { EntryRow, SignedIn } from '../ports';
import type { ActKind } from './act-ports';

/** An act that holds on the ticket now. */
export interface StandingAct {
  readonly kind: ActKind;
  readonly row: EntryRow;
  /** A manager's, or its author's to take back. */
  readonly mayUndo: boolean;
}

export interface ActsOffered {
  readonly acts: readonly ActKind[];
  /** Contracts of the organization that `assign` can choose. */
  readonly contractIds: readonly string[];
  readonly standing: readonly StandingAct[];
  /** Set: a final statement holds the ticket, and no act changes it any more. */
  readonly final: InFinal | null;
}

export interface OfferFacts {
  readonly ticketId: string;
  readonly decision: Decision;
  readonly decisions: readonly EntryRow[];
  readonly person: SignedIn;
  readonly account: Pick<Account, 'groups' | 'settings'>;
}

const NOTHING: ActsOffered = { acts: [], contractIds: [], standing: [], final: null };
const KINDS: readonly ActKind[] = ['waive', 'not_counted', 'approve', 'assign'];
const COUNTS: ReadonlySet<string> = new Set(['included', 'tolerated', 'overage', 'usage', 'waived']);
const BEYOND: ReadonlySet<string> = new Set(['tolerated', 'overage', 'usage']);

export function actsOffered(facts: OfferFacts): ActsOffered {
  const { person, decision } = facts;
  // Light agents may not write; what a restricted agent sees is no ground for a decision.
  if (person.isLight || person.isRestricted) return NOTHING;
  const isManager = manages(facts);
  const { final } = decision.explanation;
  const standing = standingActs(facts, isManager);
  if (final !== null) {
    return { ...NOTHING, final, standing: standing.map((act) => ({ ...act, mayUndo: false })) };
  }
  const has = (kind: ActKind) => standing.some((act) => act.kind === kind);
  const contractIds = isManager ? otherContracts(decision) : [];
  const offered: Readonly<Record<ActKind, boolean>> = {
    waive: isManager && BEYOND.has(decision.state) && !has('waive'),
    not_counted: isManager && COUNTS.has(decision.state) && !has('not_counted'),
    approve: decision.reason === 'to_confirm' && !has('approve'),
    assign: contractIds.length > 0,
  };
  return { acts: KINDS.filter((kind) => offered[kind]), contractIds, standing, final: null };
}

/** A guide for the screen: Zendesk knows no such right (design section 3, `managers_group`). */
export function manages({
  person,
  account: { groups, settings },
}: Pick<OfferFacts, 'person' | 'account'>): boolean {
  const { managersGroup } = settings;
  return person.isAdmin || (managersGroup !== null && groups.includes(managersGroup));
}

function standingActs(facts: OfferFacts, isManager: boolean): readonly StandingAct[] {
  return KINDS.flatMap((kind) =>
    facts.decisions
      .filter(({ raw, ticketId }) => raw['kind'] === kind && ticketId === facts.ticketId)
      .map((row) => ({ kind, row, mayUndo: isManager || row.authorId === facts.person.id })),
  );
}

/**
 * Contracts that the ticket could count on first (rule 20): candidates that are not first already, and contracts
 * refused by nothing but their tags. One in renewal would drop out again where another one is not (rule 13).
 */
function otherContracts({ state, reason, contractId, explanation: { trials } }: Decision): readonly string[] {
  if (!COUNTS.has(state) && reason !== 'not_covered') return [];
  const isFirm = trials.some(({ refusedBy, inRenewal }) => refusedBy === null && !inRenewal);
  const first = trials.find(({ refusedBy }) => refusedBy === null)?.masterId ?? null;
  const canServe = ({ masterId, refusedBy, inRenewal }: Trial) =>
    masterId !== first &&
    masterId !== contractId &&
    (refusedBy === null || refusedBy === 'not_covered') &&
    !(inRenewal && isFirm);
  return trials.filter(canServe).map((trial) => trial.contractId);
}
