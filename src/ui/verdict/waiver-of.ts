// The entry by which a person waived the ticket; undefined where nobody did.
import type { EntryRow } from '../../actions/ports';
import type { VerdictView } from './verdict-view';

export function waiverOf({ facts, ticket }: Pick<VerdictView, 'facts' | 'ticket'>): EntryRow | undefined {
  return facts.rows.decisions.find(({ raw, ticketId }) => raw['kind'] === 'waive' && ticketId === ticket.id);
}
