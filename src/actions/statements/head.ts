// The head of a final statement as stored: everything but its tickets, and a hash of all of it. Encoding and decoding
// are pure; what a head says is printed as it was written, never computed anew.
import { Fields } from '../../domain/fields';
import type { LimitBalance } from '../../domain/balances';
import { PERIODS } from '../../domain/vocabulary';
import { hashOf } from '../../domain/input-hash';
import { printAmount } from '../../domain/money';
import { printUnits } from '../../domain/units';
import { amountsIn, sumsIn, termsIn, windowsIn, type HeadFigures } from './head-figures';
import { pageId, pageTexts } from './pages';
import { rawRecorded, type UnitOf } from './recorded-ticket';
import { headId, type Sheet, type Terms } from './sheet';
import { rawTaken, takenIn, type TakenCorrection } from './taken';

/** JSON; decimals as the `meter` command prints them. */
export interface HeadData {
  readonly v: 1;
  readonly number: string;
  readonly language: string;
  readonly terms: Readonly<Record<string, unknown>>;
  readonly windows: readonly Readonly<Record<string, unknown>>[];
  readonly sums: Readonly<Record<string, unknown>>;
  /** external_ids of the corrections it took. */
  readonly corrections: readonly string[];
  /** What those said; absent where it took none, and in heads of before this was kept. */
  readonly taken?: readonly Readonly<Record<string, string>>[];
  /** external_ids of its pages, in their order. */
  readonly pages: readonly string[];
  readonly hash: string;
}

export interface Encoded {
  readonly headId: string;
  readonly head: HeadData;
  readonly pages: readonly { readonly externalId: string; readonly text: string }[];
}

/** @param language that the customer reads */
export function encodeStatement(sheet: Sheet, language: string, unitOf: UnitOf): Encoded {
  const tickets = sheet.lines.map(({ said }) => rawRecorded(said, sheet.terms.currency, unitOf));
  const said = {
    terms: rawTerms(sheet.terms),
    windows: sheet.allowances.map((window) => rawWindow(window, sheet.terms)),
    sums: rawSums(sheet),
    corrections: sheet.corrections.map(({ externalId }) => externalId),
    ...(sheet.corrections.length > 0 && { taken: rawTaken(sheet.corrections, sheet.terms) }),
  };
  const id = headId(sheet.contract.id, sheet.startsOn);
  const days = { contractId: sheet.contract.id, startsOn: sheet.startsOn, endsOn: sheet.endsOn };
  const named = { number: sheet.number, language };
  const hash = hashOfStatement({ ...named, ...days, ...said, tickets });
  const pages = pageTexts(tickets).map((text, place) => ({ externalId: pageId(id, hash, place), text }));
  return {
    headId: id,
    head: {
      v: 1,
      ...named,
      ...said,
      pages: pages.map(({ externalId }) => externalId),
      hash,
    },
    pages,
  };
}

/** Those that Zendesk's own screens show: they stand in fields of the record, beside its data. */
export function figuresOf({ terms, sums }: Pick<HeadData, 'terms' | 'sums'>) {
  const beyond = terms['coverage'] === 'pay_as_you_go' ? sums['usage'] : sums['overage'];
  const currency = terms['currency'];
  return {
    units: String(beyond),
    amount: String(sums['total']),
    currency: typeof currency === 'string' ? currency : null,
  };
}

export interface Hashed {
  readonly number: string;
  readonly language: string;
  readonly contractId: string;
  readonly startsOn: string;
  readonly endsOn: string | null;
  readonly terms: unknown;
  readonly windows: unknown;
  readonly sums: unknown;
  readonly corrections: unknown;
  readonly taken?: unknown;
  readonly tickets: readonly unknown[];
}

export function hashOfStatement({ contractId, startsOn, endsOn, ...rest }: Hashed): string {
  const { number, language, terms, windows, sums, corrections, taken, tickets } = rest;
  // A head without them hashes as it did before they were kept.
  const kept = taken === undefined ? {} : { taken };
  const named = { number, language, contractId, startsOn, endsOn };
  return hashOf({ ...named, terms, windows, sums, corrections, ...kept, tickets });
}

export interface DecodedHead extends HeadFigures, HeadData {
  /** Null in a head of before corrections were kept. */
  readonly kept: readonly TakenCorrection[] | null;
}

/** What a stored head says; null where it cannot be read: then it was altered, or is none of ours. */
export function decodeHead(data: unknown): DecodedHead | null {
  const fields = new Fields(data);
  const terms = termsIn(fields.raw('terms'));
  if (terms === null || fields.raw('v') !== 1) return null;
  const windows = windowsIn(fields.list('windows'), terms);
  const sums = sumsIn(fields.raw('sums'), terms);
  const amounts = amountsIn(fields.raw('sums'), terms);
  const head = {
    number: fields.text('number'),
    language: fields.text('language'),
    corrections: fields.words('corrections') ?? [],
    pages: fields.words('pages') ?? [],
    hash: fields.text('hash'),
  };
  const isKept = fields.has('taken') || head.corrections.length === 0;
  const kept = isKept ? takenIn(fields.optionalList('taken'), terms) : null;
  if (windows === null || sums === null || amounts === null || fields.refusals.length > 0) return null;
  if (isKept && kept === null) return null;
  return { ...(data as HeadData), ...head, kept, figures: { terms, allowances: windows, sums, ...amounts } };
}

function rawTerms(terms: Terms): HeadData['terms'] {
  const { unit, currency } = terms;
  const units = (value: number) => printUnits(value, unit);
  const money = (value: number | null) => (value === null ? null : printAmount(value, currency));
  return {
    plan: terms.planName,
    coverage: terms.coverage,
    unit,
    currency,
    unitPrice: money(terms.unitPrice),
    limits: Object.fromEntries(
      PERIODS.flatMap((period) => {
        const limit = terms.limits[period];
        return limit === undefined ? [] : [[period, units(limit)]];
      }),
    ),
    rollover: units(terms.rollover),
    tolerance: units(terms.tolerance),
    spendingCap: money(terms.spendingCap),
    overagePolicy: terms.overagePolicy,
    billingPeriod: terms.billingPeriod,
    timeZone: terms.timeZone,
  };
}

function rawWindow(window: LimitBalance, { unit }: Terms): Readonly<Record<string, unknown>> {
  const { period, startsOn, endsOn, ...figures } = window;
  const printed = Object.entries(figures).map(([name, value]) => [name, printUnits(value, unit)] as const);
  return { period, startsOn, endsOn, ...Object.fromEntries<string>(printed) };
}

function rawSums({ sums, corrected, total, terms: { unit, currency } }: Sheet): HeadData['sums'] {
  const units = (value: number) => printUnits(value, unit);
  return {
    tickets: sums.tickets,
    included: units(sums.included),
    overage: units(sums.overage),
    usage: units(sums.usage),
    tolerated: units(sums.tolerated),
    waived: units(sums.waived),
    notCountedTickets: sums.notCountedTickets,
    lateTickets: sums.lateTickets,
    amount: printAmount(sums.amount, currency),
    corrected: printAmount(corrected, currency),
    total: printAmount(total, currency),
  };
}
