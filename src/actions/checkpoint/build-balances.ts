// What is stored of every contract of a group: its balance in the running billing window, and with the lowest
// contract's the fold of the whole group.
import { balancesAt, type Balance, type Charged, type LimitBalance } from '../../domain/balances';
import type { Contract, Instant } from '../../domain/facts';
import { foldStart } from '../../domain/fold-start';
import { compareIds } from '../../domain/id-order';
import { meterTickets, startState } from '../../domain/meter';
import { printAmount } from '../../domain/money';
import { printUnits } from '../../domain/units';
import type { WholeEvidence } from '../evidence';
import type { SavedTicket } from '../ports';
import type { Settings } from '../settings';
import { checkpointOf } from './build-checkpoint';
import type { KeptBalance, StoredCheckpoint } from './checkpoint-ports';

/** Characters of `data`; a record holds 32 KB with everything (zendesk-platform section 5.1). */
const MOST_DATA = 20_000;

/**
 * Nothing where the reading does not reach back to the start of every running billing window: its sums would be too
 * low, so they are left to a recount.
 * @param row the open ticket as it is saved
 * @param now milliseconds since 1970
 */
export function balancesToKeep(
  evidence: WholeEvidence,
  row: SavedTicket,
  settings: Settings,
  authorId: string,
  now: number,
): readonly KeptBalance[] {
  const { group, found, facts, reach } = evidence;
  const at = Temporal.Instant.fromEpochMilliseconds(Math.floor(now / 1000) * 1000).toString();
  if (reach.seesLess || reach.from > foldStart(group, at, 'balances')) return [];
  const tickets = [...found.filter(({ id }) => id !== row.id), row];
  const { checkpoint, state, later } = checkpointOf(evidence, tickets, settings, now);
  const whole =
    checkpoint.from === reach.from
      ? meterTickets(group, state, later).state
      : meterTickets(group, startState(group, reach.from), tickets).state;
  const balances = balancesAt(group, whole, at).filter(({ billing }) => billing !== null);
  const lowest = [...balances].sort((a, b) => compareIds(a.contractId, b.contractId))[0];
  const nameOf = new Map(facts.rows.contracts.map(({ record }) => [record.id, record.name]));
  return balances.flatMap((balance) => {
    const contract = group.contracts.find(({ id }) => id === balance.contractId);
    if (contract === undefined) return [];
    const written = { at, authorId, name: nameOf.get(contract.id) ?? '', rest: checkpoint.rest };
    return keptBalance(balance, contract, written, balance === lowest ? checkpoint : null);
  });
}

export interface Written {
  readonly at: Instant;
  readonly authorId: string;
  /** Of the contract. */
  readonly name: string;
  /** Fingerprint of everything that decides but tickets and acts. */
  readonly rest: string;
}

/** Empty outside of the contract's term. */
export function keptBalance(
  balance: Balance,
  contract: Contract,
  { at, authorId, name, rest }: Written,
  checkpoint: StoredCheckpoint | null,
): readonly KeptBalance[] {
  const { billing, currency } = balance;
  if (billing === null) return [];
  const { startsOn, endsOn } = billing;
  return [
    {
      contractId: contract.id,
      organizationId: contract.organizationId,
      name: `Balance ${startsOn}: ${name}`,
      period: contract.billingPeriod,
      startsOn,
      endsOn,
      currency,
      at,
      authorId,
      data: dataOf(balance, billing, at, rest, checkpoint),
    },
  ];
}

function dataOf(
  { windows, unit, currency }: Balance,
  billing: NonNullable<Balance['billing']>,
  at: Instant,
  rest: string,
  checkpoint: StoredCheckpoint | null,
): KeptBalance['data'] {
  const units = (value: number) => printUnits(value, unit);
  const charged = (one: Charged) => ({ units: units(one.units), amount: printAmount(one.amount, currency) });
  const windowOf = ({ period, startsOn, endsOn, ...figures }: LimitBalance) => ({
    period,
    startsOn,
    endsOn,
    limit: units(figures.limit),
    carried: units(figures.carried),
    adjusted: units(figures.adjusted),
    used: units(figures.used),
    remaining: units(figures.remaining),
  });
  const data = {
    v: 1 as const,
    at,
    hash: rest,
    windows: windows.map(windowOf),
    overage: charged(billing.overage),
    usage: charged(billing.usage),
    tolerated: charged(billing.tolerated),
    waived: charged(billing.waived),
    billed: printAmount(billing.billed, currency),
  };
  if (checkpoint === null) return data;
  const withState = { ...data, state: checkpoint };
  return JSON.stringify(withState).length <= MOST_DATA ? withState : data;
}
