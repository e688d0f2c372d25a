// Draws a statement up: from the fold while it is a draft, from what was stored once it is final.
import { dayOfText, textOfDay } from '../../domain/civil-day';
import type { Day, RecordedTicket } from '../../domain/facts';
import { momentOf } from '../../domain/instant';
import type { Master } from '../../domain/master';
import { statementOf } from '../../domain/statement';
import { PERIODS } from '../../domain/vocabulary';
import type { AccountTicket, HeadRow } from '../account/account-ports';
import type { CountedFold, CountedGroup } from '../account/counted-account';
import { openCorrections, readCorrection, takenCorrections } from './corrections';
import { decodeHead } from './head';
import { recordedTicket } from './recorded-ticket';
import { statementNumber, type Customer, type Sheet, type SheetCorrection, type Terms } from './sheet';
import { asPrinted } from './taken';
import type { FaultyRecord } from '../ports';
import type { CorrectionRow } from '../account/account-ports';

/** A group that could be counted. */
export interface Counted extends CountedGroup {
  readonly count: CountedFold;
}

export interface Subject {
  readonly group: Counted;
  /** A contract that does not draw from another. */
  readonly contractId: string;
  readonly customer: Customer;
}

export type DrawnUp =
  | { readonly kind: 'sheet'; readonly sheet: Sheet }
  | { readonly kind: 'faulty'; readonly faulty: readonly FaultyRecord[] };

/** The draft of the billing window that holds the day. @throws RangeError for a day outside the term */
export function draftOf(subject: Subject, day: Day): DrawnUp {
  const { group, contractId, customer } = subject;
  const { count, book } = group;
  const master = masterIn(count, contractId);
  const terms = termsOf(master);
  const corrections = readAll(openCorrections(book, contractId), terms);
  if ('faulty' in corrections) return { kind: 'faulty', faulty: corrections.faulty };
  const { lines, ...statement } = statementOf({
    group: count.group,
    state: count.state,
    contractId,
    day,
    meterings: count.lines,
    drift: [],
    corrections: corrections.read,
  });
  const byId = ticketsById(count);
  const name = contractName(group, contractId);
  const sheet: Sheet = {
    contract: { id: contractId, name },
    customer,
    number: statementNumber(name, statement.startsOn),
    startsOn: statement.startsOn,
    endsOn: statement.endsOn,
    terms,
    allowances: statement.allowances,
    lines: lines.map(({ ticket, decision, day: on }) => ({
      ticket: byId.get(ticket.id) ?? null,
      day: on,
      said: recordedTicket(decision),
    })),
    sums: statement.sums,
    corrections: corrections.read,
    corrected: statement.corrected,
    total: statement.total,
  };
  return { kind: 'sheet', sheet };
}

/** A final statement as it was written; what cannot be read is faulty, never empty. */
export function finalOf(subject: Subject, head: HeadRow): DrawnUp {
  const { group, contractId, customer } = subject;
  const { count, book } = group;
  const stored = decodeHead(head.data);
  const final = count.inputs.final.find(
    (one) => one.contractId === contractId && one.startsOn === head.startsOn,
  );
  if (stored === null || final === undefined) {
    return {
      kind: 'faulty',
      faulty: [{ record: head.record, faults: [{ field: 'data', kind: 'bad_format' }] }],
    };
  }
  const rows = takenCorrections(book, stored.corrections);
  const corrections =
    stored.kept === null ? readAll(rows, stored.figures.terms) : { read: asPrinted(stored.kept, rows) };
  if ('faulty' in corrections) return { kind: 'faulty', faulty: corrections.faulty };
  const byId = ticketsById(count);
  const { zone } = masterIn(count, contractId);
  const lines = final.tickets.map((said: RecordedTicket) => {
    const ticket = byId.get(said.id) ?? null;
    const moment = ticket === null ? null : momentOf(ticket.createdAt);
    return { ticket, day: moment === null ? null : textOfDay(zone.dayAt(moment.seconds)), said };
  });
  const sheet: Sheet = {
    contract: { id: contractId, name: contractName(group, contractId) },
    customer,
    number: stored.number,
    startsOn: head.startsOn,
    endsOn: head.endsOn,
    ...stored.figures,
    lines,
    corrections: corrections.read,
  };
  return { kind: 'sheet', sheet };
}

/** The final head of the window that begins on that day. */
export function headOf({ group, contractId }: Subject, startsOn: Day): HeadRow | null {
  const heads = group.book.statements;
  return heads.find((head) => head.contractId === contractId && head.startsOn === startsOn) ?? null;
}

export function masterIn(count: CountedFold, contractId: string): Master {
  const master = count.group.masterOf.get(contractId);
  if (master === undefined) throw new Error(`the group lacks ${contractId}`);
  return master;
}

/** The second at which the window is over: the first instant after its last day; Infinity where it has no end. */
export function endOf(master: Master, endsOn: Day | null): number {
  const last = dayOfText(endsOn ?? '');
  return last === null ? Infinity : master.zone.startOf(last + 1);
}

export function contractName({ facts }: CountedGroup, contractId: string): string {
  const row = facts.rows.contracts.find(({ record }) => record.id === contractId);
  return row === undefined || row.record.name === '' ? contractId : row.record.name;
}

function ticketsById(count: CountedFold): ReadonlyMap<string, AccountTicket> {
  return new Map(count.lines.map(({ ticket }) => [ticket.id, ticket]));
}

function termsOf(master: Master): Terms {
  const { plan, contract } = master;
  const limits = PERIODS.flatMap((period) => {
    const limit = master.limits.find((one) => one.period === period);
    return limit === undefined ? [] : [[period, limit.units] as const];
  });
  return {
    planName: plan.name,
    coverage: plan.coverage,
    unit: plan.unit,
    currency: plan.currency,
    unitPrice: master.unitPrice,
    limits: Object.fromEntries(limits),
    rollover: plan.rollover,
    tolerance: master.tolerance,
    spendingCap: contract.spendingCap,
    overagePolicy: master.policy,
    billingPeriod: contract.billingPeriod,
    timeZone: master.zone.name,
  };
}

function readAll(
  rows: readonly CorrectionRow[],
  terms: Terms,
): { readonly read: readonly SheetCorrection[] } | { readonly faulty: readonly FaultyRecord[] } {
  const read = rows.map((row) => readCorrection(row, terms));
  const faulty = rows.flatMap(({ record }, at): FaultyRecord[] =>
    read[at] === null ? [{ record, faults: [{ field: 'amount', kind: 'bad_format' }] }] : [],
  );
  return faulty.length > 0 ? { faulty } : { read: read.flatMap((one) => one ?? []) };
}
