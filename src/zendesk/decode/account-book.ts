// The book of the whole account: what a sidebar reads of an entry, and what the app page shows and keeps beside it.
import * as v from 'valibot';
import type {
  AccountBook,
  AccountEntry,
  CorrectionRow,
  FaultyEntry,
  HeadRow,
} from '../../actions/account/account-ports';
import type { BalanceRow } from '../../actions/account/balance-row';
import type { WireRecord } from '../rest/records';
import { parsed } from './balance';
import { decodeCorrection } from './correction';
import { decodeBook } from './entry';
import { RecordFields } from './fields';

interface OpenBook extends AccountBook {
  readonly decisions: AccountEntry[];
  readonly balances: BalanceRow[];
  readonly statements: HeadRow[];
  readonly corrections: CorrectionRow[];
  readonly faulty: FaultyEntry[];
  readonly faultyCorrections: FaultyEntry[];
}

const CHARGE = v.object({ units: v.string(), amount: v.string() });
const BILLING = v.object({
  overage: CHARGE,
  usage: CHARGE,
  tolerated: CHARGE,
  waived: CHARGE,
  billed: v.string(),
});
const TOOK = v.object({ corrections: v.array(v.string()) });

export function decodeAccountBook(records: readonly WireRecord[]): AccountBook {
  const book = emptyBook();
  for (const record of records) file(book, record);
  return book;
}

/** For a book that comes in pages: each is filed by itself. */
export function openAccountBook() {
  const book = emptyBook();
  const take = (records: readonly WireRecord[]) => {
    for (const record of records) file(book, record);
  };
  return { book: book as AccountBook, take };
}

function emptyBook(): OpenBook {
  const read = { decisions: [], balances: [], statements: [], corrections: [] };
  return { ...read, faulty: [], faultyCorrections: [] };
}

function file(book: OpenBook, record: WireRecord): void {
  const fields = new RecordFields('support_entry', record);
  const filed = { organizationId: fields.id('organization') };
  const { decisions, balances, statements, faulty } = decodeBook([record]);
  for (const entry of decisions) book.decisions.push({ ...entry, ...filed, units: fields.text('units') });
  for (const balance of balances) {
    const data = parsed(fields.text('data'));
    const billing = v.safeParse(BILLING, data);
    book.balances.push({
      ...balance,
      ...filed,
      record: fields.ref,
      externalId: record.external_id ?? '',
      currency: fields.text('currency'),
      billing: billing.success ? billing.output : null,
      data,
    });
  }
  for (const head of statements) book.statements.push({ ...head, ...filed, ...headOf(fields, record) });
  const correction = decodeCorrection(fields, record.external_id ?? '');
  if (correction?.ok === true) book.corrections.push(correction.value);
  const names = { ...filed, contractId: fields.id('contract'), ticketId: fields.text('ticket') };
  if (correction?.ok === false) book.faultyCorrections.push({ ...correction.faulty, ...names });
  for (const one of faulty) book.faulty.push({ ...one, ...names });
}

function headOf(fields: RecordFields, { external_id, updated_at }: WireRecord) {
  const data = parsed(fields.text('data'));
  const took = v.safeParse(TOOK, data);
  return {
    externalId: external_id ?? '',
    state: fields.raw('state') === 'invoiced' ? ('invoiced' as const) : ('final' as const),
    reference: fields.text('reference'),
    authorId: fields.text('author'),
    at: fields.text('at'),
    updatedAt: updated_at ?? '',
    stated: { units: fields.text('units'), amount: fields.text('amount'), currency: fields.text('currency') },
    correctionIds: took.success ? took.output.corrections : [],
    data,
  };
}
