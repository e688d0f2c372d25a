// One ticket of the fold: what the rules say, unless a final statement says otherwise (rules 18, 21).
import type { Arrival } from './arrival';
import { holds } from './books';
import type { Books } from './books';
import type { Decision, Drift, OurTag, Verdict } from './decision';
import { explain } from './explain';
import type { Given } from './explain';
import type { InFinal } from './explanation';
import type { FinalWindow, RecordedTicket } from './facts';
import type { Group, Recorded } from './group';
import type { FinalRange, Master } from './master';
import { postRecorded, postRuling } from './posting';
import { rule } from './ruling';
import type { Ruling } from './ruling';

export interface Decided {
  readonly decision: Decision;
  readonly drift: Drift | null;
}

/** Decides one ticket and posts it. */
export function decide(group: Group, books: Books, arrival: Arrival): Decided {
  const ruling = rule(group, books, arrival);
  const recorded = group.recorded.size === 0 ? undefined : group.recorded.get(arrival.ticket.id);
  if (recorded !== undefined) return decideRecorded(books, arrival, ruling, recorded);
  const closed = finalHolding(ruling);
  if (closed !== undefined && ruling.master !== null) {
    return decideLate(books, arrival, ruling, ruling.master, closed);
  }
  const given = givenBy(ruling);
  const standing = {
    master: ruling.drawing === null ? null : ruling.master,
    need: ruling.included + ruling.overage,
    beyond: ruling.overage,
  };
  const explanation = explain(books, arrival, ruling, standing, given, null);
  postRuling(books, ruling);
  const { master } = ruling;
  const decision: Decision = {
    ticketId: arrival.ticket.id,
    state: ruling.state,
    reason: ruling.reason,
    contractId: master?.id ?? null,
    unit: master?.plan.unit ?? null,
    includedUnits: ruling.included,
    overageUnits: ruling.overage,
    toleratedUnits: ruling.tolerated,
    amount: ruling.amount,
    currency: master?.plan.currency ?? null,
    tag: ruling.tag,
    draws: given.map((one) => ({ contractId: one.master.id, units: one.units })),
    explanation,
  };
  return { decision, drift: null };
}

/** A recorded ticket keeps what its statement says; where the rules differ it is drift (rule 18). */
function decideRecorded(books: Books, arrival: Arrival, ruling: Ruling, recorded: Recorded): Decided {
  const { ticket, master, draws } = recorded;
  const says: Verdict = verdictOf(ticket.state, master, ticket.amount);
  const now = verdictOf(ruling.state, ruling.master, ruling.amount);
  const drifted =
    says.state !== now.state || says.contractId !== now.contractId || says.amount !== now.amount;
  const standing = {
    master: isPlaced(ticket, master) && holdsNow(master, arrival) ? master : null,
    need: ticket.includedUnits + ticket.overageUnits,
    beyond: ticket.overageUnits,
  };
  const explanation = explain(
    books,
    arrival,
    ruling,
    standing,
    draws,
    inFinal(master, recorded.window, now, drifted),
  );
  postRecorded(books, recorded, arrival.seconds);
  const decision: Decision = {
    ticketId: arrival.ticket.id,
    state: ticket.state,
    reason: ticket.reason,
    contractId: master.id,
    unit: ticket.unit,
    includedUnits: ticket.includedUnits,
    overageUnits: ticket.overageUnits,
    toleratedUnits: ticket.toleratedUnits,
    amount: ticket.amount,
    currency: master.plan.currency,
    tag: recordedTag(ticket),
    draws: draws.map((draw) => ({ contractId: draw.master.id, units: draw.units })),
    explanation,
  };
  const drift = { ticketId: arrival.ticket.id, contractId: master.id, recorded: says, now };
  return { decision, drift: drifted ? drift : null };
}

/** A ticket that came to a finished window consumes nothing and is always drift (rule 21). */
function decideLate(
  books: Books,
  arrival: Arrival,
  ruling: Ruling,
  master: Master,
  { window }: FinalRange,
): Decided {
  const now = verdictOf(ruling.state, master, ruling.amount);
  const final = inFinal(master, window, now, true);
  const decision: Decision = {
    ticketId: arrival.ticket.id,
    state: 'late',
    reason: 'after_final',
    contractId: master.id,
    unit: master.plan.unit,
    includedUnits: 0,
    overageUnits: 0,
    toleratedUnits: 0,
    amount: 0,
    currency: master.plan.currency,
    tag: null,
    draws: [],
    explanation: explain(books, arrival, ruling, { master: null, need: 0, beyond: 0 }, [], final),
  };
  return {
    decision,
    drift: { ticketId: arrival.ticket.id, contractId: master.id, recorded: null, now },
  };
}

function finalHolding({ master, day, drawing }: Ruling): FinalRange | undefined {
  // Neither not_counted nor no_plan is ever late; they are the rulings that draw on nobody.
  if (master === null || drawing === null || master.finals.length === 0) return undefined;
  return master.finals.find((final) => day >= final.start && day < final.end);
}

function givenBy({ drawing }: Ruling): readonly Given[] {
  if (drawing === null) return [];
  return drawing.gifts
    .filter((gift) => gift.gave > 0)
    .map((gift) => ({ master: gift.candidate.master, units: gift.gave }));
}

function verdictOf(state: Verdict['state'], master: Master | null, amount: number): Verdict {
  return { state, contractId: master?.id ?? null, amount, currency: master?.plan.currency ?? null };
}

function inFinal(master: Master, window: FinalWindow, now: Verdict, drifted: boolean): InFinal {
  return { contractId: master.id, startsOn: window.startsOn, endsOn: window.endsOn, now, drifted };
}

/** What counted nothing stands nowhere in a window, nor does a figure in another unit than the window's. */
function isPlaced({ state, unit }: RecordedTicket, master: Master): boolean {
  return state !== 'not_counted' && unit === master.plan.unit;
}

function holdsNow(master: Master, arrival: Arrival): boolean {
  return holds(master, master.zone.dayAt(arrival.seconds));
}

/** The tag that a recorded state, reason and amount stand for (rule 18). */
function recordedTag({ state, reason, amount }: RecordedTicket): OurTag | null {
  // There the reason may be any tag's name.
  if (state === 'not_counted') return null;
  if (reason === 'not_live' || reason === 'not_billed') return null;
  if (reason === 'capped' && amount === 0) return null;
  if (reason === 'to_confirm') return 'overage_to_confirm';
  if (state === 'overage') return 'billable_overage';
  if (state === 'usage') return 'billable_usage';
  return state === 'waived' ? 'overage_waived' : null;
}
