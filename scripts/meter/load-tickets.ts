// Loads tickets from a file of one JSON object a line. Read in pieces, so that only what metering needs of a
// ticket is ever in memory, and refused where even that is too much.
import { closeSync, openSync, readSync } from 'node:fs';
import { StringDecoder } from 'node:string_decoder';
import { getHeapStatistics } from 'node:v8';
import { readTicket } from '../../src/domain/read-ticket';
import { idIn } from './as-read';
import type { TicketAsRead } from './as-read';
import { BadInput } from './bad-input';

const CHUNK_BYTES = 1 << 20;
const LONGEST_LINE = 16 << 20;
const MOST_SHARED = 1 << 18;
const TICKETS_BETWEEN_CHECKS = 1 << 16;
/** Of the heap; the rest is for folding and printing. */
const FILL = 0.7;

export function loadTickets(file: string): readonly TicketAsRead[] {
  const tickets: TicketAsRead[] = [];
  const seen = new Set<string>();
  const shared = new SharedWords();
  for (const line of linesOf(file, () => `tickets[${tickets.length}]`)) {
    if (line.trim() === '') continue;
    const place = `tickets[${tickets.length}]`;
    const ticket = ticketOf(line, place);
    if (seen.has(ticket.id)) throw new BadInput(`${place}.id: duplicate`);
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

function ticketOf(line: string, place: string): TicketAsRead {
  const raw = parsed(line, place);
  const read = readTicket(raw);
  if (read.ok) return { ...read.value, rawId: idIn(raw, 'id') };
  const [refusal] = read.refusals;
  const field = refusal === undefined || refusal.field === '' ? '' : `.${refusal.field}`;
  throw new BadInput(`${place}${field}: ${refusal?.kind}`);
}

function parsed(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new BadInput(`${place}: not_json`);
  }
}

function refuseTooMany(place: string): void {
  const { used_heap_size: used, heap_size_limit: limit } = getHeapStatistics();
  if (used > limit * FILL) throw new BadInput(`${place}: too_many (raise node's --max-old-space-size)`);
}

function* linesOf(file: string, place: () => string): Generator<string> {
  const descriptor = opened(file);
  const decoder = new StringDecoder('utf8');
  const chunk = Buffer.alloc(CHUNK_BYTES);
  let rest = '';
  try {
    for (let read = 1; read > 0;) {
      read = readSync(descriptor, chunk, 0, CHUNK_BYTES, null);
      const lines = (rest + decoder.write(chunk.subarray(0, read))).split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
      if (rest.length > LONGEST_LINE) throw new BadInput(`${place()}: too_large`);
    }
    yield rest + decoder.end();
  } finally {
    closeSync(descriptor);
  }
}

function opened(file: string): number {
  try {
    return openSync(file === '-' ? '/dev/stdin' : file, 'r');
  } catch {
    throw new BadInput(`tickets: unreadable (${file})`);
  }
}
