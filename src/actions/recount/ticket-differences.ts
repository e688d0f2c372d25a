// Tickets that bear other tags of ours than the count says, and which of them a person has to look at first.
import type { Instant } from '../../domain/facts';
import type { Group } from '../../domain/group';
import { momentOf } from '../../domain/instant';
import { bears, isRaise, ourTags } from '../../domain/our-tags';
import { windowNumber, windowRange } from '../../domain/window-rule';
import type { CountedAccount, CountedGroup, CountedLine } from '../account/counted-account';
import { liveness } from '../judge-ticket';
import { actMarker } from './act-mark';
import type { Caution, MeteredFacts, TicketDifference } from './difference';
import { ticketMarker } from './ticket-mark';

/** How long the index may hide a change that would make a charge smaller (design section 5). */
const LAG_SECONDS = 5 * 60;

/** None from before `live_from`, and none at all while only observing. */
export function ticketDifferences(
  { reading, groups, withoutPlan }: CountedAccount,
  metered: MeteredFacts,
  doubtful: ReadonlySet<CountedGroup>,
): readonly TicketDifference[] {
  const markOf = ticketMarker(metered);
  const actsOf = actMarker(reading.book);
  const differenceOf = (
    { ticket, decision }: CountedLine,
    group: Group | null,
    isDoubtful = false,
  ): readonly TicketDifference[] => {
    const wanted = decision.tag;
    if (bears(ticket.tags, wanted) || liveness(ticket, reading.account) !== 'live') return [];
    const isUp = isRaise(ticket.tags, wanted);
    const difference: TicketDifference = {
      kind: 'ticket',
      key: `ticket:${ticket.id}:${wanted ?? 'none'}`,
      ticket,
      decision,
      has: ourTags(ticket.tags),
      wanted,
      isRaise: isUp,
      caution: isDoubtful ? 'fewer' : isUp ? cautionOf({ ticket, decision }, group, reading.at) : null,
      mark: markOf(ticket),
      acts: actsOf(ticket.id),
    };
    return [difference];
  };
  return [
    ...groups.flatMap((one) => {
      const { count } = one;
      if (count.kind !== 'counted') return [];
      return count.lines.flatMap((line) => differenceOf(line, count.group, doubtful.has(one)));
    }),
    ...withoutPlan.flatMap((line) => differenceOf(line, null)),
  ];
}

function cautionOf({ ticket, decision }: CountedLine, group: Group | null, at: Instant): Caution | null {
  if (ticket.status === 'closed' || ticket.status === 'solved') return ticket.status;
  const [created, now] = [secondOf(ticket.createdAt), secondOf(at)];
  if (created < windowStart(group, decision.contractId, now)) return 'older';
  if (created > now - LAG_SECONDS) return 'fresh';
  return ticket.tags.includes('overage_waived') ? 'waived' : null;
}

/** Older tickets are of a billing window that is over: its statement may be with the customer. */
function windowStart(group: Group | null, contractId: string | null, now: number): number {
  const master = group?.masterOf.get(contractId ?? '');
  if (master === undefined) return Infinity;
  const day = master.zone.dayAt(now);
  const { term } = master.bounds;
  if (day < term.start || day >= term.end) return Infinity;
  return master.zone.startOf(windowRange(master.billing, windowNumber(master.billing, day)).start);
}

function secondOf(instant: Instant): number {
  const moment = momentOf(instant);
  if (moment === null) throw new RangeError(`no such instant: ${instant}`);
  return moment.seconds;
}
