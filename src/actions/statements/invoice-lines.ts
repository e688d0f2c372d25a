// What is handed to the books: a line a statement and kind of charge, whose net amounts add up to the statements' totals.
import type { Day, RecordedTicket } from '../../domain/facts';
import { add, multiplyDivideHalfUp } from '../../domain/exact';
import { baseUnits } from '../../domain/units';
import { csvFile, moneyCell, unitsCell, type Cell } from './csv-file';
import type { Customer, Sheet, SheetCorrection, Terms } from './sheet';

/** What the line is for; `correction` settles a difference with an earlier statement. */
export type LineKind = 'overage' | 'usage' | 'correction';

export interface InvoiceLine {
  readonly kind: LineKind;
  readonly customer: Customer;
  readonly contract: Sheet['contract'];
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly terms: Pick<Terms, 'unit' | 'currency'>;
  readonly units: number;
  /** Null where the units times a price are not the amount: a cap, several prices, rounding of each ticket's hours. */
  readonly unitPrice: number | null;
  readonly amount: number;
  /** Of the statement; null for a correction that no statement is left to take. */
  readonly statement: string | null;
  readonly ticketId: string | null;
}

const HEAD = [
  'organization',
  'external_id',
  'contract',
  'period_start',
  'period_end',
  'line',
  'ticket',
  'units',
  'unit',
  'unit_price',
  'net_amount',
  'currency',
  'statement',
];

/** A statement that bills nothing has no line; one whose units a person still has to price has one without money. */
export function invoiceLinesOf(sheet: Sheet): readonly InvoiceLine[] {
  const { terms, sums, lines } = sheet;
  const kind = terms.coverage === 'pay_as_you_go' ? 'usage' : 'overage';
  const billed = lines.filter(({ said }) => said.amount > 0 || isUnpriced(said, terms));
  const units = billed
    .filter(({ said }) => said.unit === terms.unit)
    .reduce((sum, { said }) => add(sum, said.overageUnits - said.toleratedUnits), 0);
  const charge: InvoiceLine = {
    kind,
    ...placeOf(sheet),
    units,
    unitPrice: exactPrice(units, sums.amount, terms),
    amount: sums.amount,
    ticketId: null,
  };
  return [
    ...(billed.length === 0 ? [] : [charge]),
    ...sheet.corrections.filter(carries).map((one) => correctionLine(placeOf(sheet), one)),
  ];
}

/** What was let stand is a correction of nothing, and no line. */
export function carries({ amount, units }: SheetCorrection): boolean {
  return amount !== 0 || units !== 0;
}

/** A correction of a contract that has no statement left to take it. */
export function looseLine(
  sheet: Pick<Sheet, 'customer' | 'contract' | 'terms'>,
  correction: SheetCorrection,
  endsOn: Day | null,
): InvoiceLine {
  const { customer, contract, terms } = sheet;
  const place = { customer, contract, terms, startsOn: correction.startsOn, endsOn, statement: null };
  return correctionLine(place, correction);
}

export function invoiceLinesCsv(lines: readonly InvoiceLine[]): string {
  return csvFile(HEAD, lines.map(rowOf));
}

function isUnpriced({ state, reason }: RecordedTicket, { unitPrice }: Terms): boolean {
  return unitPrice === null && (state === 'overage' || state === 'usage') && UNPRICED.has(reason);
}

const UNPRICED: ReadonlySet<string> = new Set(['billed', 'approved', 'pay_as_you_go']);

type Place = Pick<InvoiceLine, 'customer' | 'contract' | 'terms' | 'startsOn' | 'endsOn' | 'statement'>;

function placeOf({ customer, contract, terms, startsOn, endsOn, number }: Sheet): Place {
  return { customer, contract, terms, startsOn, endsOn, statement: number };
}

function correctionLine(place: Place, { units, amount, ticketId }: SheetCorrection): InvoiceLine {
  return { kind: 'correction', ...place, units, unitPrice: null, amount, ticketId };
}

function exactPrice(units: number, amount: number, { unit, unitPrice }: Terms): number | null {
  if (unitPrice === null) return null;
  return multiplyDivideHalfUp(units, unitPrice, baseUnits(unit)) === amount ? unitPrice : null;
}

function rowOf(line: InvoiceLine): readonly Cell[] {
  const { unit, currency } = line.terms;
  return [
    line.customer.name,
    line.customer.externalId ?? '',
    line.contract.name,
    line.startsOn,
    line.endsOn ?? '',
    line.kind,
    line.ticketId ?? '',
    unitsCell(line.units, unit),
    unit,
    moneyCell(line.unitPrice, currency),
    moneyCell(line.amount, currency),
    currency ?? '',
    line.statement ?? '',
  ];
}
