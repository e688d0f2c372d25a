// A row of a contract file as the record that it asks for: names become ids, empty cells empty the field, and what the file
// does not say, or says as the stored contract was written, leaves it.
import type { OrganizationRow } from '../../account/account-ports';
import type { Draft, Person } from '../../records/record-ports';
import { CONTRACT_FIELDS, valueOf, type ContractField } from '../contract-draft';
import type { Column } from './columns';
import type { ImportRow } from './import-rows';
import type { Nameable, NameBook } from './name-book';
import type { RowFault, RowFaultKind } from './row-fault';
import type { Target, Targets } from './targets';
import { writtenRow, type Names } from './written-row';

export interface Books extends Names {
  readonly people: NameBook<Person>;
  /** Without those that the file makes: by these a stored contract was written into it. */
  readonly stored: Names['contracts'];
}

export type RowDraft =
  | {
      readonly ok: true;
      readonly target: Exclude<Target, { kind: 'wrong' }>;
      readonly draft: Draft;
      readonly drawsFromNew: string | null;
    }
  | { readonly ok: false; readonly faults: readonly RowFault[] };

type Cells = ImportRow['cells'];
type Refuse = (column: Column | null, kind: RowFaultKind, facts?: RowFault['facts']) => void;

export function draftOf(row: ImportRow, books: Books, targets: Targets): RowDraft {
  const faults: RowFault[] = [];
  const refuse: Refuse = (column, kind, facts = {}) => {
    const value = column === null ? '' : (row.cells[column] ?? '');
    faults.push({ line: row.line, column, kind, value, facts });
  };
  if (row.hasMore) refuse(null, 'too_many_cells');
  const cells = newsIn(row.cells, books, targets);
  const organizationId = organizationOf(cells, books.organizations, refuse);
  const target = targetOf(row, organizationId, targets);
  if (target.kind === 'wrong') refuse(target.column, target.fault, { name: target.name });
  const plan = planOf(cells, books.plans, refuse);
  const owner = ownerOf(cells, books.people, refuse);
  const master = masterOf(cells, books.contracts, refuse);
  if (target.kind === 'wrong' || faults.length > 0) return { ok: false, faults };
  const base = target.kind === 'stored' ? target.stored.draft : EMPTY;
  const ids = {
    organization: organizationId,
    plan,
    owner,
    draws_from: cells.draws_from === undefined ? null : (master?.id ?? ''),
  };
  const fields = CONTRACT_FIELDS.map((field) => [field, valueIn(cells, field, base, ids)]);
  return {
    ok: true,
    target,
    draft: { name: cells.name ?? base.name, fields: Object.fromEntries(fields) as Draft['fields'] },
    drawsFromNew: master?.isNew === true ? master.id : null,
  };
}

export function targetOf({ cells }: ImportRow, organizationId: string | null, targets: Targets): Target {
  return targets.of({
    id: cells.id ?? '',
    externalId: cells.external_id ?? '',
    name: cells.name ?? '',
    organizationId,
    startsOn: cells.starts_on ?? null,
  });
}

const EMPTY: Draft = { name: '', fields: Object.fromEntries(CONTRACT_FIELDS.map((field) => [field, ''])) };

/** Without the cells that say what the stored contract would be written as: nobody has touched them. */
function newsIn(cells: Cells, books: Books, targets: Targets): Cells {
  const stored = targets.withId(cells.id ?? '');
  if (stored === null) return cells;
  const written = writtenRow(stored, { ...books, contracts: books.stored });
  const isNews = (column: Column) => plain(cells[column] ?? '') !== plain(written[column]);
  // Of the two that name the organization both stay where one is new: they may contradict each other.
  const isMoved = (['organization_id', 'organization'] as const).some(
    (column) => cells[column] !== undefined && isNews(column),
  );
  return Object.fromEntries(
    (Object.entries(cells) as [Column, string][]).filter(([column]) =>
      column === 'organization_id' || column === 'organization' ? isMoved : isNews(column),
    ),
  );
}

/** A spreadsheet writes line ends in its own way. */
function plain(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n').trim();
}

/** Null = the file says nothing of it. */
type Ids = Readonly<Partial<Record<ContractField, string | null>>>;

function valueIn(cells: Cells, field: ContractField, base: Draft, ids: Ids): string {
  const before = valueOf(base, field);
  const id = ids[field];
  return id === undefined ? (cells[field] ?? before) : (id ?? before);
}

/** @returns null where the row says nothing of it; one that names two different ones is refused */
export function organizationOf(cells: Cells, book: NameBook<OrganizationRow>, refuse: Refuse): string | null {
  const { organization_id: id = '', organization: text = '' } = cells;
  if (cells.organization_id === undefined && cells.organization === undefined) return null;
  const known = id === '' ? null : book.withId(id);
  if (id !== '' && known === null) refuse('organization_id', 'unknown_organization');
  if (text === '' || (id !== '' && known === null)) return id;
  const named = book.find(text);
  if (known !== null) {
    const all = named.kind === 'one' ? [named.one] : named.kind === 'several' ? named.all : [];
    const isSame = all.some((one) => one.id === known.id);
    if (!isSame) refuse('organization', 'two_organizations', { id: known.id, name: known.name });
    return known.id;
  }
  if (named.kind === 'one') return named.one.id;
  if (named.kind === 'none') refuse('organization', 'unknown_organization');
  else refuse('organization', 'ambiguous_organization', { names: namesOf(named.all) });
  return '';
}

function planOf(cells: Cells, book: Names['plans'], refuse: Refuse): string | null {
  if (cells.plan === undefined || cells.plan === '') return cells.plan ?? null;
  const named = book.find(cells.plan);
  if (named.kind === 'one') return named.one.id;
  if (named.kind === 'none') refuse('plan', 'unknown_plan');
  else {
    const all = named.all.map(({ id, draft }) => ({ id, name: draft.name }));
    refuse('plan', 'ambiguous_plan', { names: namesOf(all) });
  }
  return '';
}

function ownerOf(cells: Cells, book: Books['people'], refuse: Refuse): string | null {
  if (cells.owner === undefined || cells.owner === '') return cells.owner ?? null;
  const named = book.find(cells.owner);
  if (named.kind === 'one') return named.one.id;
  refuse('owner', 'unknown_person');
  return '';
}

function masterOf(cells: Cells, book: Names['contracts'], refuse: Refuse): Nameable | null {
  const { draws_from: text = '' } = cells;
  if (text === '') return null;
  const named = book.find(text);
  const meant = named.kind === 'one' ? [named.one] : named.kind === 'several' ? named.all : [];
  if (meant.some(({ isWrong }) => isWrong)) {
    refuse('draws_from', 'draws_from_a_wrong_row');
    return null;
  }
  if (named.kind === 'one') return named.one;
  if (named.kind === 'none') refuse('draws_from', 'unknown_contract');
  else {
    const kind = named.all.some(({ isNew }) => isNew) ? 'ambiguous_row' : 'ambiguous_contract';
    refuse('draws_from', kind, { names: namesOf(named.all) });
  }
  return null;
}

function namesOf(all: readonly { readonly id: string; readonly name: string }[]): string {
  return all.map(({ id, name }) => `${name} (${id})`).join(', ');
}
