// From when on tickets must be folded so that a decision is the same as after folding everything.
import type { Instant } from './facts';
import type { Group } from './group';

/**
 * The latest instant C, not after `createdAt`, such that folding only the tickets from C on decides a ticket at
 * `createdAt` as folding all of them would, and leaves the same windows. RFC 3339 in UTC, whole seconds.
 */
export function foldStart(group: Group, createdAt: Instant): Instant {
  throw new Error(`not yet ${group.inputs} ${createdAt}`);
}
