// The tags of ours: what a ticket bears, what it should bear, and which way a change goes.
import type { OurTag } from './decision';

/** By what they may cost the customer, least first. */
const BY_CHARGE: readonly OurTag[] = [
  'overage_waived',
  'overage_to_confirm',
  'billable_usage',
  'billable_overage',
];
const OURS: ReadonlySet<string> = new Set(BY_CHARGE);

/** A ticket's tags without ours. */
export function tagsOfOthers(tags: readonly string[]): readonly string[] {
  return tags.filter((tag) => !OURS.has(tag));
}

/** Tags of ours on a ticket: one, unless people or a follow-up put more there. */
export function ourTags(tags: readonly string[]): readonly OurTag[] {
  return BY_CHARGE.filter((tag) => tags.includes(tag));
}

/** Whether the ticket bears just this tag of ours. */
export function bears(tags: readonly string[], wanted: OurTag | null): boolean {
  const present = ourTags(tags);
  return wanted === null ? present.length === 0 : present.length === 1 && present[0] === wanted;
}

/** Whether bearing `wanted` instead of what is there may cost the customer more. */
export function isRaise(tags: readonly string[], wanted: OurTag | null): boolean {
  const present = ourTags(tags);
  return charge(wanted) > Math.max(0, ...present.map(charge));
}

/** A waived ticket costs what an untagged one costs. */
function charge(tag: OurTag | null): number {
  return tag === null ? 0 : BY_CHARGE.indexOf(tag);
}
