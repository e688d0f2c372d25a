// A short text for what people have decided about a ticket, by which it is known that nobody has decided otherwise since
// it was counted.
import type { AccountBook } from '../account/account-ports';

/** Every act that holds on these tickets, and those that cannot be read. */
export type Acts = Pick<AccountBook, 'decisions' | 'faulty'>;

/** Of what such an entry says about the ticket, not of where it is filed: a recount files it anew itself. */
export function actMarker({ decisions, faulty }: Acts): (ticketId: string) => string {
  const byTicket = new Map<string, string[]>();
  const note = (ticketId: string, text: string) => {
    const noted = byTicket.get(ticketId) ?? [];
    byTicket.set(ticketId, noted);
    noted.push(text);
  };
  for (const { raw, ticketId, externalId } of decisions) {
    const { kind } = raw;
    // Others are no act on this ticket: nobody would look for them by its number.
    if (ticketId === null || externalId !== `${String(kind)}:${ticketId}`) continue;
    note(ticketId, JSON.stringify(raw));
  }
  for (const { ticketId, record } of faulty) if (ticketId !== null) note(ticketId, `? ${record.id}`);
  return (ticketId) => [...(byTicket.get(ticketId) ?? [])].sort().join();
}
