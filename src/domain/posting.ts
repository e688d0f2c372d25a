// Writes what a ticket consumed and owes into the books: windows, billing windows and totals.
import type { BillingWindow } from './billing-ledger';
import { addTotals, drawOn, holds } from './books';
import type { Books, Page } from './books';
import { add } from './exact';
import type { State } from './decision';
import type { Recorded } from './group';
import type { Master } from './master';
import { priceOf } from './money';
import type { Ruling } from './ruling';

/** Posts a ruling that stands. */
export function postRuling(books: Books, ruling: Ruling): void {
  const { drawing, master, day, overage } = ruling;
  for (const { candidate, gave } of drawing?.gifts ?? []) {
    if (gave > 0) drawOn(books.page(candidate.master), candidate.day, gave);
  }
  if (master === null || overage === 0) return;
  postCharge(books.page(master), day, ruling);
}

/** Posts a recorded ticket: its draws and what its contract's tolerance and cap must count (rule 18). */
export function postRecorded(books: Books, { ticket, master, draws }: Recorded, seconds: number): void {
  for (const draw of draws) {
    drawOn(books.page(draw.master), draw.master.zone.dayAt(seconds), draw.units);
  }
  // Figures in a unit that the contract no longer counts in add to no sum of units.
  const isSameUnit = ticket.unit === master.plan.unit;
  postCharge(books.page(master), master.zone.dayAt(seconds), {
    state: ticket.state,
    overage: isSameUnit ? ticket.overageUnits : 0,
    tolerated: isSameUnit ? ticket.toleratedUnits : 0,
    amount: ticket.amount,
  });
}

interface Owed {
  readonly state: State;
  readonly overage: number;
  readonly tolerated: number;
  readonly amount: number;
}

function postCharge(page: Page, day: number, owed: Owed): void {
  const { state, overage, amount } = owed;
  addTotals(page.totals, overage, state === 'waived' ? overage : 0, amount);
  if (!holds(page.master, day)) return;
  for (const ledger of page.limits) {
    const window = ledger.windowAt(day);
    window.over = add(window.over, overage);
  }
  addCharges(page.master, page.billing.windowAt(day), owed);
}

function addCharges(master: Master, { charges }: BillingWindow, owed: Owed): void {
  const { state, overage, tolerated, amount } = owed;
  const isUsage = master.plan.coverage === 'pay_as_you_go';
  if (isUsage) {
    charges.usage = add(charges.usage, overage);
    charges.usageAmount = add(charges.usageAmount, amount);
  } else {
    charges.overage = add(charges.overage, overage);
    charges.overageAmount = add(charges.overageAmount, amount);
  }
  charges.tolerated = add(charges.tolerated, tolerated);
  charges.toleratedAmount = add(charges.toleratedAmount, worth(master, tolerated));
  if (state !== 'waived') return;
  charges.waived = add(charges.waived, overage);
  charges.waivedAmount = add(charges.waivedAmount, worth(master, overage));
}

function worth(master: Master, units: number): number {
  return master.unitPrice === null || units === 0 ? 0 : priceOf(units, master.plan.unit, master.unitPrice);
}
