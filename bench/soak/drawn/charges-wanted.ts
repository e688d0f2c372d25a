// What the charges of a range of days have to be, from the rules' decisions alone: which tickets, how much each is beyond its
// plan and costs, and what they come to by state and currency.
import type { Day } from '../../../src/domain/facts';
import { priceOf } from '../../../src/domain/money';
import { counted, money, plain, units } from './english';
import type { Fault } from './fault';
import type { DrawnRows } from './read-page';
import { dayOf, type GroupNow, type Judged } from './rules-now';

export interface WantedCharge {
  readonly ticketId: string;
  readonly state: string;
  readonly units: string;
  readonly amount: string;
  /** Minor units that it adds to the sum of its state. */
  readonly worth: number;
  readonly currency: string | null;
}

const STATES = ['To confirm', 'Billable', 'Approved', 'Waived', 'Not billed'];

export function chargesWanted(
  groups: readonly GroupNow[],
  { from, to }: { readonly from: Day; readonly to: Day },
): readonly WantedCharge[] {
  return groups.flatMap((now) => {
    const room = new Map<string, number>();
    return now.judged.flatMap((judged) => {
      // Those before the range, too, take of what a spending cap leaves.
      const wanted = wantedOf(now, judged, room);
      const day = dayOf(now, judged);
      return wanted === null || day === null || day < from || day > to ? [] : [wanted];
    });
  });
}

function wantedOf(now: GroupNow, judged: Judged, room: Map<string, number>): WantedCharge | null {
  const { decision } = judged;
  const { contractId, unit, overageUnits, currency, explanation } = decision;
  const master = now.group.masters.find(({ id }) => id === contractId);
  if (master === undefined || unit === null || overageUnits === 0) return null;
  const price = explanation.price?.unitPrice ?? master.unitPrice;
  const state = stateOf(judged, price);
  const worth =
    state === 'To confirm'
      ? atStake(now, judged, room)
      : state === 'Waived'
        ? priceOf(overageUnits, unit, price ?? 0)
        : decision.amount;
  const said = money(worth, currency);
  const isAsked = state === 'To confirm' && explanation.final === null;
  const own = Math.min(explanation.price?.gross ?? 0, explanation.price?.capLeft ?? Infinity);
  const asked =
    worth < own
      ? 'if the customer agrees to the earlier ones too: they share a spending cap'
      : 'if the customer agrees';
  const amount =
    price === null
      ? 'No price'
      : state === 'Waived'
        ? `${said} let go`
        : isAsked
          ? `${said} ${asked}`
          : money(decision.amount, currency);
  return { ticketId: decision.ticketId, state, units: units(overageUnits, unit), amount, worth, currency };
}

function stateOf({ decision: { state, reason, amount } }: Judged, price: number | null): string {
  if (state === 'waived') return 'Waived';
  if (reason === 'to_confirm') return 'To confirm';
  if (reason === 'approved') return 'Approved';
  if (amount > 0) return 'Billable';
  const isLetGo = reason === 'not_live' || reason === 'tolerated' || reason === 'not_billed';
  return (state === 'overage' || state === 'usage') && !isLetGo && price === null ? 'Billable' : 'Not billed';
}

/** What approving adds: charges to confirm share what the billed ones left of the window's spending cap, the earlier first. */
function atStake({ group, judged }: GroupNow, { decision }: Judged, room: Map<string, number>): number {
  const { contractId, explanation } = decision;
  const { price } = explanation;
  if (explanation.final !== null || price === null) return 0;
  const cap = group.masterOf.get(contractId ?? '')?.cap ?? null;
  if (cap === null) return price.gross;
  const window = `${contractId} ${price.billingStartsOn}`;
  const isIn = ({ decision: one }: Judged) =>
    one.contractId === contractId && one.explanation.price?.billingStartsOn === price.billingStartsOn;
  const billed = judged.filter(isIn).reduce((sum, { decision: { amount } }) => sum + amount, 0);
  const left = room.get(window) ?? Math.max(0, cap - billed);
  const stake = Math.min(price.gross, left);
  room.set(window, left - stake);
  return stake;
}

/** What differs. @param drawn every row of the table @param sums the table above it */
export function chargesFaults(
  wanted: readonly WantedCharge[],
  drawn: DrawnRows['rows'],
  sums: readonly (readonly string[])[],
): readonly Fault[] {
  const rows = new Map(
    drawn.map(([, cells]) => {
      const texts = cells.map(plain);
      return [/#(\d+)/.exec(texts.join(' '))?.[1] ?? '', texts.slice(-3)] as const;
    }),
  );
  const ids = new Set(wanted.map(({ ticketId }) => ticketId));
  const strangers = [...rows.keys()].filter((id) => !ids.has(id));
  return [
    ...strangers.map((id) => aboutTicket(id, 'stands among the charges')),
    ...wanted.flatMap((one) => rowFaults(one, rows.get(one.ticketId))),
    ...sumFaults(wanted, sums),
  ];
}

function rowFaults(one: WantedCharge, row: readonly string[] | undefined): readonly Fault[] {
  if (row === undefined) return [aboutTicket(one.ticketId, 'is missing among the charges')];
  const [state = '', beyond, amount] = row;
  if (state.startsWith(one.state) && beyond === one.units && amount === one.amount) return [];
  const is = `"${row.join(' | ')}", not "${one.state} | ${one.units} | ${one.amount}"`;
  return [aboutTicket(one.ticketId, `says among the charges ${is}`)];
}

const aboutTicket = (id: string, text: string): Fault => ({
  text: `#${id} ${text}`,
  about: [`ticket ${id}`],
});

function sumFaults(wanted: readonly WantedCharge[], drawn: readonly (readonly string[])[]): readonly Fault[] {
  const currencies = [...new Set(wanted.flatMap(({ currency }) => currency ?? []))].sort();
  const rows = STATES.flatMap((state) => {
    const own = wanted.filter((one) => one.state === state);
    const sum = (currency: string) =>
      own.filter((one) => one.currency === currency).reduce((all, { worth }) => all + worth, 0);
    return own.length === 0
      ? []
      : [[state, counted(own.length), ...currencies.map((currency) => money(sum(currency), currency))]];
  });
  const is = drawn.map((row) => row.map(plain).join(' | '));
  const should = (rows.length === 0 ? [] : [['State', 'Tickets', ...currencies], ...rows]).map((row) =>
    row.join(' | '),
  );
  return is.join('\n') === should.join('\n')
    ? []
    : [{ text: `the charges come to "${is.join('; ')}", not "${should.join('; ')}"`, about: [] }];
}
