// What a caller may ask to see beside a ticket: `include=slas`, in searches and lists also `include=tickets(slas)`.
// Whether Zendesk answers it differs from report to report (zendesk-platform 6.2), so it can be switched off;
// plans without SLAs have none.
import { hasSlaPolicies } from '../desk/features';
import { liveMetrics } from '../desk/sla-metrics';
import type { Ticket } from '../desk/ticket';
import type { Call } from './route';
import { ticketJson } from './ticket-json';

export function ticketRow(call: Call, ticket: Ticket): Record<string, unknown> {
  const body = ticketJson(call, ticket);
  const asked = /(^|[,(])slas([,)]|$)/.test(call.query.get('include') ?? '');
  const { features } = call.desk.state;
  if (!asked || !features.slaSideload || !hasSlaPolicies(features)) return body;
  return { ...body, slas: { policy_metrics: liveMetrics(call.desk, ticket) } };
}
