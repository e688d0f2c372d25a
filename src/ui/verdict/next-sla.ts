// The next target that an agent has to meet, for the second line: Zendesk's own where it tells, else the plan's.
import type { PlanRecord } from '../../actions/ports';
import { dueAt, priorityOf, type LiveTarget } from '../../domain/sla';
import type { Formats } from '../shared/formats';
import type { GroupWords } from '../shared/words';
import { duration } from './sla-duration';
import { still, type Ticking } from './Ticks';
import type { VerdictView } from './verdict-view';

/** Null where nothing is due any more, or nobody can know when. */
export function nextSla(
  { terms }: PlanRecord,
  { ticket, liveSla }: Pick<VerdictView, 'ticket' | 'liveSla'>,
  words: GroupWords<'sla'>,
  formats: Formats,
): Ticking | null {
  if (ticket.status === 'solved' || ticket.status === 'closed') return null;
  if (liveSla.length > 0) return nextLive(liveSla, words, formats);
  const first = terms.sla[priorityOf(ticket.priority)]?.first_reply ?? null;
  if (first === null) return null;
  if (terms.slaClock === 'business') {
    return still(words.glance.within({ duration: duration(first, words, formats) }));
  }
  const at = dueAt(ticket.createdAt, first).epochMilliseconds;
  // What is past may long have been met: that is Zendesk's to know, so it is not said at a glance.
  return {
    at,
    say: (now) =>
      now >= at ? null : words.glance.by({ metric: 'first_reply', when: formats.moment(at, now) }),
  };
}

/** Of what runs the one that is due first; else that the clock stands still; null once everything is done. */
function nextLive(live: readonly LiveTarget[], words: GroupWords<'sla'>, formats: Formats): Ticking | null {
  const [soonest] = live
    .flatMap((one) => (one.stage === 'active' ? { metric: one.metric, at: Date.parse(one.breachAt) } : []))
    .sort((a, b) => a.at - b.at);
  if (soonest !== undefined) {
    const { at, metric } = soonest;
    const isLate = (now: number) => now >= at;
    return {
      at,
      isLate,
      say: (now) => words.glance[isLate(now) ? 'overdue' : 'by']({ metric, when: formats.moment(at, now) }),
    };
  }
  const paused = live.find(({ stage }) => stage === 'paused');
  return paused === undefined ? null : still(words.glance.paused({ metric: paused.metric }));
}
