// Loads tickets from a file of one JSON object a line. Read in pieces, so that only what metering needs of a
// ticket is ever in memory, and refused where even that is too much.
import { getHeapStatistics } from 'node:v8';
import { readTicket } from '../../src/domain/read-ticket';
import { idIn } from './as-read';
import type { TicketAsRead } from './as-read';
import { BadInput } from './bad-input';
import { jsonFault } from './json-fault';
import { inShort } from './one-line';
import { linesOf } from './read-lines';
import type { Line } from './read-lines';

const MOST_SHARED = 1 << 18;
const TICKETS_BETWEEN_CHECKS = 1 << 16;
/** Of the heap; the rest is for folding and printing. */
const FILL = 0.7;

/** Where a ticket stands: which of the tickets, and in which line of the file, from 0. */
interface Place {
  readonly ticket: number;
  readonly line: number;
}

export function loadTickets(file: string): readonly TicketAsRead[] {
  const tickets: TicketAsRead[] = [];
  const seen = new Set<string>();
  const shared = new SharedWords();
  let line = -1;
  for (const text of linesOf(file)) {
    line += 1;
    if (typeof text === 'string' && text.trim() === '') continue;
    const place = { ticket: tickets.length, line };
    const ticket = ticketOf(text, place);
    if (seen.has(ticket.id)) throw faultAt(place, '.id', 'duplicate');
    seen.add(ticket.id);
    tickets.push(shared.in(ticket));
    if (tickets.length % TICKETS_BETWEEN_CHECKS === 0) refuseTooMany(place);
  }
  return tickets;
}

/** Organizations and lists of tags repeat endlessly: one copy of each will do. */
class SharedWords {
  private readonly organizations = new Map<string, string>();
  private readonly tags = new Map<string, readonly string[]>();

  in(ticket: TicketAsRead): TicketAsRead {
    const { organizationId } = ticket;
    return {
      ...ticket,
      organizationId:
        organizationId === null ? null : kept(this.organizations, organizationId, organizationId),
      tags: kept(this.tags, JSON.stringify(ticket.tags), ticket.tags),
    };
  }
}

function kept<T>(pool: Map<string, T>, key: string, value: T): T {
  const known = pool.get(key);
  if (known !== undefined) return known;
  if (pool.size < MOST_SHARED) pool.set(key, value);
  return value;
}

function ticketOf(text: Line, place: Place): TicketAsRead {
  if (typeof text !== 'string') throw faultAt(place, '', text.fault);
  const raw = parsed(place.line === 0 ? text.replace(/^\uFEFF/, '') : text, place);
  const read = readTicket(raw);
  if (read.ok) return { ...read.value, rawId: idIn(raw, 'id') };
  const [refusal] = read.refusals;
  const field = refusal === undefined || refusal.field === '' ? '' : `.${refusal.field}`;
  throw faultAt(place, field, String(refusal?.kind));
}

function parsed(text: string, place: Place): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const fault = jsonFault(text);
    if (fault === null) throw faultAt(place, '', 'not_json');
    const where = `line ${place.line + fault.line}, column ${fault.column}`;
    throw new BadInput(`tickets[${place.ticket}]: not_json (${where})`);
  }
}

/** Names the line too where blank ones before it make it another than the ticket's place says. */
function faultAt({ ticket, line }: Place, field: string, kind: string): BadInput {
  const where = line === ticket ? '' : ` (line ${line + 1})`;
  return new BadInput(`tickets[${ticket}]${inShort(field)}: ${kind}${where}`);
}

function refuseTooMany(place: Place): void {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  if (used > limit * FILL) throw faultAt(place, '', `too_many (raise node's --max-old-space-size)`);
}
