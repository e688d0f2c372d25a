// A ticket's targets as Zendesk keeps them, where it serves the sideload `slas` (zendesk-platform section 6.2). The
// sideload is not in the API description: what of it cannot be read is left out, and never fails the ticket.
import * as v from 'valibot';
import type { LiveTarget, SlaMetric } from '../../domain/sla';

const METRICS: Readonly<Record<string, SlaMetric>> = {
  first_reply_time: 'first_reply',
  next_reply_time: 'next_reply',
  total_resolution_time: 'resolution',
};

const WHOLE = v.fallback(v.nullish(v.pipe(v.number(), v.integer()), null), null);
/** A time that no calendar has would tick without end. */
const isInstant = (text: string): boolean => !Number.isNaN(Date.parse(text));
const ROWS = v.object({ policy_metrics: v.array(v.unknown()) });
const ROW = v.object({
  metric: v.picklist(Object.keys(METRICS)),
  stage: v.picklist(['active', 'paused', 'achieved']),
  breach_at: v.fallback(v.nullish(v.pipe(v.string(), v.isoTimestamp(), v.check(isInstant)), null), null),
  /** One of the three is served. */
  days: WHOLE,
  hours: WHOLE,
  minutes: WHOLE,
});

/** @param slas what stands beside the ticket under `slas`; anything at all */
export function decodeLiveSla(slas: unknown): readonly LiveTarget[] {
  const rows = v.safeParse(ROWS, slas);
  if (!rows.success) return [];
  return rows.output.policy_metrics.flatMap((row) => {
    const read = v.safeParse(ROW, row);
    return read.success ? targetOf(read.output) : [];
  });
}

function targetOf({ metric: name, stage, breach_at, ...left }: v.InferOutput<typeof ROW>): LiveTarget[] {
  const metric = METRICS[name];
  if (metric === undefined) return [];
  if (stage === 'achieved') return [{ metric, stage }];
  if (stage === 'paused') return [{ metric, stage, minutesLeft: minutesOf(left) }];
  // Running towards nobody knows when: as good as not told.
  return breach_at === null ? [] : [{ metric, stage, breachAt: breach_at }];
}

function minutesOf({ days, hours, minutes }: Record<'days' | 'hours' | 'minutes', number | null>) {
  if (minutes !== null) return minutes;
  if (hours !== null) return hours * 60;
  return days === null ? null : days * 24 * 60;
}
