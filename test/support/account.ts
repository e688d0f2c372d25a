// Changes to a simulated account that many tests begin with.
import type { Desk } from '../../workbench/desk/desk';
import { ORGANIZATIONS } from '../../workbench/seed/cast';
import { DeskClient, type TicketBody } from '../workbench/desk-client';

/** A new ticket of an organization, created now. */
export async function newTicket(desk: Desk, organization: keyof typeof ORGANIZATIONS, more: object = {}) {
  const { id } = ORGANIZATIONS[organization];
  const ticket = { subject: 'New', comment: { body: 'New' }, organization_id: id, ...more };
  const answer = await new DeskClient(desk).post<TicketBody>('/tickets', {
    // The seed's customers are numbered like their organizations.
    ticket: { ...ticket, requester_id: id + 50_000 },
  });
  return answer.body.ticket.id;
}

export function setSetting(desk: Desk, name: string, value: unknown): void {
  if (desk.installation === null) throw new Error('the app is not installed');
  desk.installation = { ...desk.installation, settings: { ...desk.installation.settings, [name]: value } };
}
