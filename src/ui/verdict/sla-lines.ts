// Every target of a ticket in words: Zendesk's own where it tells, with what is left of it now; else the plan's for the
// ticket's priority, with when it is due where that can be known.
import type { PlanRecord } from '../../actions/ports';
import { dueAt, priorityOf, SLA_METRICS, type LiveTarget, type SlaMetric } from '../../domain/sla';
import type { Formats } from '../shared/formats';
import type { GroupWords } from '../shared/words';
import { duration, leftover } from './sla-duration';
import { minutesSince, still, type Ticking } from './Ticks';
import type { VerdictView } from './verdict-view';

export interface SlaLine {
  readonly metric: SlaMetric;
  readonly name: string;
  readonly ticking: Ticking;
}

type SlaWords = GroupWords<'sla'>;

/** Empty = nothing is promised for this priority, and Zendesk follows nothing. */
export function slaLines(
  plan: PlanRecord,
  view: Pick<VerdictView, 'ticket' | 'liveSla'>,
  words: SlaWords,
  formats: Formats,
): readonly SlaLine[] {
  return SLA_METRICS.flatMap((metric) => {
    const live = view.liveSla.find((one) => one.metric === metric);
    const ticking =
      live === undefined
        ? promised(plan, metric, view.ticket, words, formats)
        : followed(live, words, formats);
    return ticking === null ? [] : [{ metric, name: words[metric](), ticking }];
  });
}

function followed(live: LiveTarget, words: SlaWords, formats: Formats): Ticking {
  if (live.stage === 'achieved') return still(words.done());
  if (live.stage === 'paused') return still(paused(live.minutesLeft, words, formats));
  const at = Date.parse(live.breachAt);
  return {
    at,
    isLate: (now) => now >= at,
    say: (now) => {
      const when = formats.moment(at, now);
      const late = minutesSince(at, now);
      // From the first moment on late is late, and never "by 0 min".
      return late < 0
        ? words.due_in({ left: leftover(-late, words, formats), when })
        : words.overdue({ late: leftover(Math.max(1, late), words, formats), when });
    },
  };
}

function paused(minutes: number | null, words: SlaWords, formats: Formats): string {
  if (minutes === null) return words.paused();
  const left = leftover(Math.abs(minutes), words, formats);
  return minutes < 0 ? words.paused_overdue({ late: left }) : words.paused_left({ left });
}

/** Replies after the first run from the customer's last comment, which is Zendesk's to know. */
function promised(
  { terms }: PlanRecord,
  metric: SlaMetric,
  ticket: VerdictView['ticket'],
  words: SlaWords,
  formats: Formats,
): Ticking | null {
  const minutes = terms.sla[priorityOf(ticket.priority)]?.[metric] ?? null;
  if (minutes === null) return null;
  const values = { duration: duration(minutes, words, formats) };
  if (terms.slaClock === 'business') return still(words.business(values));
  if (metric === 'next_reply') return still(words.within(values));
  const at = dueAt(ticket.createdAt, minutes).epochMilliseconds;
  return { at, say: (now) => words.due({ ...values, when: formats.moment(at, now) }) };
}
