// Whether this frame may now write a ticket's tag, and which: the cautions of design section 5 in one place.
import { bears, isRaise, tagsOfOthers } from '../domain/our-tags';
import type { Decision, OurTag } from '../domain/decision';
import type { EntryRow, SavedTicket, SignedIn } from './ports';

/** Why nothing is written. */
export type Silence =
  | 'nothing_to_change'
  | 'observe_only'
  | 'before_live'
  | 'restricted'
  | 'light'
  | 'sees_less'
  | 'may_not_tag'
  | 'closed'
  | 'solved'
  | 'unsettled'
  | 'answered'
  | 'spent';

export type TagDecision =
  | { readonly kind: 'silent'; readonly because: Silence }
  | { readonly kind: 'write'; readonly tags: readonly string[] };

export interface TagFacts {
  readonly ticket: SavedTicket;
  /** What metering says the ticket should bear. */
  readonly tag: OurTag | null;
  /** Where `tag` comes from. */
  readonly decision: Decision;
  /** The ticket's day against `live_from`. */
  readonly live: 'live' | 'before_live' | 'observe_only';
  /** Near a limit, while the index may still hide a newer ticket. */
  readonly isProbable: boolean;
  /** What people have decided about the ticket, as this reading found it. */
  readonly acts: readonly EntryRow[];
  /** The acts on this very ticket, and nothing else, are why it should bear another tag than it does. */
  readonly actExplains: boolean;
  /** This person finds fewer tickets than a stored fold was made of, and so may not know all that count. */
  readonly seesLess: boolean;
}

/** What this frame has seen and done since it opened. */
export interface FrameFacts {
  readonly person: SignedIn;
  readonly wasDeniedTags: boolean;
  /** A submit or an act of this frame has just been saved. */
  readonly hasJustSaved: boolean;
  readonly writes: number;
  /** The newest change was another's, of our tags only, after a write of ours. */
  readonly isAnswer: boolean;
}

const MOST_WRITES = 2;

export function decideTags(facts: TagFacts, frame: FrameFacts): TagDecision {
  const { ticket, tag } = facts;
  if (bears(ticket.tags, tag)) return silent('nothing_to_change');
  const because = silenceOfFrame(frame) ?? silenceOfTicket(facts, frame);
  if (because !== null) return silent(because);
  return { kind: 'write', tags: [...tagsOfOthers(ticket.tags), ...(tag === null ? [] : [tag])] };
}

function silenceOfFrame({ person, wasDeniedTags, writes, isAnswer }: FrameFacts): Silence | null {
  if (person.isRestricted) return 'restricted';
  if (person.isLight) return 'light';
  if (wasDeniedTags) return 'may_not_tag';
  if (isAnswer) return 'answered';
  return writes >= MOST_WRITES ? 'spent' : null;
}

function silenceOfTicket(facts: TagFacts, frame: FrameFacts): Silence | null {
  const { ticket, tag, live, isProbable, actExplains, seesLess } = facts;
  if (seesLess) return 'sees_less';
  if (live !== 'live') return live;
  if (ticket.status === 'closed') return 'closed';
  if (ticket.status === 'solved' && !frame.hasJustSaved && !actExplains) return 'solved';
  return isProbable && isRaise(ticket.tags, tag) ? 'unsettled' : null;
}

function silent(because: Silence): TagDecision {
  return { kind: 'silent', because };
}
