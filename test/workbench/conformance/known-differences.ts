// Where the API description is narrower than what Zendesk is known to answer: each with the reason why ours differs.
import type { ErrorObject } from 'ajv';

interface Difference {
  /** Of the place in the answer, numbers left out. */
  readonly place: RegExp;
  readonly reason: string;
}

const KNOWN_DIFFERENCES: readonly Difference[] = [
  {
    place: /\/(custom_)?fields\/#\/value$/,
    reason: 'an empty ticket field is null (zendesk-platform section 10); the description allows no null',
  },
  {
    place: /^\/audit\/events\/#\/value$/,
    reason: 'the tags of an audit event are a list; the description has text and numbers only',
  },
];

export function unexplained(errors: readonly ErrorObject[]): string[] {
  const lines = errors
    .map((error) => [error.instancePath.replaceAll(/\/\d+(?=\/|$)/g, '/#'), error.message ?? ''] as const)
    .filter(([place]) => !KNOWN_DIFFERENCES.some((known) => known.place.test(place)))
    .map(([place, message]) => `${place} ${message}`);
  return [...new Set(lines)];
}
