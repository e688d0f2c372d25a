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
  if (acts?.notCounted === true) return byRule('entry', master);
  if (ticket.aiAgent && !rules.countAiAgentTickets) return byRule('ai_agent', master);
  if (ticket.followUpOf !== null && !rules.countFollowUps) return byRule('follow_up', master);
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

function byRule(by: 'entry' | 'ai_agent' | 'follow_up', master: Master | null): NotCountedBy {
  return { cause: { by, tag: null }, reason: by, master };
}

/** The first in listed order; follow-ups inherit `closed_by_merge`, where it says nothing of them. */
function firstMatch(listed: readonly string[], { ticket, tags }: Arrival): string | undefined {
  return listed.find(
    (tag) => tags.includes(tag) && !(tag === 'closed_by_merge' && ticket.followUpOf !== null),
  );
}
