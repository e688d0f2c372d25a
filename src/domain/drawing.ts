// What a ticket needs of each contract and what each gives, in their order (rules 23, 24).
import type { Arrival } from './arrival';
import { leftOn } from './books';
import type { Books } from './books';
import type { Candidate } from './candidates';
import { divideUp } from './exact';
import type { Outcome } from './explanation';
import type { Plan } from './facts';
import { BASE_UNITS_PER_SECOND } from './units';

/** What one candidate was asked for and gave, in its own base units. */
export interface Gift {
  readonly candidate: Candidate;
  readonly need: number;
  gave: number;
  outcome: Outcome;
}

export interface Drawing {
  /** One for each candidate, in their order. */
  readonly gifts: readonly Gift[];
  /** The candidate that covered a ticket that needed nothing of it. */
  readonly covering: Gift | null;
  /** Whether nothing is left to bear. */
  readonly isCovered: boolean;
  /** Hours that the ticket needs, and those that no contract gave; base units. */
  readonly hours: number;
  readonly hoursLeft: number;
}

/** Asks each candidate in turn; changes no ledger. */
export function drawInTurn(books: Books, arrival: Arrival, candidates: readonly Candidate[]): Drawing {
  const hours = hoursNeeded(arrival, candidates);
  const gifts = candidates.map((candidate): Gift => {
    const { plan } = candidate.master;
    const need = plan.unit === 'ticket' ? ticketsNeeded(plan, arrival.tags) : hours;
    return { candidate, need, gave: 0, outcome: 'not_asked' };
  });
  let hoursLeft = hours;
  for (const gift of gifts) {
    const isTicket = gift.candidate.master.plan.unit === 'ticket';
    ask(books, gift, isTicket ? gift.need : hoursLeft);
    if (gift.outcome === 'covered') return { gifts, covering: gift, isCovered: true, hours, hoursLeft };
    if (!isTicket) hoursLeft -= gift.gave;
    if (gift.gave > 0 && (isTicket || hoursLeft === 0)) {
      return { gifts, covering: null, isCovered: true, hours, hoursLeft };
    }
  }
  return { gifts, covering: null, isCovered: false, hours, hoursLeft };
}

/** Lets one candidate give of what is wanted of it: a ticket contract all or nothing, an hour contract a part. */
function ask(books: Books, gift: Gift, wanted: number): void {
  const { master, day } = gift.candidate;
  const { coverage, unit } = master.plan;
  if (coverage === 'pay_as_you_go') {
    gift.outcome = 'pay_as_you_go';
    return;
  }
  if (wanted === 0) {
    gift.outcome = 'covered';
    return;
  }
  const left = coverage === 'unlimited' ? Infinity : leftOn(books.page(master), day);
  if (unit === 'hour') gift.gave = Math.min(left, wanted);
  else gift.gave = left >= wanted ? wanted : 0;
  gift.outcome = gift.gave > 0 ? 'gave' : 'short';
}

/** The highest weight among the ticket's tags, else 1. */
function ticketsNeeded(plan: Plan, tags: readonly string[]): number {
  if (plan.weights.length === 0 || tags.length === 0) return 1;
  let highest: number | null = null;
  for (const { tag, units } of plan.weights) {
    if (tags.includes(tag)) highest = Math.max(highest ?? 0, units);
  }
  return highest ?? 1;
}

/** Total seconds rounded up once, to the increment of the first hour candidate. */
function hoursNeeded({ ticket }: Arrival, candidates: readonly Candidate[]): number {
  const first = candidates.find(({ master }) => master.plan.unit === 'hour');
  if (first === undefined || ticket.secondsSpent === null) return 0;
  const incrementSeconds = first.master.plan.incrementMinutes * 60;
  return divideUp(ticket.secondsSpent, incrementSeconds) * incrementSeconds * BASE_UNITS_PER_SECOND;
}
