// `support_entry` records, sorted into a book by what they are for. One that cannot be read never hides the others.
import type { Book, EntryRow, Fault, FaultyRecord, StatementHead, StoredBalance } from '../../actions/ports';
import { scaled } from '../../domain/decimal';
import { currencyDecimals } from '../../domain/money';
import type { WireRecord } from '../rest/records';
import { decodeBalance } from './balance';
import { RecordFields } from './fields';
import { decodeStatement } from './statement';

interface OpenBook extends Book {
  readonly decisions: EntryRow[];
  readonly balances: StoredBalance[];
  readonly statements: StatementHead[];
  readonly faulty: FaultyRecord[];
}

const DECISIONS: ReadonlySet<unknown> = new Set(['waive', 'approve', 'not_counted', 'assign', 'adjustment']);
/** Kinds that metering does not read. */
const BESIDE: ReadonlySet<unknown> = new Set(['statement_page', 'correction']);

export function decodeBook(records: readonly WireRecord[]): Book {
  const book: OpenBook = { decisions: [], balances: [], statements: [], faulty: [] };
  for (const record of records) file(book, record);
  return book;
}

function file(book: OpenBook, record: WireRecord): void {
  const fields = new RecordFields('support_entry', record);
  const kind = fields.raw('kind');
  if (fields.raw('state') === 'undone' || BESIDE.has(kind)) return;
  if (DECISIONS.has(kind)) fileDecision(book, fields, record.external_id ?? '');
  else if (kind === 'balance') keep(book.balances, decodeBalance(fields));
  else if (kind === 'statement') fileStatement(book, fields);
  else refuse(book, fields, { field: 'kind', kind: 'unknown_value' });
}

function fileDecision(book: OpenBook, fields: RecordFields, externalId: string): void {
  const kind = fields.raw('kind');
  const isAdjustment = kind === 'adjustment';
  const ticketId = fields.text('ticket');
  const contractId = fields.id('contract');
  if (!isAdjustment && ticketId === null) {
    refuse(book, fields, { field: 'ticket', kind: 'missing' });
    return;
  }
  book.decisions.push({
    record: fields.ref,
    externalId,
    contractId,
    ticketId,
    reason: fields.text('reason'),
    reasonCode: fields.text('reason_code'),
    authorId: fields.text('author'),
    at: fields.text('at'),
    agreed: agreedIn(fields),
    raw: isAdjustment
      ? {
          kind,
          contractId,
          period: fields.raw('period'),
          windowStartsOn: fields.day('starts_on'),
          units: fields.raw('units'),
        }
      : { kind, ticketId, ...(kind === 'assign' ? { contractId } : {}) },
  });
}

/** For the person who looks at it: what cannot be read is as good as not on record, and faults nothing. */
function agreedIn(fields: RecordFields): EntryRow['agreed'] {
  const currency = fields.text('currency');
  const amount = currency === null ? null : scaled(fields.raw('amount'), currencyDecimals(currency));
  return currency === null || amount?.ok !== true ? null : { amount: amount.value, currency };
}

function fileStatement(book: OpenBook, fields: RecordFields): void {
  const statement = decodeStatement(fields);
  if (statement.ok) keep(book.statements, statement.value);
  else book.faulty.push(statement.faulty);
}

function keep<T>(shelf: T[], value: T | null): void {
  if (value !== null) shelf.push(value);
}

function refuse(book: OpenBook, fields: RecordFields, fault: Fault): void {
  book.faulty.push({ record: fields.ref, faults: [fault] });
}
