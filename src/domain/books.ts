// The working side of the state: one open page for each contract that a fold touches, written back at its end.
import { BillingLedger } from './billing-ledger';
import { add } from './exact';
import type { Group } from './group';
import { LimitLedger, leftIn } from './limit-ledger';
import type { LimitWindow } from './limit-ledger';
import type { Master } from './master';
import type { ContractState, State } from './state';

export interface Totals {
  overage: number;
  waived: number;
  amount: number;
}

export interface Page {
  readonly master: Master;
  readonly limits: readonly LimitLedger[];
  readonly billing: BillingLedger;
  readonly totals: Totals;
}

const NOTHING: ContractState = { limits: [], billing: [], totals: [0, 0, 0] };

export class Books {
  private readonly pages: (Page | undefined)[] = [];
  private readonly stored: ReadonlyMap<string, ContractState>;

  constructor(
    private readonly group: Group,
    private readonly state: State,
  ) {
    this.stored = new Map(state.contracts);
  }

  page(master: Master): Page {
    const open = this.pages[master.index];
    if (open !== undefined) return open;
    const stored = this.stored.get(master.id) ?? NOTHING;
    const { keepFrom } = this.state;
    const keepFromDay = keepFrom === null ? Infinity : master.zone.dayAt(keepFrom);
    const [overage, waived, amount] = stored.totals;
    const page = {
      master,
      limits: master.limits.map((limit, at) => new LimitLedger(limit, stored.limits[at] ?? [], keepFromDay)),
      billing: new BillingLedger(master.billing, stored.billing, keepFromDay),
      totals: { overage, waived, amount },
    };
    this.pages[master.index] = page;
    return page;
  }

  /** Contracts in the group's order; those that this fold left alone pass through as they were. */
  contractStates(): State['contracts'] {
    return this.group.masters.flatMap((master) => {
      const page = this.pages[master.index];
      const state = page === undefined ? this.stored.get(master.id) : stateOf(page);
      return state === undefined ? [] : [[master.id, state] as const];
    });
  }
}

/** What all windows that hold the day have left together: the least of them. Infinity without limits. */
export function leftOn(page: Page, day: number): number {
  let least = Infinity;
  for (const ledger of page.limits) least = Math.min(least, leftIn(ledger.windowAt(day)));
  return least;
}

/** Takes units out of every window that holds the day; a day outside the term counts nowhere (rule 18). */
export function drawOn(page: Page, day: number, units: number): void {
  if (!holds(page.master, day)) return;
  for (const ledger of page.limits) ledger.draw(ledger.windowAt(day), units);
}

/** The limit windows that hold the day, week to term. */
export function windowsOn(page: Page, day: number): readonly LimitWindow[] {
  return holds(page.master, day) ? page.limits.map((ledger) => ledger.windowAt(day)) : [];
}

/** Whether the contract's term holds the day. */
export function holds({ bounds }: Master, day: number): boolean {
  return day >= bounds.term.start && day < bounds.term.end;
}

export function addTotals(totals: Totals, overage: number, waived: number, amount: number): void {
  totals.overage = add(totals.overage, overage);
  totals.waived = add(totals.waived, waived);
  totals.amount = add(totals.amount, amount);
}

function stateOf({ limits, billing, totals }: Page): ContractState {
  return {
    limits: limits.map((ledger) => ledger.rows()),
    billing: billing.rows(),
    totals: [totals.overage, totals.waived, totals.amount],
  };
}
