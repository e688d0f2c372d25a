// The scenario file of a statement: everything that its group was metered from, in the form that `npm run meter` reads,
// so that anybody can run it and get the statement's sums.
import { printAmount } from '../../domain/money';
import { hashOf } from '../../domain/input-hash';
import type { Contract, Entry, FinalWindow, Instant, Plan, Ticket, Unit } from '../../domain/facts';
import type { GroupInputs } from '../../domain/group';
import { printUnits } from '../../domain/units';
import type { CountedFold } from '../account/counted-account';
import { rawRecorded } from './recorded-ticket';

export interface ScenarioFile {
  readonly text: string;
  /** Of what the file says, whatever the order of its keys. */
  readonly hash: string;
}

/** @param asOf chooses the windows that the command shows */
export function scenarioFile({ inputs, lines }: CountedFold, asOf: Instant): ScenarioFile {
  const { plans, contracts, entries, final, rules, accountTimeZone } = inputs;
  const used = [...plans.values()].filter(({ id }) => contracts.some(({ planId }) => planId === id));
  const known = new Set(lines.map(({ ticket }) => ticket.id));
  const scenario = {
    timeZone: accountTimeZone,
    asOf,
    rules,
    plans: used.map(rawPlan),
    contracts: contracts.map((contract) => rawContract(contract, inputs)),
    entries: entries.filter((one) => concerns(one, known)).map((entry) => rawEntry(entry, inputs)),
    final: final.map((window) => rawFinal(window, inputs)),
    tickets: lines.map(({ ticket }) => rawTicket(ticket)),
  };
  return { text: `${JSON.stringify(scenario, null, 1)}\n`, hash: hashOf(scenario) };
}

/** Acts on tickets that are not in the file change nothing in it (rule 16). */
function concerns(entry: Entry, known: ReadonlySet<string>): boolean {
  return entry.kind === 'adjustment' || known.has(entry.ticketId);
}

function rawPlan(plan: Plan) {
  const { unit, currency } = plan;
  const limits = Object.entries(plan.limits).map(
    ([period, limit]) => [period, printUnits(limit, unit)] as const,
  );
  return {
    id: plan.id,
    name: plan.name,
    coverage: plan.coverage,
    unit,
    limits: Object.fromEntries(limits),
    rollover: printUnits(plan.rollover, unit),
    tolerance: printUnits(plan.tolerance, unit),
    unitPrice: money(plan.unitPrice, currency),
    currency,
    fee: money(plan.fee, currency),
    overagePolicy: plan.overagePolicy,
    notCountedTags: plan.notCountedTags,
    weights: Object.fromEntries(plan.weights.map(({ tag, units }) => [tag, units])),
    incrementMinutes: plan.incrementMinutes,
  };
}

/** Of a drawing contract the terms are its own plan's, though nothing reads them (rule 9). */
function rawContract(contract: Contract, { plans }: GroupInputs) {
  const plan = plans.get(contract.planId);
  const unit = plan?.unit ?? 'ticket';
  const currency = plan?.currency ?? null;
  return {
    ...contract,
    termUnits: contract.termUnits === null ? null : printUnits(contract.termUnits, unit),
    unitPrice: money(contract.unitPrice, currency),
    spendingCap: money(contract.spendingCap, currency),
  };
}

function rawEntry(entry: Entry, inputs: GroupInputs) {
  if (entry.kind !== 'adjustment') return entry;
  return { ...entry, units: printUnits(entry.units, masterPlan(entry.contractId, inputs)?.unit ?? 'hour') };
}

function rawFinal({ contractId, startsOn, endsOn, tickets }: FinalWindow, inputs: GroupInputs) {
  const currency = masterPlan(contractId, inputs)?.currency ?? null;
  const unitOf = (id: string): Unit => masterPlan(id, inputs)?.unit ?? 'hour';
  return {
    contractId,
    startsOn,
    endsOn,
    tickets: tickets.map((ticket) => rawRecorded(ticket, currency, unitOf)),
  };
}

function rawTicket({ id, createdAt, organizationId, tags, secondsSpent, followUpOf, aiAgent }: Ticket) {
  return { id, createdAt, organizationId, tags, secondsSpent, followUpOf, aiAgent };
}

function masterPlan(contractId: string, { contracts, plans }: GroupInputs): Plan | undefined {
  const own = contracts.find(({ id }) => id === contractId);
  const master = contracts.find(({ id }) => id === (own?.drawsFrom ?? contractId));
  return plans.get(master?.planId ?? '');
}

function money(minor: number | null, currency: string | null): string | null {
  return minor === null ? null : printAmount(minor, currency);
}
