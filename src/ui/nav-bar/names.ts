// Names of what a count knows by ids alone: requesters, ticket forms, organizations without a contract. They are read
// when they are shown, once; until then, and where that is not allowed or fails, the ids stand there.
import { useEffect, useSyncExternalStore } from 'react';
import type { NameDesk } from '../../actions/account/account-ports';
import { Failure } from '../../actions/failure';
import { Watched } from '../shared/watched';

export type Named = 'person' | 'form' | 'organization';

/** By kind and id. */
type Known = ReadonlyMap<string, string>;

export class Names extends Watched<Known> {
  private readonly asked = new Set<string>();

  constructor(private readonly desk: NameDesk) {
    super(new Map());
  }

  readonly nameOf = (kind: Named, id: string): string | null => this.state().get(keyOf(kind, id)) ?? null;

  /** Asks for those that were not asked for yet; after a failure the next who shows them asks again. */
  readonly want = async (kind: Named, ids: readonly string[]): Promise<void> => {
    const fresh = [...new Set(ids)].filter((id) => !this.asked.has(keyOf(kind, id)));
    if (fresh.length === 0) return;
    for (const id of fresh) this.asked.add(keyOf(kind, id));
    try {
      const found = await this.read(kind, fresh);
      const named = [...found].filter(([, name]) => name.trim() !== '');
      this.show(new Map([...this.state(), ...named.map(([id, name]) => [keyOf(kind, id), name] as const)]));
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      for (const id of fresh) this.asked.delete(keyOf(kind, id));
    }
  };

  private async read(kind: Named, ids: readonly string[]): Promise<Iterable<readonly [string, string]>> {
    switch (kind) {
      case 'person':
        return this.desk.people(ids);
      case 'form':
        return this.desk.forms(ids);
      case 'organization':
        return (await this.desk.organizations(ids)).map(({ id, name }) => [id, name] as const);
    }
  }
}

/** While drawing: the name, or null as long as it is not known. */
export function useNames(names: Names, kind: Named, ids: readonly string[]): (id: string) => string | null {
  useSyncExternalStore(names.subscribe, names.state);
  const list = ids.join(' ');
  useEffect(() => {
    if (list !== '') void names.want(kind, list.split(' '));
  }, [names, kind, list]);
  return (id) => names.nameOf(kind, id);
}

function keyOf(kind: Named, id: string): string {
  return `${kind} ${id}`;
}
