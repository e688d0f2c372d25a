// What the texts of a contract file name: organizations by id, external_id or name, plans by key, name or id, people by id or
// e-mail address, contracts by external_id, name or id. A text that names two is no name.
import type { OrganizationRow } from '../../account/account-ports';
import type { Person, StoredRecord } from '../../records/record-ports';

export type Named<T> =
  | { readonly kind: 'one'; readonly one: T }
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly all: readonly T[] };

/** Texts as keys; letter case and outer spaces aside. */
export class NameBook<T extends { readonly id: string }> {
  private readonly byText = new Map<string, T[]>();
  private readonly byId: ReadonlyMap<string, T>;

  constructor(things: readonly T[], textsOf: (thing: T) => readonly (string | null)[]) {
    this.byId = new Map(things.map((thing) => [thing.id, thing]));
    for (const thing of things) {
      for (const text of new Set(textsOf(thing).map((one) => keyOf(one ?? '')))) {
        if (text === '') continue;
        const known = this.byText.get(text);
        if (known === undefined) this.byText.set(text, [thing]);
        else known.push(thing);
      }
    }
  }

  find(text: string): Named<T> {
    const all = this.byText.get(keyOf(text)) ?? [];
    const [one] = all;
    if (one === undefined) return { kind: 'none' };
    return all.length === 1 ? { kind: 'one', one } : { kind: 'several', all };
  }

  withId(id: string): T | null {
    return this.byId.get(id) ?? null;
  }

  /** The first of the texts that names this one alone; its id where none does. */
  textFor(thing: T, texts: readonly string[]): string {
    const isItsOwn = (text: string) => {
      const named = this.find(text);
      return named.kind === 'one' && named.one.id === thing.id;
    };
    return texts.map((text) => text.trim()).find(isItsOwn) ?? thing.id;
  }
}

export function planBook(plans: readonly StoredRecord[]): NameBook<StoredRecord> {
  return new NameBook(plans, ({ id, draft }) => [id, draft.name, draft.fields['key'] ?? null]);
}

export function organizationBook(organizations: readonly OrganizationRow[]): NameBook<OrganizationRow> {
  return new NameBook(organizations, ({ id, name, externalId }) => [id, name, externalId]);
}

export function peopleBook(people: readonly Person[]): NameBook<Person> {
  return new NameBook(people, ({ id, email }) => [id, email]);
}

/** A contract that a row may draw from. */
export interface Nameable {
  /** Of the record; the external_id of one that the file makes. */
  readonly id: string;
  readonly externalId: string | null;
  readonly name: string;
  readonly isNew: boolean;
  /** Of a row that is refused, since nobody can tell which contract it is about. */
  readonly isWrong?: boolean;
}

/** @param made those that rows of the file make */
export function contractBook(
  made: readonly Nameable[],
  contracts: readonly StoredRecord[],
): NameBook<Nameable> {
  const stored = contracts.map(({ id, externalId, draft }): Nameable => ({
    id,
    externalId,
    name: draft.name,
    isNew: false,
  }));
  return new NameBook([...stored, ...made], ({ id, externalId, name }) => [id, externalId, name]);
}

function keyOf(text: string): string {
  return text.trim().toLowerCase();
}
