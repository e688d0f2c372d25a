// What is wrong with a row of a contract file, or worth a look, only because of other rows or of contracts that the file does
// not touch.
import type { RecordReader, StoredRecord } from '../../records/record-ports';
import { valueOf } from '../contract-draft';
import { sharingOf } from '../sharing';
import type { GoodRow } from './dry-run';
import type { RowFault } from './row-fault';

export function sharingFaultsIn(
  weighed: readonly GoodRow[],
  { contracts, reader }: { readonly contracts: readonly StoredRecord[]; readonly reader: RecordReader },
): readonly RowFault[] {
  const others = untouched(weighed, contracts).map(({ id, draft }) => reader.contract(id, draft));
  const faultOf = sharingOf([...others, ...weighed.map(({ row }) => row)]);
  return weighed.flatMap(({ stored, changed, row, draft, line, drawsFromNew }): RowFault[] => {
    if (stored !== null && changed.length === 0) return [];
    const found = faultOf(row);
    if (found === null) return [];
    const isWrongRow = found.kind === 'unknown_contract' && drawsFromNew !== null;
    const facts = {
      ...('by' in found ? { names: found.by.join(', ') } : {}),
      ...('most' in found ? { organizations: found.organizations, most: found.most } : {}),
    };
    const kind = isWrongRow ? 'draws_from_a_wrong_row' : found.kind;
    return [{ line, column: 'draws_from', kind, value: valueOf(draft, 'draws_from'), facts }];
  });
}

interface Span {
  readonly id: string;
  readonly name: string;
  readonly organizationId: string;
  readonly startsOn: string;
  /** Empty = without end. */
  readonly endsOn: string;
}

/** Of the rows that are written, by line. */
export function overlapsIn(
  good: readonly GoodRow[],
  contracts: readonly StoredRecord[],
): ReadonlyMap<number, readonly string[]> {
  const all = [...good.map(spanOfRow), ...untouched(good, contracts).map(spanOf)];
  const byOrganization = new Map<string, Span[]>();
  for (const span of all) {
    const known = byOrganization.get(span.organizationId);
    if (known === undefined) byOrganization.set(span.organizationId, [span]);
    else known.push(span);
  }
  return new Map(
    good.flatMap((row) => {
      const own = spanOfRow(row);
      if (row.stored !== null && row.changed.length === 0) return [];
      const near = byOrganization.get(own.organizationId) ?? [];
      const names = near.filter((one) => one.id !== own.id && meet(own, one)).map(({ name }) => name);
      return names.length === 0 ? [] : [[row.line, names] as const];
    }),
  );
}

function untouched(weighed: readonly GoodRow[], contracts: readonly StoredRecord[]): readonly StoredRecord[] {
  const touched = new Set(weighed.map(({ row }) => row.record.id));
  return contracts.filter(({ id }) => !touched.has(id));
}

function spanOfRow({ row, draft }: GoodRow): Span {
  return spanOf({ id: row.record.id, draft });
}

function spanOf({ id, draft }: Pick<StoredRecord, 'id' | 'draft'>): Span {
  return {
    id,
    name: draft.name,
    organizationId: valueOf(draft, 'organization'),
    startsOn: valueOf(draft, 'starts_on'),
    endsOn: valueOf(draft, 'ends_on'),
  };
}

function meet(one: Span, other: Span): boolean {
  const isBefore = (a: Span, b: Span) => a.endsOn !== '' && a.endsOn < b.startsOn;
  return !isBefore(one, other) && !isBefore(other, one);
}
