// What a person decided about the ticket, of one kind; undefined where nobody did.
import type { EntryRow } from '../../actions/ports';
import type { VerdictView } from './verdict-view';

export function actOn(
  { facts, ticket }: Pick<VerdictView, 'facts' | 'ticket'>,
  kind: string,
): EntryRow | undefined {
  return facts.rows.decisions.find(({ raw, ticketId }) => raw['kind'] === kind && ticketId === ticket.id);
}
