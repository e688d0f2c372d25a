// How many tickets each organization wrote, and when. A run is a number of tickets spread evenly over a span; the
// runs of an organization are in the order of time, so that its k-th ticket is the k-th written.
import { FIELDS, type Situation } from './cast';

export interface Run {
  readonly count: number;
  readonly from: string;
  readonly to: string;
  /** Of the k-th ticket of the run, counted from 1. */
  readonly tags?: (k: number) => readonly string[];
  readonly fields?: (k: number) => Readonly<Record<number, string | number>>;
  readonly supportType?: 'ai_agent';
  /** Closed at once, as merging does. */
  readonly closed?: true;
  /** The organization's k-th ticket, which this one continues. */
  readonly followUpOf?: number;
}

const NOVEMBER = { from: '2026-11-02T08:00:00Z', to: '2026-11-18T08:30:00Z' };
const OCTOBER = { from: '2026-10-01T07:30:00Z', to: '2026-10-30T15:00:00Z' };
const SEPTEMBER = { from: '2026-09-01T07:30:00Z', to: '2026-09-29T15:00:00Z' };

const beyond = (included: number, tag: string) => (k: number) => (k > included ? [tag] : []);
const product = (k: number) => (k % 3 === 0 ? 'product_cloud' : 'product_desktop');
const busy: readonly Run[] = [
  { count: 34, ...SEPTEMBER },
  { count: 41, ...OCTOBER },
];

/** The markup organization's one ticket with as many tags as a ticket could carry. */
const MANY_TAGS = Array.from({ length: 500 }, (_, i) => `tag_${String(i + 1).padStart(3, '0')}`);

export const RUNS: Readonly<Record<Situation, readonly Run[]>> = {
  underLimit: [...busy, { count: 12, ...NOVEMBER }],
  nearLimit: [...busy, { count: 47, ...NOVEMBER }],
  oneLeft: [
    { count: 38, ...OCTOBER },
    { count: 49, ...NOVEMBER },
  ],
  atLimit: [{ count: 50, ...NOVEMBER }],
  overLimit: [...busy, { count: 53, ...NOVEMBER, tags: beyond(50, 'billable_overage') }],
  expired: [
    { count: 20, ...OCTOBER },
    { count: 3, ...NOVEMBER },
  ],
  inRenewal: [
    { count: 20, ...OCTOBER },
    { count: 9, ...NOVEMBER },
  ],
  noContract: [{ count: 4, ...NOVEMBER }],
  faultyContract: [{ count: 3, ...NOVEMBER }],
  faultyPlan: [{ count: 3, ...NOVEMBER }],
  unlimited: [{ count: 25, ...NOVEMBER }],
  payAsYouGo: [{ count: 6, ...NOVEMBER, tags: () => ['billable_usage'] }],
  askFirst: [
    {
      count: 22,
      ...NOVEMBER,
      // The 21st was approved (seed/entries.ts), the 22nd waits for an answer.
      tags: (k) => (k === 21 ? ['billable_overage'] : k === 22 ? ['overage_to_confirm'] : []),
    },
  ],
  doNotBill: [{ count: 12, ...NOVEMBER }],
  hours: [{ count: 8, ...NOVEMBER, fields: (k) => ({ [FIELDS.totalTime]: 1800 + k * 450 }) }],
  prepaid: [
    { count: 9, ...OCTOBER },
    { count: 7, ...NOVEMBER },
  ],
  severalLimits: [
    { count: 28, ...SEPTEMBER },
    { count: 28, ...OCTOBER },
    { count: 21, ...NOVEMBER },
  ],
  coversTags: [
    { count: 15, ...NOVEMBER, tags: (k) => [product(k)], fields: (k) => ({ [FIELDS.product]: product(k) }) },
  ],
  drawnFrom: [{ count: 8, ...NOVEMBER }],
  drawing: [{ count: 6, ...NOVEMBER }],
  suspended: [{ count: 5, from: '2026-11-02T08:00:00Z', to: '2026-11-12T08:00:00Z' }],
  weekElsewhere: [
    // Sunday 15 November 11:00 UTC is Monday in Auckland: the second of these opens the new week.
    { count: 1, from: '2026-11-15T10:30:00Z', to: '2026-11-15T10:30:00Z' },
    { count: 4, from: '2026-11-15T11:30:00Z', to: '2026-11-17T20:00:00Z' },
  ],
  rollover: [
    { count: 12, ...OCTOBER },
    { count: 22, ...NOVEMBER },
  ],
  waived: [{ count: 6, ...NOVEMBER, tags: beyond(5, 'overage_waived') }],
  merged: [
    { count: 6, ...OCTOBER, tags: beyond(5, 'billable_overage'), closed: true },
    { count: 2, from: '2026-11-03T09:00:00Z', to: '2026-11-05T09:00:00Z' },
    {
      count: 1,
      from: '2026-11-06T09:00:00Z',
      to: '2026-11-06T09:00:00Z',
      tags: () => ['closed_by_merge'],
      closed: true,
    },
    { count: 1, from: '2026-11-09T09:00:00Z', to: '2026-11-09T09:00:00Z', supportType: 'ai_agent' },
    // Inherits the sixth's billable_overage, as follow-ups do: the tag proves nothing.
    { count: 1, from: '2026-11-12T09:00:00Z', to: '2026-11-12T09:00:00Z', followUpOf: 6 },
  ],
  missingPlan: [{ count: 2, ...NOVEMBER }],
  rightToLeft: [{ count: 7, ...NOVEMBER }],
  longName: [{ count: 3, ...NOVEMBER }],
  markup: [
    { count: 3, ...NOVEMBER },
    { count: 1, from: '2026-11-18T08:45:00Z', to: '2026-11-18T08:45:00Z', tags: () => MANY_TAGS },
  ],
  archived: [
    { count: 60, from: '2026-01-05T08:00:00Z', to: '2026-06-20T08:00:00Z' },
    { count: 12, ...NOVEMBER },
  ],
};

export function ticketCount(situation: Situation): number {
  return RUNS[situation].reduce((sum, { count }) => sum + count, 0);
}
