// What each plan of a list would have included and cost over a year of real tickets: the fold itself, run once a
// plan, and no second set of rules.
import { dayOfText, textOfDay } from './civil-day';
import type { Decision } from './decision';
import { add } from './exact';
import type { Contract, Day, Entry, Plan, Rules, Ticket, Unit } from './facts';
import { prepareGroup } from './group';
import { foldTickets, startState } from './meter';
import { windowNumber, windowRange } from './window-rule';
import type { WindowRule } from './window-rule';
import { TRIAL_TERMS } from './trial-terms';

/** What one plan would have meant; base units of `unit`, minor units of `currency`. */
export interface PlanAdvice {
  readonly planId: string;
  readonly unit: Unit;
  readonly currency: string | null;
  readonly tickets: number;
  readonly included: number;
  /** Overage or usage. */
  readonly beyond: number;
  /** Money for the units beyond; null where some would have been billed and the plan names no price for them. */
  readonly beyondAmount: number | null;
  /**
   * The plan's fees of the year, one whole fee for each billing period begun; null where it names none: then only
   * units can be compared. Billing periods are counted from `startsOn`, so that weeks are 53, the last of them cut to
   * a day or two and its fee not shared out.
   */
  readonly fees: number | null;
  /** Fees and money beyond; null where either is. */
  readonly total: number | null;
}

export interface AdviceInputs {
  /** Plans to compare; a limited plan without any limit is left out, because nothing says what it includes. */
  readonly plans: readonly Plan[];
  /** The contract that is advised on: its organization, zone and billing period. */
  readonly contract: Contract;
  /**
   * The account's other contracts. Of these only what draws from the contract matters (rule 9): its organization's
   * tickets belong to the year, all of them, whatever the drawing contract's own term.
   */
  readonly otherContracts: readonly Contract[];
  readonly tickets: readonly Ticket[];
  /** Of these only what is not counted matters: a person's other acts belong to the plan of the time. */
  readonly entries: readonly Entry[];
  readonly rules: Rules;
  readonly accountTimeZone: string;
  /** First of the twelve months. */
  readonly startsOn: Day;
}

/** Advice for each plan, in the order given. Overage that a plan would ask about counts as approved. */
export function adviseOn(inputs: AdviceInputs): readonly PlanAdvice[] {
  return inputs.plans.filter(saysWhatItIncludes).map((plan) => adviceOf(plan, inputs));
}

function saysWhatItIncludes({ coverage, limits }: Plan): boolean {
  return coverage !== 'limited' || Object.keys(limits).length > 0;
}

function adviceOf(plan: Plan, inputs: AdviceInputs): PlanAdvice {
  const contract = trialContract(plan, inputs);
  const contracts = [contract, ...drawing(inputs).map((one) => drawingTrial(one, contract))];
  const group = prepareGroup({
    contracts,
    plans: new Map([[plan.id, plan]]),
    entries: entriesFor(inputs),
    final: [],
    rules: { ...inputs.rules, liveFrom: '0001-01-01' },
    accountTimeZone: inputs.accountTimeZone,
  });
  const organizations = new Set(contracts.map((one) => one.organizationId));
  const own = inputs.tickets.filter((ticket) => organizations.has(ticket.organizationId ?? ''));
  let [tickets, included, beyond, billed] = [0, 0, 0, 0];
  let isPriced = true;
  foldTickets(group, startState(group), own, (decision) => {
    if (decision.contractId === null || decision.state === 'not_counted') return;
    tickets += 1;
    included = add(included, decision.includedUnits);
    beyond = add(beyond, decision.overageUnits);
    billed = add(billed, decision.amount);
    if (lacksPrice(decision)) isPriced = false;
  });
  const beyondAmount = isPriced ? billed : null;
  const fees = plan.fee === null ? null : plan.fee * billingWindows(contract);
  const total = fees === null || beyondAmount === null ? null : add(fees, beyondAmount);
  const { id: planId, unit, currency } = plan;
  return { planId, unit, currency, tickets, included, beyond, beyondAmount, fees, total };
}

/** Whether something was to be billed for which no price is named. */
function lacksPrice({ tag, explanation: { price } }: Decision): boolean {
  const isToBill = tag === 'billable_overage' || tag === 'billable_usage';
  return isToBill && price !== null && price.priceOf === null && price.billable > 0;
}

function drawing({ contract, otherContracts }: AdviceInputs): readonly Contract[] {
  return otherContracts.filter((one) => one.drawsFrom === contract.id && one.id !== contract.id);
}

/** A plain contract on the plan for the twelve months: no prices, caps or tags of the present one. */
function trialContract(plan: Plan, { contract, startsOn }: AdviceInputs): Contract {
  const term: WindowRule = {
    period: 'year',
    start: 'contract',
    term: { start: firstDay(startsOn), end: Infinity },
  };
  return {
    ...TRIAL_TERMS,
    id: contract.id,
    organizationId: contract.organizationId,
    planId: plan.id,
    startsOn,
    endsOn: textOfDay(windowRange(term, 0).end - 1),
    billingPeriod: contract.billingPeriod,
    cutWindows: contract.cutWindows,
    timeZone: contract.timeZone,
  };
}

/** One that draws from the trial contract as it draws from the present one. */
function drawingTrial({ id, organizationId }: Contract, trial: Contract): Contract {
  return { ...trial, id, organizationId, drawsFrom: trial.id };
}

/** Every ticket approved, and what people kept from counting. */
function entriesFor({ entries, tickets }: AdviceInputs): readonly Entry[] {
  const notCounted = entries.filter((entry) => entry.kind === 'not_counted');
  return [...notCounted, ...tickets.map(({ id }): Entry => ({ kind: 'approve', ticketId: id }))];
}

/** How often the plan's fee falls due in the year. */
function billingWindows({ startsOn, endsOn, billingPeriod: period }: Contract): number {
  const [start, last] = [firstDay(startsOn), firstDay(endsOn ?? startsOn)];
  return windowNumber({ period, start: 'contract', term: { start, end: last + 1 } }, last) + 1;
}

function firstDay(text: Day): number {
  const day = dayOfText(text);
  if (day === null) throw new RangeError(`no such date: ${text}`);
  return day;
}
