// From what was read to what is shown, for a saved ticket or the form's.
import { unreadableFor, type Account } from '../../actions/evidence';
import type { TagOutcome } from '../../actions/keep-tag';
import { judgeTicket } from '../../actions/judge-ticket';
import type { SavedTicket, SignedIn } from '../../actions/ports';
import type { LiveTarget } from '../../domain/sla';
import { dependsOnOthers } from '../verdict/depends-on-others';
import type { Weighed } from './opening';
import type { PanelState } from './panel-state';

interface Shown {
  readonly ticket: SavedTicket;
  readonly liveSla: readonly LiveTarget[];
  readonly requesterId: string | null;
  readonly requesterEmail: string | null;
  readonly person: SignedIn;
  readonly isPreview: boolean;
  readonly outcome: TagOutcome | null;
  /** When what decides it was read. */
  readonly seenAt: number;
}

export function stateOf(
  { facts, evidence, isPartial }: Omit<Weighed, 'stateOf'>,
  shown: Shown,
  account: Account,
  now: number,
): PanelState {
  const { ticket, isPreview } = shown;
  if (evidence.kind === 'cannot_tell') return { kind: 'cannot_tell', faulty: evidence.faulty, isPreview };
  if (evidence.kind === 'too_many') {
    return { kind: 'balance', why: isPartial ? 'restricted' : 'too_many', facts };
  }
  const faulty = unreadableFor(evidence, ticket);
  if (faulty.length > 0) return { kind: 'cannot_tell', faulty, isPreview };
  const standing = judgeTicket(evidence, ticket, now);
  if (isPartial && dependsOnOthers(standing.decision)) return { kind: 'balance', why: 'restricted', facts };
  const liveFrom = account.settings.rules?.liveFrom ?? null;
  const { timeZone } = account;
  return {
    kind: 'verdict',
    view: { facts: evidence.facts, standing, ...shown, isRemembered: false, liveFrom, timeZone },
  };
}
