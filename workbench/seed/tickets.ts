// Writes the seeded tickets as if they had lived: older ones solved, then closed; the last one of each organization
// open. Directly, since the past is not made by requests; tags are those that creation would have copied.
import { tagsOfOthers } from '../../src/domain/our-tags';
import { printInstant } from '../desk/clock';
import type { Desk } from '../desk/desk';
import { normaliseTags } from '../desk/tags';
import type { Priority, Status, Ticket } from '../desk/ticket';
import { endUserId, GROUPS, ORGANIZATIONS, ticketId, USERS, type Situation } from './cast';
import { RUNS, type Run } from './runs';

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;
const SUBJECTS = [
  'Cannot sign in since this morning',
  'Invoice shows the wrong address',
  'Printer on the second floor is offline',
  'Please add a new colleague',
  'Report is empty for last month',
  'Question about the export',
  'App closes when a photo is attached',
  'Delivery date has moved',
];
const PRIORITIES: readonly (Priority | null)[] = ['normal', 'high', 'normal', 'urgent', 'low', null];

/** @param tags whether tickets bear the app's own tags, where it has been at work */
export function seedTickets(desk: Desk, tags: 'tagged' | 'untagged' = 'tagged'): void {
  for (const situation of Object.keys(ORGANIZATIONS) as Situation[]) {
    const written = RUNS[situation].flatMap((run) => instantsOf(run));
    written.forEach((one, i) => {
      const ticket = ticketOf(desk, situation, i + 1, one, i === written.length - 1);
      const others = tags === 'tagged' ? ticket.tags : tagsOfOthers(ticket.tags);
      desk.putTicket({ ...ticket, tags: others }, Date.parse(one.at));
    });
  }
  settleHistory(desk);
}

interface Written {
  readonly run: Run;
  /** Counted from 1 within the run. */
  readonly k: number;
  readonly at: string;
}

function instantsOf(run: Run): Written[] {
  const [from, to] = [Date.parse(run.from), Date.parse(run.to)];
  const step = run.count > 1 ? (to - from) / (run.count - 1) : 0;
  return Array.from({ length: run.count }, (_, i) => ({ run, k: i + 1, at: printInstant(from + step * i) }));
}

function ticketOf(
  desk: Desk,
  situation: Situation,
  nth: number,
  { run, k, at }: Written,
  last: boolean,
): Ticket {
  const organization = desk.organizations.get(ORGANIZATIONS[situation].id);
  const requesterId = endUserId(situation);
  const parent = run.followUpOf === undefined ? null : desk.tickets.get(ticketId(situation, run.followUpOf));
  const subject = SUBJECTS[nth % SUBJECTS.length] ?? '';
  const life = lifeOf(desk, at, last, run.closed === true);
  return {
    id: ticketId(situation, nth),
    subject: parent ? `Re: ${parent.subject}` : subject,
    description: `${subject}. It started a while ago; can you have a look?`,
    priority: PRIORITIES[nth % PRIORITIES.length] ?? null,
    type: nth % 4 === 0 ? 'incident' : 'question',
    requesterId,
    submitterId: requesterId,
    assigneeId: life.status === 'new' ? null : USERS.agent.id,
    groupId: nth % 4 === 0 ? GROUPS.secondLine.id : GROUPS.support.id,
    organizationId: organization?.id ?? null,
    problemId: null,
    externalId: null,
    tags: normaliseTags([...(run.tags?.(k) ?? []), ...(parent?.tags ?? []), ...(organization?.tags ?? [])]),
    customFields: run.fields?.(k) ?? {},
    via: {
      channel: nth % 3 === 0 ? 'email' : 'web',
      rel: parent ? 'follow_up' : null,
      fromTicketId: parent?.id ?? null,
    },
    supportType: run.supportType ?? 'agent',
    followupIds: [],
    createdAt: at,
    generatedAt: Math.floor(Date.parse(life.updatedAt) / 1000),
    ...life,
  };
}

type Life = Pick<Ticket, 'status' | 'updatedAt' | 'solvedAt' | 'closedAt'>;

/** Solved after two days, closed after four more, by the clock that the seed starts with. */
function lifeOf(desk: Desk, createdAt: string, last: boolean, closed: boolean): Life {
  const created = Date.parse(createdAt);
  const age = desk.clock.now() - created;
  const [solved, closedAt] = [printInstant(created + 2 * DAY), printInstant(created + 6 * DAY)];
  if (closed) {
    const at = printInstant(created + 6 * HOUR);
    return { status: 'closed', updatedAt: at, solvedAt: at, closedAt: at };
  }
  if (last || age < 2 * DAY) {
    const status: Status = last ? 'open' : age < DAY ? 'new' : 'pending';
    return {
      status,
      updatedAt: printInstant(created + Math.min(age, HOUR) / 2),
      solvedAt: null,
      closedAt: null,
    };
  }
  if (age < 6 * DAY) return { status: 'solved', updatedAt: solved, solvedAt: solved, closedAt: null };
  return { status: 'closed', updatedAt: closedAt, solvedAt: solved, closedAt };
}

/** Follow-ups are known to the ticket that they continue. */
function settleHistory(desk: Desk): void {
  for (const ticket of [...desk.tickets.values()]) {
    const parent = ticket.via.fromTicketId === null ? null : desk.tickets.get(ticket.via.fromTicketId);
    if (!parent) continue;
    const followupIds = [...parent.followupIds, ticket.id];
    desk.putTicket({ ...parent, followupIds }, Date.parse(ticket.createdAt));
  }
}
