// The SLA metrics that a caller may ask to see with a ticket: `include=slas` of one ticket, `include=tickets(slas)` of searches, either
// of lists.
// Whether Zendesk answers it differs from report to report (zendesk-platform 6.2), so it can be switched off;
// plans without SLAs have none.
import { hasSlaPolicies } from '../desk/features';
import { liveMetrics } from '../desk/sla-metrics';
import type { Ticket } from '../desk/ticket';
import type { Call } from './route';
import { sideloadWords, type Place } from './sideloads';
import { ticketJson } from './ticket-json';

export function ticketRow(call: Call, ticket: Ticket, place: Place = 'list'): Record<string, unknown> {
  const body = ticketJson(call, ticket);
  const { features } = call.desk.state;
  const asked = sideloadWords(call, place).includes('slas');
  if (!asked || !features.slaSideload || !hasSlaPolicies(features)) return body;
  return { ...body, slas: { policy_metrics: liveMetrics(call.desk, ticket) } };
}
