// Which contract a row of a file is about: the one with its id, else with its external_id, else the only one of that name in
// that organization, if it starts on the row's day too: a name alone moves no running contract to another term. Else a new
// one, under an external_id that the same row always gets, so that sending it twice is once.
import { hashOf } from '../../../domain/input-hash';
import type { StoredRecord } from '../../records/record-ports';
import { valueOf } from '../contract-draft';
import type { RowFaultKind } from './row-fault';
import type { Column } from './columns';

export type Target =
  | { readonly kind: 'stored'; readonly stored: StoredRecord }
  | { readonly kind: 'new'; readonly externalId: string }
  | { readonly kind: 'wrong'; readonly column: Column; readonly fault: RowFaultKind; readonly name: string };

export interface TargetTexts {
  readonly id: string;
  readonly externalId: string;
  readonly name: string;
  /** Null where the row names none that can be told. */
  readonly organizationId: string | null;
  /** As it stands in the row; null where the file says nothing of it. */
  readonly startsOn: string | null;
}

/** What the external_id of a row begins with that names none. */
export const DERIVED = 'import:';

const LONGEST_EXTERNAL_ID = 100;
const A_DAY = /^\d{4}-\d{2}-\d{2}$/;

export class Targets {
  private readonly byId: ReadonlyMap<string, StoredRecord>;
  private readonly byExternalId: ReadonlyMap<string, StoredRecord>;
  private readonly byName = new Map<string, StoredRecord[]>();

  constructor(contracts: readonly StoredRecord[]) {
    this.byId = new Map(contracts.map((stored) => [stored.id, stored]));
    this.byExternalId = new Map(
      contracts.flatMap((stored) =>
        stored.externalId === null ? [] : [[stored.externalId, stored] as const],
      ),
    );
    for (const stored of contracts) {
      const key = nameKey(stored.draft.name, valueOf(stored.draft, 'organization'));
      const known = this.byName.get(key);
      if (known === undefined) this.byName.set(key, [stored]);
      else known.push(stored);
    }
  }

  withId(id: string): StoredRecord | null {
    return this.byId.get(id) ?? null;
  }

  of({ id, externalId, name, organizationId, startsOn }: TargetTexts): Target {
    if (id !== '') {
      const stored = this.byId.get(id);
      if (stored === undefined) return wrong('id', 'unknown_id');
      const isOther = externalId !== '' && externalId !== stored.externalId;
      return isOther
        ? wrong('external_id', 'id_and_external_id_differ', stored.draft.name)
        : { kind: 'stored', stored };
    }
    const known = externalId === '' ? undefined : this.byExternalId.get(externalId);
    if (known !== undefined) return { kind: 'stored', stored: known };
    const called = organizationId === null ? [] : (this.byName.get(nameKey(name, organizationId)) ?? []);
    const [one, another] = called;
    if (externalId !== '') {
      if (!isPossible(externalId)) return wrong('external_id', 'bad_format');
      return one === undefined
        ? { kind: 'new', externalId }
        : wrong('external_id', 'same_name', one.draft.name);
    }
    if (another !== undefined) return wrong('name', 'ambiguous_contract', name);
    if (one !== undefined) {
      // What is no day at all is a fault of its own.
      const isMoved =
        startsOn !== null && A_DAY.test(startsOn) && startsOn !== valueOf(one.draft, 'starts_on');
      return isMoved ? wrong('name', 'same_name', one.draft.name) : { kind: 'stored', stored: one };
    }
    const derived = `${DERIVED}${hashOf([organizationId, name.trim().toLowerCase(), startsOn ?? ''])}`;
    const renamed = this.byExternalId.get(derived);
    if (renamed !== undefined) return wrong('name', 'renamed_since', renamed.draft.name);
    return { kind: 'new', externalId: derived };
  }
}

/** Read back by lists of them, which are separated by commas. */
function isPossible(externalId: string): boolean {
  return externalId.length <= LONGEST_EXTERNAL_ID && !/[,\s]/.test(externalId);
}

export function nameKey(name: string, organizationId: string): string {
  return `${organizationId} ${name.trim().toLowerCase()}`;
}

function wrong(column: Column, fault: RowFaultKind, name = ''): Target {
  return { kind: 'wrong', column, fault, name };
}
