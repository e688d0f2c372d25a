// What would be tagged if the app went live on a day: the counted account folded again with that day, by the same rules.
import type { OurTag } from '../../domain/decision';
import type { Day, Instant, Unit } from '../../domain/facts';
import { compareIds } from '../../domain/id-order';
import { countAccount } from '../account/count-account';
import type { CountedAccount, CountedLine } from '../account/counted-account';
import { secondOf } from '../account/seconds';
import { liveness } from '../judge-ticket';

/** More than anybody reads one by one. */
const MOST_ROWS = 1_000;

export interface GoLiveRow {
  readonly ticketId: string;
  readonly subject: string;
  readonly status: string;
  readonly createdAt: Instant;
  readonly organizationName: string;
  readonly tag: OurTag;
  readonly overageUnits: number;
  readonly unit: Unit | null;
  /** Minor units; 0 for a ticket without a price. */
  readonly amount: number;
  readonly currency: string | null;
}

export interface GoLivePreview {
  readonly from: Day;
  /** Earlier tickets were not counted: a day before it shows too few. */
  readonly countedSince: Day;
  /** All of them, also where `rows` is cut. */
  readonly tickets: number;
  /** Solved or closed by now: a recount raises those only where a person ticks them. */
  readonly settled: number;
  /** Of what would be billed, by currency. */
  readonly sums: readonly { readonly currency: string; readonly amount: number }[];
  /** Newest first. */
  readonly rows: readonly GoLiveRow[];
  /** Organizations of which nothing can be told: their tickets are not in it. */
  readonly untold: number;
  /** The newest ticket that a contract serves: where a first verdict can be seen. */
  readonly firstVerdict: { readonly ticketId: string; readonly subject: string } | null;
}

const BILLED: ReadonlySet<OurTag> = new Set(['billable_overage', 'billable_usage']);

/** Pure: nothing is stored by looking. */
export function goLivePreview(counted: CountedAccount, from: Day): GoLivePreview {
  const draft = withLiveFrom(counted, from);
  const names = new Map(draft.reading.organizations.map(({ id, name }) => [id, name]));
  const lines = draft.groups.flatMap(({ count }) => (count.kind === 'counted' ? count.lines : []));
  const tagged = lines.flatMap((line) => {
    const { tag } = line.decision;
    const isLive = liveness(line.ticket, draft.reading.account) === 'live';
    return tag === null || !isLive ? [] : [rowOf(line, tag, names)];
  });
  const sums = new Map<string, number>();
  for (const { tag, amount, currency } of tagged) {
    if (currency === null || !BILLED.has(tag)) continue;
    sums.set(currency, (sums.get(currency) ?? 0) + amount);
  }
  const untold = draft.groups.filter(({ count }) => count.kind !== 'counted');
  const newest = newestOf(lines.filter(({ decision }) => decision.contractId !== null));
  return {
    from,
    countedSince: draft.reading.since,
    tickets: tagged.length,
    settled: tagged.filter(({ status }) => status === 'solved' || status === 'closed').length,
    sums: [...sums]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([currency, amount]) => ({ currency, amount })),
    rows: [...tagged].sort(newestFirst).slice(0, MOST_ROWS),
    untold: untold.reduce((sum, { organizationIds }) => sum + organizationIds.length, 0),
    firstVerdict: newest === null ? null : { ticketId: newest.ticket.id, subject: newest.ticket.subject },
  };
}

/** Where a setting is faulty nothing was counted, and nothing is here either. */
function withLiveFrom({ reading }: CountedAccount, liveFrom: Day): CountedAccount {
  const { account } = reading;
  const { rules } = account.settings;
  const settings = { ...account.settings, rules: rules === null ? null : { ...rules, liveFrom } };
  return countAccount({ ...reading, account: { ...account, settings } });
}

function rowOf(
  { ticket, decision }: CountedLine,
  tag: OurTag,
  names: ReadonlyMap<string, string>,
): GoLiveRow {
  return {
    ticketId: ticket.id,
    subject: ticket.subject,
    status: ticket.status,
    createdAt: ticket.createdAt,
    organizationName: names.get(ticket.organizationId ?? '') ?? '',
    tag,
    overageUnits: decision.overageUnits,
    unit: decision.unit,
    amount: decision.amount,
    currency: decision.currency,
  };
}

interface Dated {
  readonly ticketId: string;
  readonly createdAt: Instant;
}

function newestFirst(one: Dated, other: Dated): number {
  return secondOf(other.createdAt) - secondOf(one.createdAt) || compareIds(other.ticketId, one.ticketId);
}

/** An open one, if there is any: it is the one that an agent looks at. */
function newestOf(lines: readonly CountedLine[]): CountedLine | null {
  const isOpen = ({ ticket }: CountedLine) => ticket.status !== 'closed' && ticket.status !== 'solved';
  const open = lines.filter(isOpen);
  return (open.length > 0 ? open : lines).reduce<CountedLine | null>((newest, line) => {
    if (newest === null) return line;
    return secondOf(line.ticket.createdAt) >= secondOf(newest.ticket.createdAt) ? line : newest;
  }, null);
}
