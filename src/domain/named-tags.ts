// The tags that some rule names: all others change nothing, whoever sets them.
import type { Group } from './group';

export function tagsNamed({ masters, rules }: Group): ReadonlySet<string> {
  return new Set([
    ...rules.notCountedTags,
    ...masters.flatMap(({ contract, plan }) => [
      ...contract.coversTags,
      ...plan.notCountedTags,
      ...plan.weights.map(({ tag }) => tag),
    ]),
  ]);
}
