// What a contract file would do, before anything is written: which contracts it makes, which it changes and how, which stay
// as they are, and what is wrong with the other rows.
import type { Plan } from '../../../domain/facts';
import type { OrganizationRow } from '../../account/account-ports';
import type { ContractRow } from '../../ports';
import { judgeContract } from '../../records/judge';
import type { Draft, Person, RecordReader, StoredRecord } from '../../records/record-ports';
import { valueOf } from '../contract-draft';
import { lockFaults, mayBeLocked, type Locks } from '../locks';
import { ticketNames, type Calendar } from '../untaken';
import { draftOf, type RowDraft } from './draft-of-row';
import type { ImportRow } from './import-rows';
import { madeByRows } from './made-by-rows';
import { contractBook, organizationBook, peopleBook, planBook } from './name-book';
import type { RowFault } from './row-fault';
import { DERIVED, nameKey, Targets } from './targets';
import { overlapsIn, sharingFaultsIn } from './together';

export interface ImportFacts extends Calendar {
  readonly reader: RecordReader;
  readonly contracts: readonly StoredRecord[];
  readonly plans: readonly StoredRecord[];
  /** Those that can be read, by id. */
  readonly readablePlans: ReadonlyMap<string, Plan>;
  readonly organizations: readonly OrganizationRow[];
  readonly people: readonly Person[];
  /** Of contracts whose statements were looked at. */
  readonly locks: ReadonlyMap<string, Locks>;
}

/** A row that may be written. */
export interface GoodRow {
  readonly line: number;
  /** Null for a new contract. */
  readonly stored: StoredRecord | null;
  /** Of a new one as it is to be; of a stored one as it is. */
  readonly externalId: string;
  readonly draft: Draft;
  /** Keys of what differs from what is stored, `name` among them; empty for one that stays as it is. */
  readonly changed: readonly string[];
  /** What it draws from is a new contract of this file, under this external_id. */
  readonly drawsFromNew: string | null;
  /** As it is to be stored; a new one goes by its external_id. */
  readonly row: ContractRow;
}

export interface DryRun {
  readonly created: readonly GoodRow[];
  readonly changed: readonly GoodRow[];
  readonly same: readonly GoodRow[];
  /** By line. */
  readonly wrong: readonly RowFault[];
  /** Names of contracts that would serve the same organization in the same days, by the line of a row that is written. */
  readonly overlaps: ReadonlyMap<number, readonly string[]>;
}

export function dryRun(rows: readonly ImportRow[], facts: ImportFacts): DryRun {
  const targets = new Targets(facts.contracts);
  const organizations = organizationBook(facts.organizations);
  const books = {
    organizations,
    plans: planBook(facts.plans),
    people: peopleBook(facts.people),
    stored: contractBook([], facts.contracts),
    contracts: contractBook(madeByRows(rows, organizations, facts.contracts, targets), facts.contracts),
  };
  const wrong: RowFault[] = [];
  const weighed: GoodRow[] = [];
  const lineOf = new Map<string, number>();
  for (const row of rows) {
    const read = draftOf(row, books, targets);
    const one = read.ok ? weigh(row, read, facts) : read.faults;
    if ('length' in one) {
      wrong.push(...one);
      continue;
    }
    const key = keyOf(one);
    const before = lineOf.get(key);
    if (before === undefined) weighed.push(one);
    else wrong.push(rowFault(row, null, 'row_twice', one.draft.name, { other: before }));
    lineOf.set(key, before ?? row.line);
  }
  const shared = sharingFaultsIn(weighed, facts);
  const bad = new Set(shared.map(({ line }) => line));
  const good = weighed.filter(({ line }) => !bad.has(line));
  return {
    created: good.filter(({ stored }) => stored === null),
    changed: good.filter(isChanged),
    same: good.filter(({ stored, changed }) => stored !== null && changed.length === 0),
    wrong: [...wrong, ...shared].sort((a, b) => a.line - b.line),
    overlaps: overlapsIn(good, facts.contracts),
  };
}

/** Stored contracts whose finished statements must be known before these rows are judged. */
export function boundBy({ changed }: DryRun): readonly StoredRecord[] {
  return changed.flatMap(({ stored, changed: fields }) =>
    stored !== null && mayBeLocked(fields) ? [stored] : [],
  );
}

/** Two new rows of one name are the same contract twice, on whatever day they start: the next file could not tell them apart. */
function keyOf({ stored, externalId, row, draft }: GoodRow): string {
  const isNamedOnly = stored === null && externalId.startsWith(DERIVED);
  return isNamedOnly ? nameKey(draft.name, valueOf(draft, 'organization')) : row.record.id;
}

function isChanged({ stored, changed }: GoodRow): boolean {
  return stored !== null && changed.length > 0;
}

function weigh(
  row: ImportRow,
  { target, draft, drawsFromNew }: Extract<RowDraft, { ok: true }>,
  facts: ImportFacts,
): GoodRow | readonly RowFault[] {
  const { reader, readablePlans, locks } = facts;
  const stored = target.kind === 'stored' ? target.stored : null;
  const externalId = target.kind === 'new' ? target.externalId : (stored?.externalId ?? '');
  const id = stored?.id ?? externalId;
  const changed = stored === null ? [] : reader.differing('support_contract', stored.draft, draft);
  const good = { line: row.line, stored, externalId, draft, changed, drawsFromNew };
  // What stays as it is may be faulty: that is mended in the list, and no reason to refuse a file.
  if (stored !== null && changed.length === 0) return { ...good, row: reader.contract(id, draft) };
  const judged = judgeContract(reader, id, draft, readablePlans, stored?.draft ?? null);
  const bound = stored === null ? undefined : locks.get(stored.id);
  const setting = { ...facts, plans: readablePlans };
  const locked =
    stored === null || bound === undefined ? [] : lockFaults(setting, stored.draft, draft, bound);
  if (judged.value !== null && locked.length === 0) return { ...good, row: judged.value.row };
  return [...judged.faults, ...locked].map(({ field, kind }) => {
    const value = field === 'name' ? draft.name : (draft.fields[field] ?? '');
    return rowFault(row, field, kind, value, {
      until: bound?.until ?? '',
      statement: bound?.statement ?? '',
      names: ticketNames(bound?.untaken ?? []),
    });
  });
}

function rowFault(
  { line, cells }: ImportRow,
  field: string | null,
  kind: RowFault['kind'],
  value: string,
  facts: RowFault['facts'],
): RowFault {
  // What was typed, where the row says it itself.
  const typed = (cells as Readonly<Record<string, string | undefined>>)[field ?? ''];
  return { line, column: field as RowFault['column'], kind, value: typed ?? value, facts };
}
