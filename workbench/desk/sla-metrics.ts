// Live SLA metrics of a ticket: the first policy whose conditions hold, its targets counted on the calendar clock
// from the ticket's creation (zendesk-platform 6.2 and 7; simplified: no pauses, no business hours).
import { auditsOf } from './audit-trail';
import type { SlaPolicy } from './catalogue';
import { printInstant } from './clock';
import { holdsAll } from './conditions';
import type { Desk } from './desk';
import { hasSlaPolicies } from './features';
import type { Ticket } from './ticket';

function policyFor(desk: Desk, ticket: Ticket): SlaPolicy | null {
  const byPosition = [...desk.slaPolicies.values()].sort((a, b) => a.position - b.position);
  return byPosition.find((policy) => holdsAll(desk.state.account, ticket, policy.all, policy.any)) ?? null;
}

/** One signed whole number of days, hours or minutes stands beside `breach_at`, as seen live. */
export function liveMetrics(desk: Desk, ticket: Ticket): object[] {
  // Policies that a plan no longer has stay stored and do nothing.
  const policy = hasSlaPolicies(desk.state.features) ? policyFor(desk, ticket) : null;
  if (!policy) return [];
  // Targets are by priority, so a ticket without one has none.
  return policy.metrics
    .filter(({ priority }) => priority === ticket.priority)
    .map(({ metric, target }) => {
      const breachAt = Date.parse(ticket.createdAt) + target * 60_000;
      return {
        metric,
        stage: achieved(desk, ticket, metric) ? 'achieved' : 'active',
        breach_at: printInstant(breachAt),
        ...timeLeft(breachAt - desk.clock.now()),
      };
    });
}

function achieved(desk: Desk, ticket: Ticket, metric: string): boolean {
  if (metric === 'total_resolution_time') return ticket.solvedAt !== null;
  return auditsOf(desk, ticket).some(({ events }) =>
    events.some(({ comment }) => comment?.isPublic === true && comment.authorId !== ticket.requesterId),
  );
}

function timeLeft(milliseconds: number): object {
  const minutes = Math.trunc(milliseconds / 60_000);
  if (Math.abs(minutes) >= 2880) return { days: Math.trunc(minutes / 1440) };
  return Math.abs(minutes) >= 120 ? { hours: Math.trunc(minutes / 60) } : { minutes };
}
