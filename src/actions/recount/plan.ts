// What a person ticked, cut into batches that each are one job; and how far they are. Plain data, so that it can be
// kept and gone on with.
import type { OurTag } from '../../domain/decision';
import type { TagChange } from '../acts/act-ports';
import type { KeptBalance } from '../checkpoint/checkpoint-ports';
import type {
  ActDifference,
  BalanceDifference,
  Difference,
  MeteredFacts,
  OrganizationDifference,
  TicketDifference,
} from './difference';

export interface TicketItem {
  readonly key: string;
  readonly id: string;
  readonly has: readonly OurTag[];
  readonly wanted: OurTag | null;
  readonly mark: string;
  readonly acts: string;
  /** A raise that nobody had to look at, because the ticket was neither solved nor closed nor old. */
  readonly isUnseenRaise: boolean;
}

export interface BalanceItem {
  readonly key: string;
  readonly isHidden: boolean;
  readonly balance: KeptBalance;
}

export interface ActItem {
  readonly key: string;
  readonly recordId: string;
  readonly has: string | null;
  readonly wanted: string | null;
}

export interface OrganizationItem {
  readonly key: string;
  readonly id: string;
  readonly add: readonly string[];
  readonly remove: readonly string[];
}

export type Batch =
  | { readonly kind: 'acts'; readonly items: readonly ActItem[] }
  | { readonly kind: 'tickets'; readonly items: readonly TicketItem[]; readonly change: TagChange }
  | { readonly kind: 'balances'; readonly items: readonly BalanceItem[] }
  | { readonly kind: 'organizations'; readonly items: readonly OrganizationItem[] };

export interface RecountPlan {
  readonly v: 1;
  /** Milliseconds since 1970. */
  readonly madeAt: number;
  readonly metered: MeteredFacts;
  readonly batches: readonly Batch[];
}

/** `changed`: it is no longer as it was counted, so that another recount has to look at it. */
export type Outcome =
  | { readonly kind: 'done' }
  | { readonly kind: 'changed' }
  /** Zendesk's own words; empty where it gave none. */
  | { readonly kind: 'refused'; readonly detail: string }
  /** Sent several times, and nobody knows. */
  | { readonly kind: 'failed' };

/** By the keys of differences. */
export type Outcomes = Readonly<Record<string, Outcome>>;

export interface BatchProgress {
  /** `sent`: it may be on its way, whether or not its job is known. */
  readonly state: 'waiting' | 'sent' | 'over';
  readonly jobId: string | null;
  /** Keys of what the job holds, in its order. */
  readonly sent: readonly string[];
  /** How often it was sent. */
  readonly tries: number;
}

export interface RunProgress {
  /** In the plan's order. */
  readonly batches: readonly BatchProgress[];
  readonly outcomes: Outcomes;
}

/** Items in one job (zendesk-platform section 6.4). */
const MOST_ITEMS = 100;
/** Characters of balances in one request: a fold may be 20 kB long. */
const MOST_TEXT = 500_000;
/** They are tagged one by one, and a pause waits until a batch is over. */
const MOST_ORGANIZATIONS = 25;

export function planOf(ticked: readonly Difference[], metered: MeteredFacts, now: number): RecountPlan {
  const of = <K extends Difference['kind']>(kind: K) =>
    ticked.filter((one): one is Extract<Difference, { kind: K }> => one.kind === kind);
  const tickets = of('ticket');
  return {
    v: 1,
    madeAt: now,
    metered,
    batches: [
      ...cut(of('act').map(actItem)).map((items) => ({ kind: 'acts' as const, items })),
      // What makes a charge smaller first.
      ...ticketBatches(tickets.filter(({ isRaise }) => !isRaise)),
      ...ticketBatches(tickets.filter(({ isRaise }) => isRaise)),
      ...cut(of('balance').map(balanceItem), lengthOf).map((items) => ({ kind: 'balances' as const, items })),
      ...cut(of('organization').map(organizationItem), () => MOST_TEXT / MOST_ORGANIZATIONS).map((items) => ({
        kind: 'organizations' as const,
        items,
      })),
    ],
  };
}

/** What was refused, or nobody knows of, and nothing else; `changed` needs another count first. */
export function planAgain(plan: RecountPlan, outcomes: Outcomes, now: number): RecountPlan {
  const isFor = ({ key }: Batch['items'][number]) =>
    outcomes[key]?.kind === 'refused' || outcomes[key]?.kind === 'failed';
  const batches = plan.batches.map((batch) => ({ ...batch, items: batch.items.filter(isFor) }) as Batch);
  return { ...plan, madeAt: now, batches: batches.filter(({ items }) => items.length > 0) };
}

export function startOf(plan: RecountPlan): RunProgress {
  return {
    batches: plan.batches.map((): BatchProgress => ({ state: 'waiting', jobId: null, sent: [], tries: 0 })),
    outcomes: {},
  };
}

/** Tickets whose change is equal go together. */
function ticketBatches(tickets: readonly TicketDifference[]): readonly Batch[] {
  const byChange = new Map<string, { readonly change: TagChange; readonly items: TicketItem[] }>();
  for (const difference of tickets) {
    const change = changeOf(difference);
    const key = JSON.stringify(change);
    const group = byChange.get(key) ?? { change, items: [] };
    byChange.set(key, group);
    group.items.push(ticketItem(difference));
  }
  return [...byChange.values()].flatMap(({ change, items }) =>
    cut(items).map((some) => ({ kind: 'tickets' as const, items: some, change })),
  );
}

function changeOf({ has, wanted }: TicketDifference): TagChange {
  return {
    add: wanted === null || has.includes(wanted) ? [] : [wanted],
    remove: has.filter((tag) => tag !== wanted),
  };
}

function ticketItem(difference: TicketDifference): TicketItem {
  const { key, ticket, has, wanted, mark, acts, isRaise, caution } = difference;
  return { key, id: ticket.id, has, wanted, mark, acts, isUnseenRaise: isRaise && caution === null };
}

function actItem({ key, recordId, has, wanted }: ActDifference): ActItem {
  return { key, recordId, has, wanted };
}

function balanceItem({ key, balance, isHidden }: BalanceDifference): BalanceItem {
  return { key, balance, isHidden };
}

function organizationItem({ key, organizationId, add, remove }: OrganizationDifference): OrganizationItem {
  return { key, id: organizationId, add, remove };
}

function lengthOf({ balance }: BalanceItem): number {
  return JSON.stringify(balance.data).length;
}

function cut<T>(items: readonly T[], lengthOf: (item: T) => number = () => 0): readonly (readonly T[])[] {
  const batches: T[][] = [];
  let length = 0;
  for (const item of items) {
    const own = lengthOf(item);
    const last = batches.at(-1);
    if (last === undefined || last.length >= MOST_ITEMS || length + own > MOST_TEXT) {
      batches.push([item]);
      length = own;
    } else {
      last.push(item);
      length += own;
    }
  }
  return batches;
}
