// A simulated ticket whose tags somebody got wrong.
import type { Desk } from '../../workbench/desk/desk';
import type { TicketChange } from '../../workbench/desk/ticket-change';
import { updateTicket } from '../../workbench/desk/ticket-update';
import { USERS } from '../../workbench/seed/cast';

export function spoil(desk: Desk, id: number, tags: readonly string[], more: TicketChange = {}): void {
  const admin = desk.users.get(USERS.admin.id);
  if (admin === null) throw new Error('nobody is there');
  updateTicket(desk, admin, id, { tags: [...tags], ...more });
}
