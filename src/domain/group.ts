// The inputs of a fold made ready once: contracts by organization, acts by ticket, final statements by ticket.
// Its values never change; limits memoise their windows' bounds, which changes no answer.
import { dayOfText } from './civil-day';
import type { Adjustment, Contract, Entry, FinalWindow, Plan, RecordedTicket, Rules } from './facts';
import { hashOf, unordered } from './input-hash';
import { compareIds } from './id-order';
import { adjusts, boundsOf, masterOf } from './master';
import type { Bounds, Master } from './master';
import { zoneOf } from './zone';
import type { Zone } from './zone';

export interface GroupInputs {
  readonly contracts: readonly Contract[];
  readonly plans: ReadonlyMap<string, Plan>;
  readonly entries: readonly Entry[];
  readonly final: readonly FinalWindow[];
  readonly rules: Rules;
  readonly accountTimeZone: string;
}

/** How an organization reaches a master: by owning it, or by a contract that draws from it (rule 9). */
export interface Way {
  readonly contract: Contract;
  readonly bounds: Bounds;
  readonly master: Master;
}

/** What people decided on one ticket. */
export interface Acts {
  waived: boolean;
  approved: boolean;
  notCounted: boolean;
  assignedMasterId: string | null;
}

/** A ticket of a final statement, with the masters that it drew from. */
export interface Recorded {
  readonly ticket: RecordedTicket;
  readonly window: FinalWindow;
  readonly master: Master;
  readonly draws: readonly { readonly master: Master; readonly units: number }[];
}

export interface Group {
  /** Hash of everything that decides, acts on tickets left out: they are checked on resuming. */
  readonly inputs: string;
  readonly contracts: readonly Contract[];
  readonly masters: readonly Master[];
  readonly masterOf: ReadonlyMap<string, Master>;
  readonly ways: ReadonlyMap<string, readonly Way[]>;
  readonly acts: ReadonlyMap<string, Readonly<Acts>>;
  readonly recorded: ReadonlyMap<string, Recorded>;
  /** Adjustments that meet no window, in entry order (rule 16). */
  readonly unapplied: readonly Adjustment[];
  readonly rules: Rules;
  readonly accountZone: Zone;
  /** Day number; null while only observing. */
  readonly liveFrom: number | null;
}

/**
 * Prepares a group of contracts for folding. The records must have been read and cross-checked; an unknown plan
 * or contract throws.
 */
export function prepareGroup(inputs: GroupInputs): Group {
  const adjustments = inputs.entries.filter((entry) => entry.kind === 'adjustment');
  const byContract = new Map(inputs.contracts.map((contract) => [contract.id, contract]));
  const masters = mastersOf(inputs, adjustments, byContract);
  const ownMaster = new Map(masters.map((master) => [master.id, master]));
  const masterById = new Map(
    inputs.contracts.map((contract) => [
      contract.id,
      present(ownMaster.get(contract.drawsFrom ?? contract.id), `a contract ${contract.drawsFrom}`),
    ]),
  );
  const { liveFrom } = inputs.rules;
  return {
    inputs: hashOfInputs(inputs, adjustments),
    contracts: inputs.contracts,
    masters,
    masterOf: masterById,
    ways: waysOf(inputs.contracts, masterById),
    acts: actsOf(inputs.entries, masterById),
    recorded: recordedOf(inputs.final, masterById),
    unapplied: adjustments.filter((one) => {
      const master = ownMaster.get(one.contractId);
      return master === undefined || !adjusts(master, one);
    }),
    rules: inputs.rules,
    accountZone: zoneOf(inputs.accountTimeZone),
    liveFrom: liveFrom === null ? null : dayOfText(liveFrom),
  };
}

/** Everything that decides but the acts; neither the order of records nor an unused plan matters. */
function hashOfInputs(inputs: GroupInputs, adjustments: readonly Adjustment[]): string {
  const used = new Set(inputs.contracts.map((contract) => contract.planId));
  return hashOf({
    rules: inputs.rules,
    accountTimeZone: inputs.accountTimeZone,
    contracts: unordered(inputs.contracts),
    plans: unordered([...inputs.plans.values()].filter((plan) => used.has(plan.id))),
    adjustments: unordered(adjustments),
    final: unordered(inputs.final),
  });
}

function mastersOf(
  inputs: GroupInputs,
  adjustments: readonly Adjustment[],
  byContract: ReadonlyMap<string, Contract>,
): readonly Master[] {
  const adjustmentsBy = grouped(adjustments, (one) => one.contractId);
  const finalsBy = grouped(
    inputs.final,
    (one) => byContract.get(one.contractId)?.drawsFrom ?? one.contractId,
  );
  return inputs.contracts
    .filter((contract) => contract.drawsFrom === null)
    .map((contract, index) =>
      masterOf({
        contract,
        plan: present(inputs.plans.get(contract.planId), `a plan ${contract.planId}`),
        index,
        accountTimeZone: inputs.accountTimeZone,
        adjustments: adjustmentsBy.get(contract.id) ?? [],
        finals: finalsBy.get(contract.id) ?? [],
      }),
    );
}

/** Ways of each organization in id order, the order in which refused ones are told. */
function waysOf(
  contracts: readonly Contract[],
  masters: ReadonlyMap<string, Master>,
): ReadonlyMap<string, readonly Way[]> {
  const ways = [...contracts]
    .sort((a, b) => compareIds(a.id, b.id))
    .map((contract) => {
      const master = present(masters.get(contract.id), `a contract ${contract.id}`);
      return { contract, bounds: master.id === contract.id ? master.bounds : boundsOf(contract), master };
    });
  return grouped(ways, (way) => way.contract.organizationId);
}

function actsOf(
  entries: readonly Entry[],
  masters: ReadonlyMap<string, Master>,
): ReadonlyMap<string, Readonly<Acts>> {
  const acts = new Map<string, Acts>();
  for (const entry of entries) {
    if (entry.kind === 'adjustment') continue;
    const of = acts.get(entry.ticketId) ?? {
      waived: false,
      approved: false,
      notCounted: false,
      assignedMasterId: null,
    };
    acts.set(entry.ticketId, of);
    if (entry.kind === 'waive') of.waived = true;
    if (entry.kind === 'approve') of.approved = true;
    if (entry.kind === 'not_counted') of.notCounted = true;
    if (entry.kind === 'assign') {
      of.assignedMasterId = present(masters.get(entry.contractId), `a contract ${entry.contractId}`).id;
    }
  }
  return acts;
}

function recordedOf(
  final: readonly FinalWindow[],
  masters: ReadonlyMap<string, Master>,
): ReadonlyMap<string, Recorded> {
  const master = (id: string) => present(masters.get(id), `a contract ${id}`);
  return new Map(
    final.flatMap((window) =>
      window.tickets.map((ticket) => {
        const draws = ticket.draws.map((draw) => ({ master: master(draw.contractId), units: draw.units }));
        return [ticket.id, { ticket, window, master: master(window.contractId), draws }];
      }),
    ),
  );
}

function grouped<T>(all: readonly T[], keyOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return groups;
}

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`the group lacks ${what}`);
  return value;
}
