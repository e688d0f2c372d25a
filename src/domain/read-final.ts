// Reads a finished statement as metering reads it, in the units and currency of its contracts (rules 6, 7, 18).
import { dayOfText } from './civil-day';
import { LARGEST_EXACT } from './decimal';
import { Fields } from './fields';
import type { Contract, Draw, FinalWindow, Plan, RecordedTicket, Unit } from './facts';
import { readContractId, unitOfContract } from './read-entry';
import { moneyShape } from './read-plan';
import type { Read } from './refusal';
import { recordedHours } from './units';
import { STATES, UNITS } from './vocabulary';

interface Known {
  readonly contracts: ReadonlyMap<string, Contract>;
  readonly plans: ReadonlyMap<string, Plan>;
}

/** A final window with its recorded tickets, or every fault of it. Contracts that it names must be known. */
export function readFinal(
  raw: unknown,
  contracts: ReadonlyMap<string, Contract>,
  plans: ReadonlyMap<string, Plan>,
): Read<FinalWindow> {
  const known = { contracts, plans };
  const fields = new Fields(raw);
  const contractId = readContractId(fields, 'contractId', contracts);
  const startsOn = fields.day('startsOn');
  const endsOn = fields.day('endsOn');
  if ((dayOfText(endsOn) ?? Infinity) < (dayOfText(startsOn) ?? -Infinity)) {
    fields.refuse('endsOn', 'ends_before_start');
  }
  const currency = currencyOf(contractId, known);
  const tickets = fields
    .list('tickets')
    .map((ticket, index) => readRecorded(fields, ticket, `tickets[${index}].`, currency, known));
  const final = { contractId, startsOn, endsOn, tickets };
  return fields.refusals.length > 0 ? { ok: false, refusals: fields.refusals } : { ok: true, value: final };
}

function currencyOf(contractId: string, { contracts, plans }: Known): string | null {
  const contract = contracts.get(contractId);
  const master = contracts.get(contract?.drawsFrom ?? contractId) ?? contract;
  return plans.get(master?.planId ?? '')?.currency ?? null;
}

function readRecorded(
  outer: Fields,
  raw: unknown,
  path: string,
  currency: string | null,
  known: Known,
): RecordedTicket {
  const fields = new Fields(raw, path);
  const unit = fields.oneOf('unit', UNITS);
  const recorded: RecordedTicket = {
    id: fields.id('id'),
    state: fields.oneOf('state', STATES),
    reason: fields.text('reason'),
    unit,
    includedUnits: recordedUnits(fields, 'includedUnits', unit),
    overageUnits: recordedUnits(fields, 'overageUnits', unit),
    toleratedUnits: recordedUnits(fields, 'toleratedUnits', unit),
    amount: recordedAmount(fields, currency),
    draws: fields
      .list('draws')
      .map((draw, index) => readDraw(fields, draw, `${path}draws[${index}].`, known)),
  };
  outer.refusals.push(...fields.refusals);
  return recorded;
}

function readDraw(outer: Fields, raw: unknown, path: string, known: Known): Draw {
  const fields = new Fields(raw, path);
  const contractId = readContractId(fields, 'contractId', known.contracts);
  const unit = unitOfContract(contractId, known.contracts, known.plans) ?? 'hour';
  const draw = { contractId, units: recordedUnits(fields, 'units', unit) };
  outer.refusals.push(...fields.refusals);
  return draw;
}

/** Whole tickets, or hours with at most four decimals as they are printed (rules 7, 18). */
function recordedUnits(fields: Fields, field: string, unit: Unit): number {
  if (unit === 'ticket') return fields.number(field, { decimals: 0, largest: LARGEST_EXACT });
  return recordedHours(fields.number(field, { decimals: 4, sizedBy: 9, largest: LARGEST_EXACT }));
}

/** Minor units; where the contract has no currency only 0 can have been recorded (rule 35). */
function recordedAmount(fields: Fields, currency: string | null): number {
  if (currency !== null) return fields.number('amount', { ...moneyShape(currency), largest: LARGEST_EXACT });
  const amount = fields.number('amount', { decimals: 0 });
  if (amount > 0) fields.refuse('amount', 'needs_currency');
  return 0;
}
