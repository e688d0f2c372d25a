// What the rules say of one ticket in the state that the tickets before it left; changes nothing (rules 19 to 33).
import type { Arrival } from './arrival';
import { bearerOf } from './bearer';
import type { Bearing } from './bearer';
import type { Books } from './books';
import { hear, noPlanReason } from './candidates';
import type { Hearing } from './candidates';
import { charge } from './charging';
import type { OurTag, State } from './decision';
import { drawInTurn } from './drawing';
import type { Drawing, Gift } from './drawing';
import type { NotCounted, Price } from './explanation';
import type { Group } from './group';
import type { Master } from './master';
import { notCountedBy } from './not-counted';

export interface Ruling {
  readonly state: State;
  readonly reason: string;
  /** The contract that the ticket counts on (rule 27). */
  readonly master: Master | null;
  /** The ticket's day in that contract's zone; 0 without one. */
  readonly day: number;
  readonly included: number;
  readonly overage: number;
  readonly tolerated: number;
  readonly amount: number;
  readonly tag: OurTag | null;
  readonly hearing: Hearing;
  readonly drawing: Drawing | null;
  readonly bearing: Bearing | null;
  readonly price: Price | null;
  readonly notCounted: NotCounted | null;
}

const NO_UNITS = {
  day: 0,
  included: 0,
  overage: 0,
  tolerated: 0,
  amount: 0,
  tag: null,
  drawing: null,
  bearing: null,
  price: null,
  notCounted: null,
} as const;

/** Rules on one ticket. Looking may open windows in the books, which alters no figure. */
export function rule(group: Group, books: Books, arrival: Arrival): Ruling {
  const acts = group.acts.size === 0 ? undefined : group.acts.get(arrival.ticket.id);
  const hearing = hear(group, arrival, acts?.assignedMasterId ?? null);
  const notCounted = notCountedBy(group, acts, arrival, hearing.candidates);
  if (notCounted !== null) {
    const { cause, reason, master } = notCounted;
    return { ...NO_UNITS, state: 'not_counted', reason, master, hearing, notCounted: cause };
  }
  if (hearing.candidates.length === 0) {
    const reason = noPlanReason(arrival.ticket.organizationId, hearing);
    return { ...NO_UNITS, state: 'no_plan', reason, master: null, hearing };
  }
  const drawing = drawInTurn(books, arrival, hearing.candidates);
  if (drawing.isCovered) return covered(hearing, drawing);
  const bearing = bearerOf(drawing);
  if (bearing.units === 0) return included(hearing, drawing, bearing.gift, bearing);
  const { master, day } = bearing.gift.candidate;
  const charged = charge(master, books.page(master).billing.windowAt(day), bearing.units, {
    waived: acts?.waived === true,
    approved: acts?.approved === true,
    beforeLive: isBeforeLive(group, arrival.seconds),
  });
  // Spelt out, here and below: spreading costs more than all the rest of the fold.
  return {
    state: charged.state,
    reason: charged.reason,
    master,
    day,
    // A ticket bearer bears its whole need, an hour bearer what was not covered (rule 27).
    included: master.plan.unit === 'ticket' ? 0 : drawing.hours - bearing.units,
    overage: bearing.units,
    tolerated: charged.tolerated,
    amount: charged.amount,
    tag: charged.tag,
    hearing,
    drawing,
    bearing,
    price: charged.price,
    notCounted: null,
  };
}

/** Named after the first contract that gave, or the one that covered where nothing was drawn (rule 27). */
function covered(hearing: Hearing, drawing: Drawing): Ruling {
  const giver = drawing.gifts.find((gift) => gift.gave > 0);
  const named = giver ?? drawing.covering;
  if (named === null) throw new Error('a covered ticket has a contract that covers it');
  return included(hearing, drawing, named, null);
}

function included(hearing: Hearing, drawing: Drawing, named: Gift, bearing: Bearing | null): Ruling {
  const { master, day } = named.candidate;
  return {
    state: 'included',
    reason: named.gave > 0 ? limitsReason(master) : master.plan.unit === 'hour' ? 'no_time' : 'no_weight',
    master,
    day,
    included: named.need,
    overage: 0,
    tolerated: 0,
    amount: 0,
    tag: null,
    hearing,
    drawing,
    bearing,
    price: null,
    notCounted: null,
  };
}

function limitsReason(master: Master): string {
  return master.plan.coverage === 'unlimited' ? 'unlimited' : 'within_limits';
}

/** Whether the ticket's day in the account's zone is before going live (rule 29). */
function isBeforeLive(group: Group, seconds: number): boolean {
  return group.liveFrom === null || group.accountZone.dayAt(seconds) < group.liveFrom;
}
