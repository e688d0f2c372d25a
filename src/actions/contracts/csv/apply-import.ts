// Writes the good rows of a contract file, at most 100 in a job. Each batch is looked at before it is sent and read back
// after: what is there already is not written again, what somebody changed meanwhile is left, so that a run that stopped goes
// on by being started anew.
import type { Gate } from '../../account/gate';
import type { Pace } from '../../keep-tag';
import type { Draft, StoredRecord } from '../../records/record-ports';
import { fixedIn, type Fixed } from '../change-contract';
import type { ContractDesk, ContractWrite, ManyContractsDesk } from '../contract-ports';
import type { LockSetting } from '../locks';
import { ticketNames } from '../untaken';
import type { GoodRow } from './dry-run';
import { resultsOf } from './import-job';
import type { RowFault } from './row-fault';

const AT_ONCE = 100;
export interface ImportParts extends LockSetting {
  readonly many: ManyContractsDesk;
  readonly contracts: Pick<ContractDesk, 'bookOf'>;
  readonly gate: Gate;
  readonly pace: Pace;
}

export interface ImportProgress {
  readonly done: number;
  readonly of: number;
  readonly refused: readonly RowFault[];
}

/**
 * @param signal stops between two batches; `gate` throws Stopped within one
 * @throws Failure where nobody knows what became of the last batch; to start again goes on
 */
export async function applyImport(
  parts: ImportParts,
  rows: readonly GoodRow[],
  onProgress: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<ImportProgress> {
  const idOfNew = new Map<string, string>();
  let progress: ImportProgress = { done: 0, of: rows.length, refused: [] };
  for (const batch of batchesOf(rows)) {
    const { written, refused } = await sendBatch(parts, batch, idOfNew, signal);
    for (const { externalId, id } of written) if (externalId !== null) idOfNew.set(externalId, id);
    progress = {
      ...progress,
      done: progress.done + written.length,
      refused: [...progress.refused, ...refused],
    };
    onProgress(progress);
  }
  return progress;
}

/** New contracts before those that draw from them; one kind of write in a batch. */
function batchesOf(rows: readonly GoodRow[]): readonly (readonly GoodRow[])[] {
  const kinds = [
    rows.filter(({ stored, drawsFromNew }) => stored === null && drawsFromNew === null),
    rows.filter(({ stored, drawsFromNew }) => stored !== null && drawsFromNew === null),
    rows.filter(({ stored, drawsFromNew }) => stored === null && drawsFromNew !== null),
    rows.filter(({ stored, drawsFromNew }) => stored !== null && drawsFromNew !== null),
  ];
  return kinds.flatMap((kind) =>
    Array.from({ length: Math.ceil(kind.length / AT_ONCE) }, (_, at) =>
      kind.slice(at * AT_ONCE, (at + 1) * AT_ONCE),
    ),
  );
}

interface Sent {
  readonly written: readonly StoredRecord[];
  readonly refused: readonly RowFault[];
}

async function sendBatch(
  parts: ImportParts,
  rows: readonly GoodRow[],
  idOfNew: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<Sent> {
  const { many, contracts, reader, gate } = parts;
  const through = gate.reading(signal);
  const isNew = rows[0]?.stored === null;
  const look = async () => {
    const found = isNew
      ? await through(() => many.byExternalId(rows.map(({ externalId }) => externalId)))
      : await through(() => many.byId(rows.flatMap(({ stored }) => stored?.id ?? [])));
    return new Map(found.map((record) => [isNew ? (record.externalId ?? '') : record.id, record]));
  };
  const keyOf = ({ stored, externalId }: GoodRow) => stored?.id ?? externalId;
  const isAs = (draft: Draft, record: StoredRecord) =>
    reader.differing('support_contract', record.draft, draft).length === 0;
  const before = await look();
  const written: StoredRecord[] = [];
  const refused: RowFault[] = [];
  const open: { readonly row: GoodRow; readonly draft: Draft }[] = [];
  for (const row of rows) {
    const draft = drawing(row, idOfNew);
    const there = before.get(keyOf(row));
    if (draft === null) refused.push(faultOf(row, 'draws_from_a_wrong_row', ''));
    else if (there !== undefined && isAs(draft, there)) written.push(there);
    else if (
      row.stored === null ? there !== undefined : there === undefined || !isAs(row.stored.draft, there)
    ) {
      refused.push(faultOf(row, there === undefined ? 'unknown_id' : 'changed_meanwhile', ''));
    } else {
      // A statement may have been finished since the file was looked at.
      const fixed = there === undefined ? null : await through(() => fixedIn(contracts, parts, there, draft));
      if (fixed === null) open.push({ row, draft });
      else refused.push(...faultsOf(row, fixed));
    }
  }
  if (open.length === 0) return { written, refused };
  const writes = open.map(({ row, draft }): ContractWrite => ({
    id: row.stored?.id ?? null,
    externalId: row.externalId,
    draft,
  }));
  // Safe to repeat: it makes nothing twice and changes nothing twice.
  const job = await through(() => many.queue(isNew ? 'make' : 'change', writes));
  const items = await resultsOf(parts, job, signal);
  const after = await look();
  open.forEach(({ row, draft }, at) => {
    const there = after.get(keyOf(row));
    if (there !== undefined && isAs(draft, there)) written.push(there);
    else refused.push(faultOf(row, 'refused', items[at]?.detail ?? ''));
  });
  return { written, refused };
}

/** With the id of what it draws from; null where that was not made. */
function drawing({ draft, drawsFromNew }: GoodRow, idOfNew: ReadonlyMap<string, string>): Draft | null {
  if (drawsFromNew === null) return draft;
  const id = idOfNew.get(drawsFromNew);
  return id === undefined ? null : { ...draft, fields: { ...draft.fields, draws_from: id } };
}

function faultOf({ line, draft }: GoodRow, kind: RowFault['kind'], detail: string): RowFault {
  return { line, column: null, kind, value: draft.name, facts: { detail } };
}

function faultsOf(
  { line, draft }: GoodRow,
  { faults, until, statement, untaken }: Fixed,
): readonly RowFault[] {
  return faults.map(({ field, kind }) => ({
    line,
    column: field as RowFault['column'],
    kind,
    value: draft.fields[field] ?? '',
    facts: { until, statement, names: ticketNames(untaken) },
  }));
}
