// What keeps a ticket from counting at all (rule 19).
import type { Arrival } from './arrival';
import type { Candidate } from './candidates';
import type { NotCounted } from './explanation';
import type { Acts, Group } from './group';
import type { Master } from './master';

/** Why a ticket is not counted, and the contract that this is put down to. */
export interface NotCountedBy {
  readonly cause: NotCounted;
  /** The decision's reason: the cause, or the tag itself. */
  readonly reason: string;
  readonly master: Master | null;
}

/** Entry, AI agent, follow-up, the settings' tags, the candidates' plans' tags; null for a ticket that counts. */
export function notCountedBy(
  group: Group,
  acts: Readonly<Acts> | undefined,
  arrival: Arrival,
  candidates: readonly Candidate[],
): NotCountedBy | null {
  const { rules } = group;
  const { ticket } = arrival;
  const master = candidates[0]?.master ?? null;
  const by = (cause: 'entry' | 'ai_agent' | 'follow_up'): NotCountedBy => ({
    cause: { by: cause, tag: null },
    reason: cause,
    master,
  });
  if (acts?.notCounted === true) return by('entry');
  if (ticket.aiAgent && !rules.countAiAgentTickets) return by('ai_agent');
  if (ticket.followUpOf !== null && !rules.countFollowUps) return by('follow_up');
  if (arrival.tags.length === 0) return null;
  const settingsTag = firstMatch(rules.notCountedTags, arrival);
  if (settingsTag !== undefined) {
    return { cause: { by: 'settings_tag', tag: settingsTag }, reason: settingsTag, master };
  }
  for (const candidate of candidates) {
    const tag = firstMatch(candidate.master.plan.notCountedTags, arrival);
    if (tag !== undefined) return { cause: { by: 'plan_tag', tag }, reason: tag, master: candidate.master };
  }
  return null;
}

/** The first in listed order; follow-ups inherit `closed_by_merge`, where it says nothing of them. */
function firstMatch(listed: readonly string[], { ticket, tags }: Arrival): string | undefined {
  return listed.find(
    (tag) => tags.includes(tag) && !(tag === 'closed_by_merge' && ticket.followUpOf !== null),
  );
}
