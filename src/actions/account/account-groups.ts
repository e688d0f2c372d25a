// Which organizations are counted together: those whose contracts draw from one another (design section 4).
import type { ContractRow } from '../ports';

export interface AccountGroup {
  /** In the order of their contracts. */
  readonly organizationIds: readonly string[];
  readonly contracts: readonly ContractRow[];
}

export interface AccountGroups {
  readonly groups: readonly AccountGroup[];
  /** Contracts of no organization, drawn from by none. */
  readonly homeless: readonly ContractRow[];
}

/** As a sidebar follows `draws_from` both ways, faulty contracts included; every contract is in one place. */
export function groupsOf(contracts: readonly ContractRow[]): AccountGroups {
  const known = new Set(contracts.map(({ record }) => record.id));
  const joined = new Joined();
  for (const { record, organizationId, drawsFrom } of contracts) {
    const own = `contract ${record.id}`;
    joined.add(own);
    if (organizationId !== null) joined.join(own, `organization ${organizationId}`);
    if (drawsFrom !== null && known.has(drawsFrom)) joined.join(own, `contract ${drawsFrom}`);
  }
  const parts = new Map<string, ContractRow[]>();
  for (const row of contracts) {
    const root = joined.root(`contract ${row.record.id}`);
    const part = parts.get(root);
    if (part === undefined) parts.set(root, [row]);
    else part.push(row);
  }
  const groups = [...parts.values()].map((rows) => ({
    organizationIds: [...new Set(rows.flatMap(({ organizationId }) => organizationId ?? []))],
    contracts: rows,
  }));
  return {
    groups: groups.filter(({ organizationIds }) => organizationIds.length > 0),
    homeless: groups
      .filter((group) => group.organizationIds.length === 0)
      .flatMap((group) => group.contracts),
  };
}

/** Things that belong together, by a chain of joins. */
class Joined {
  private readonly above = new Map<string, string>();

  add(thing: string): void {
    if (!this.above.has(thing)) this.above.set(thing, thing);
  }

  root(thing: string): string {
    let at = thing;
    for (;;) {
      const next = this.above.get(at) ?? at;
      if (next === at) return at;
      // Shortens the way for the next one who asks.
      this.above.set(at, this.above.get(next) ?? next);
      at = next;
    }
  }

  join(one: string, other: string): void {
    this.add(one);
    this.add(other);
    this.above.set(this.root(one), this.root(other));
  }
}
