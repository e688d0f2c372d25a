// Times and counts of one ticket (API description: TicketMetricObject), from its audits; business time is not
// simulated and equals calendar time.
import { auditsOf } from '../desk/audit-trail';
import type { Ticket } from '../desk/ticket';
import { findTicket } from '../desk/ticket-update';
import { api, route, type Call, type Route } from './route';

export const TICKET_METRIC_ROUTES: readonly Route[] = [
  route('get', '/tickets/:id/metrics', (call) => {
    const ticket = findTicket(call.desk, call.asker, Number(call.path.id));
    // A list of one: so says the API description.
    return { ticket_metric: [metricJson(call, ticket)] };
  }),
];

function metricJson(call: Call, ticket: Ticket): object {
  const comments = auditsOf(call.desk, ticket).flatMap(({ events }) =>
    events.flatMap(({ comment }) => (comment ? [comment] : [])),
  );
  const replies = comments.filter(({ isPublic, authorId }) => isPublic && authorId !== ticket.requesterId);
  const minutes = (to: string | null | undefined) => {
    const value = to ? Math.round((Date.parse(to) - Date.parse(ticket.createdAt)) / 60_000) : 0;
    return { calendar: value, business: value };
  };
  return {
    url: api(call, `/ticket_metrics/${ticket.id}.json`),
    id: ticket.id,
    ticket_id: ticket.id,
    created_at: ticket.createdAt,
    updated_at: ticket.updatedAt,
    group_stations: ticket.groupId === null ? 0 : 1,
    assignee_stations: ticket.assigneeId === null ? 0 : 1,
    reopens: 0,
    replies: replies.length,
    ...(ticket.solvedAt === null ? {} : { solved_at: ticket.solvedAt }),
    latest_comment_added_at: comments.at(-1)?.createdAt ?? ticket.createdAt,
    reply_time_in_minutes: minutes(replies[0]?.createdAt),
    first_resolution_time_in_minutes: minutes(ticket.solvedAt),
    full_resolution_time_in_minutes: minutes(ticket.solvedAt),
  };
}
