// What a plan promises by when: reply and resolution targets by priority. Targets only; whether they were met is
// Zendesk's to say.
import type { Instant } from './facts';

export type Priority = 'urgent' | 'high' | 'normal' | 'low' | 'none';
export const PRIORITIES: readonly Priority[] = ['urgent', 'high', 'normal', 'low', 'none'];

/** On the business clock nobody but Zendesk can say when a target is due. */
export type SlaClock = 'calendar' | 'business';

export type SlaMetric = 'first_reply' | 'next_reply' | 'resolution';
export const SLA_METRICS: readonly SlaMetric[] = ['first_reply', 'next_reply', 'resolution'];

/** Minutes per metric; null = no target. */
export type SlaTargets = Readonly<Record<SlaMetric, number | null>>;

/** A target of one ticket as Zendesk keeps it: with its own clock, pauses and policies. */
export type LiveTarget = { readonly metric: SlaMetric } & (
  | { readonly stage: 'active'; readonly breachAt: Instant }
  /** Whole minutes, negative where overdue; null where Zendesk did not say. */
  | { readonly stage: 'paused'; readonly minutesLeft: number | null }
  /** Done, in time or not: Zendesk does not say which. */
  | { readonly stage: 'achieved' }
);

const MINUTES: Readonly<Record<string, number>> = { m: 1, h: 60, d: 24 * 60 };
/** A year: what is longer is a typing error. */
const MOST_MINUTES = 366 * 24 * 60;

/**
 * Reads `1h / 4h / 6h`: first reply, next reply, resolution; m, h, d (24 hours), `-` for none.
 * @returns null where the text is not of that form, or names days on the business clock
 * @example readSlaTargets('1h / 4h / -', 'calendar') // {first_reply: 60, next_reply: 240, resolution: null}
 */
export function readSlaTargets(text: string, clock: SlaClock): SlaTargets | null {
  const parts = text.split('/').map((part) => part.trim());
  if (parts.length !== SLA_METRICS.length) return null;
  const targets: Record<SlaMetric, number | null> = { first_reply: null, next_reply: null, resolution: null };
  for (const [index, metric] of SLA_METRICS.entries()) {
    const minutes = readTarget(parts[index] ?? '', clock);
    if (minutes === 'unreadable') return null;
    targets[metric] = minutes;
  }
  return targets;
}

function readTarget(text: string, clock: SlaClock): number | null | 'unreadable' {
  if (text === '-') return null;
  const [, count = '', unit = ''] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  if (unit === '' || (unit === 'd' && clock === 'business')) return 'unreadable';
  const minutes = Number(count) * (MINUTES[unit] ?? 0);
  return minutes > 0 && minutes <= MOST_MINUTES ? minutes : 'unreadable';
}

/** A ticket's priority as the plan names it; Zendesk's "no priority" is null. */
export function priorityOf(value: string | null): Priority {
  return PRIORITIES.find((priority) => priority === value) ?? 'none';
}

/** When a target that runs on the calendar clock from `since` is due. */
export function dueAt(since: string, minutes: number): Temporal.Instant {
  return Temporal.Instant.from(since).add({ minutes });
}
