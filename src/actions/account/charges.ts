// Every ticket of a range of days that went beyond its contract, with what it costs and why; and those without a plan.
import { textOfDay } from '../../domain/civil-day';
import type { Decision, NoPlanReason } from '../../domain/decision';
import type { Day } from '../../domain/facts';
import { compareIds } from '../../domain/id-order';
import type { Master } from '../../domain/master';
import { isZone, zoneOf } from '../../domain/zone';
import { agreedOf } from '../acts/agreed';
import type { AccountEntry } from './account-ports';
import { atStakeIn } from './at-stake';
import type { ChargeRange, ChargeRow, Charges, ChargeState, WithoutPlanRow } from './charge-rows';
import type { CountedAccount, CountedFold, CountedGroup, CountedLine } from './counted-account';
import { secondOf } from './seconds';

/** Not to be billed whatever the price: the rules said so before anybody looked at one. */
const NEVER_BILLED: ReadonlySet<string> = new Set(['not_live', 'tolerated', 'not_billed']);

/** In metering order over the whole account. Groups that cannot be told have none, and are named. */
export function chargesOf(counted: CountedAccount, range: ChargeRange): Charges {
  const names = new Map(counted.reading.organizations.map(({ id, name }) => [id, name]));
  const charges = counted.groups.flatMap((group) => chargesIn(group, range, names));
  const untold = counted.groups.flatMap(({ count, organizationIds }) =>
    count.kind === 'counted' ? [] : organizationIds,
  );
  return {
    since: counted.reading.since,
    untold: untold.map((id) => ({ organizationId: id, organizationName: names.get(id) ?? null })),
    rows: inOrder(charges),
    withoutPlan: inOrder(withoutPlan(counted, range, names)),
  };
}

function chargesIn(
  { count, facts, book }: CountedGroup,
  range: ChargeRange,
  names: ReadonlyMap<string, string>,
): readonly ChargeRow[] {
  if (count.kind !== 'counted') return [];
  const contractNames = new Map(facts.rows.contracts.map(({ record }) => [record.id, record.name]));
  const acts = actsByTicket(book.decisions);
  const stakes = atStakeIn(count);
  return count.lines.flatMap((line): readonly ChargeRow[] => {
    const { ticket, decision } = line;
    const master = bearerOf(count, decision);
    if (master === null || decision.unit === null || decision.overageUnits === 0) return [];
    const day = textOfDay(master.zone.dayAt(secondOf(ticket.createdAt)));
    if (day < range.from || day > range.to) return [];
    const unitPrice = decision.explanation.price?.unitPrice ?? master.unitPrice;
    const { state, reason, overageUnits, toleratedUnits } = decision;
    return [
      {
        ticketId: ticket.id,
        subject: ticket.subject,
        status: ticket.status,
        createdAt: ticket.createdAt,
        day,
        organizationId: ticket.organizationId ?? '',
        organizationName: names.get(ticket.organizationId ?? '') ?? null,
        contractId: master.id,
        contractName: contractNames.get(master.id) ?? '',
        state: chargeState(decision, unitPrice),
        decision: { state, reason, overageUnits, toleratedUnits },
        unit: decision.unit,
        unitPrice,
        amount: decision.amount,
        currency: decision.currency,
        agreed: agreedOf(decision),
        atStake: stakes.get(ticket.id) ?? 0,
        isFinal: decision.explanation.final !== null,
        acts: acts.get(ticket.id) ?? [],
      },
    ];
  });
}

function bearerOf({ group }: CountedFold, { contractId }: Decision): Master | null {
  return group.masters.find(({ id }) => id === contractId) ?? null;
}

function chargeState({ state, reason, amount }: Decision, unitPrice: number | null): ChargeState {
  if (state === 'waived') return 'waived';
  if (reason === 'to_confirm') return 'to_confirm';
  if (reason === 'approved') return 'approved';
  if (amount > 0) return 'billable';
  const isCharged = (state === 'overage' || state === 'usage') && !NEVER_BILLED.has(reason);
  // Somebody has to price it by hand.
  return isCharged && unitPrice === null ? 'billable' : 'none';
}

/** Of two acts of one kind on one ticket the one that counts (read-group.ts). */
function actsByTicket(decisions: readonly AccountEntry[]): ReadonlyMap<string, readonly AccountEntry[]> {
  const acts = new Map<string, AccountEntry[]>();
  for (const entry of decisions) {
    if (entry.ticketId === null) continue;
    const own = `${String(entry.raw['kind'])}:${entry.ticketId}`;
    const others = acts.get(entry.ticketId) ?? [];
    const at = others.findIndex(({ raw }) => raw['kind'] === entry.raw['kind']);
    const other = others[at];
    if (other === undefined) others.push(entry);
    else if (entry.externalId === own || (other.externalId !== own && entry.record.id < other.record.id)) {
      others[at] = entry;
    }
    acts.set(entry.ticketId, others);
  }
  return acts;
}

function withoutPlan(
  { reading, groups, withoutPlan: lines }: CountedAccount,
  range: ChargeRange,
  names: ReadonlyMap<string, string>,
): readonly WithoutPlanRow[] {
  const { timeZone } = reading.account;
  if (timeZone === null || !isZone(timeZone)) return [];
  const zone = zoneOf(timeZone);
  const isIn = (day: Day) => day >= range.from && day <= range.to;
  const all = [...lines, ...groups.flatMap(({ count }) => (count.kind === 'counted' ? count.lines : []))];
  return all.filter(isWithoutPlan).flatMap(({ ticket, decision }) => {
    const { id: ticketId, subject, createdAt, organizationId } = ticket;
    if (!isIn(textOfDay(zone.dayAt(secondOf(createdAt))))) return [];
    const organizationName = names.get(organizationId ?? '') ?? null;
    const reason = decision.reason as NoPlanReason;
    return [{ ticketId, subject, createdAt, organizationId, organizationName, reason }];
  });
}

function isWithoutPlan({ decision }: CountedLine): boolean {
  return decision.state === 'no_plan';
}

function inOrder<T extends { readonly ticketId: string; readonly createdAt: string }>(rows: readonly T[]) {
  const keyed = rows.map((row) => ({ row, second: secondOf(row.createdAt) }));
  return keyed
    .sort((a, b) => a.second - b.second || compareIds(a.row.ticketId, b.row.ticketId))
    .map(({ row }) => row);
}
