// The plan's targets for the ticket's priority, and when they are due where that can be known.
import type { PlanRecord, SavedTicket } from '../../actions/ports';
import { dueAt, priorityOf, SLA_METRICS, type SlaMetric } from '../../domain/sla';
import type { Reading } from '../shared/reading';

export interface SlaLine {
  readonly metric: SlaMetric;
  readonly name: string;
  readonly text: string;
}

const MINUTES_PER_DAY = 24 * 60;
const MINUTES_PER_HOUR = 60;

/** Null = the plan promises nothing for this priority. */
export function slaLines(
  { terms }: PlanRecord,
  ticket: SavedTicket,
  reading: Reading,
): readonly SlaLine[] | null {
  const targets = terms.sla[priorityOf(ticket.priority)];
  if (targets === null) return null;
  return SLA_METRICS.flatMap((metric) => {
    const minutes = targets[metric];
    if (minutes === null) return [];
    const text = targetText(metric, minutes, terms.slaClock === 'business', ticket, reading);
    return [{ metric, name: reading.words.sla[metric](), text }];
  });
}

/** The next target an agent has to meet, short; null where it cannot be known. */
export function nextSla({ terms }: PlanRecord, ticket: SavedTicket, reading: Reading): string | null {
  const first = terms.sla[priorityOf(ticket.priority)]?.first_reply ?? null;
  if (first === null || ticket.status === 'solved' || ticket.status === 'closed') return null;
  const { words } = reading;
  if (terms.slaClock === 'business') {
    return words.sla.first_reply_within({ duration: duration(first, reading) });
  }
  const due = dueAt(ticket.createdAt, first).epochMilliseconds;
  // What is past may long have been met: that is Zendesk's to know, so it is not said at a glance.
  if (due < reading.now()) return null;
  return words.sla.first_reply_by({ when: reading.formats.moment(due, reading.now()) });
}

/** Replies after the first run from the customer's last comment, which is Zendesk's to know. */
function targetText(
  metric: SlaMetric,
  minutes: number,
  isBusiness: boolean,
  ticket: SavedTicket,
  reading: Reading,
): string {
  const { words, formats, now } = reading;
  const values = { duration: duration(minutes, reading) };
  if (isBusiness) return words.sla.business(values);
  if (metric === 'next_reply') return words.sla.within(values);
  const due = dueAt(ticket.createdAt, minutes).epochMilliseconds;
  return words.sla.due({ ...values, when: formats.moment(due, now()) });
}

function duration(minutes: number, { words, formats }: Reading): string {
  if (minutes % MINUTES_PER_DAY === 0) return words.sla.days({ count: minutes / MINUTES_PER_DAY });
  if (minutes % MINUTES_PER_HOUR === 0) {
    return words.sla.hours({ count: formats.number(minutes / MINUTES_PER_HOUR) });
  }
  return words.sla.minutes({ count: formats.number(minutes) });
}
