// What a caller may ask to see beside a ticket: `include=slas` of one ticket, `include=tickets(slas)` of searches, either
// of lists.
// Whether Zendesk answers it differs from report to report (zendesk-platform 6.2), so it can be switched off;
// plans without SLAs have none.
import { hasSlaPolicies } from '../desk/features';
import { liveMetrics } from '../desk/sla-metrics';
import type { Ticket } from '../desk/ticket';
import type { Call } from './route';
import { ticketJson } from './ticket-json';

export type RowOf = 'ticket' | 'list' | 'search';

export function ticketRow(call: Call, ticket: Ticket, place: RowOf = 'list'): Record<string, unknown> {
  const body = ticketJson(call, ticket);
  const asked = asksForSlas(call.query.get('include') ?? '', place);
  const { features } = call.desk.state;
  if (!asked || !features.slaSideload || !hasSlaPolicies(features)) return body;
  return { ...body, slas: { policy_metrics: liveMetrics(call.desk, ticket) } };
}

function asksForSlas(include: string, place: RowOf): boolean {
  const ofTickets = /(?:^|,)tickets\(([^)]*)\)/.exec(include)?.[1] ?? '';
  const plain = include.replaceAll(/\w+\([^)]*\)/g, '');
  const holds = (words: string) => words.split(',').includes('slas');
  return (place !== 'search' && holds(plain)) || (place !== 'ticket' && holds(ofTickets));
}
