// What decides a ticket, weighed: whole, or named by record and field where something in it cannot be read.
import type { FinalWindow, Instant, Rules } from '../domain/facts';
import { prepareGroup, type Group, type GroupInputs } from '../domain/group';
import type { FoldedBefore } from '../domain/standing';
import { isZone } from '../domain/zone';
import type { StoredCheckpoint } from './checkpoint/checkpoint-ports';
import { couldServe } from './faulty-contract';
import type { FaultyRecord, FoundTickets, SavedTicket } from './ports';
import type { GroupFacts } from './read-group';
import type { Settings } from './settings';

export interface Account {
  readonly settings: Settings;
  /** IANA name; null where Zendesk did not tell. */
  readonly timeZone: string | null;
  /** Names of the Zendesk groups of who is signed in: a guide for the screen, never a ground for a write. */
  readonly groups: readonly string[];
}

/** A stored fold that stands for the tickets before its cut, and those of them that changed since it was written. */
export interface FoldedOn extends FoldedBefore {
  readonly stored: StoredCheckpoint;
  readonly changed: readonly SavedTicket[];
}

/** How far the tickets reach that were read. */
export interface Reach {
  readonly organizationIds: readonly string[];
  /** From when on every ticket was read, or is part of the stored fold. */
  readonly from: Instant;
  readonly folded: FoldedOn | null;
  /** Fewer tickets than the stored fold was made of: then this person writes nothing. */
  readonly seesLess: boolean;
}

/** Everything that decides, or why nothing can be decided. */
export type Evidence =
  | {
      readonly kind: 'whole';
      readonly facts: GroupFacts;
      readonly inputs: GroupInputs;
      readonly group: Group;
      readonly found: readonly SavedTicket[];
      readonly reach: Reach;
    }
  | { readonly kind: 'cannot_tell'; readonly faulty: readonly FaultyRecord[] }
  | { readonly kind: 'too_many' };

export type WholeEvidence = Extract<Evidence, { kind: 'whole' }>;

export interface AccountRules {
  readonly rules: Rules;
  readonly accountTimeZone: string;
}

export interface Material {
  readonly facts: GroupFacts;
  readonly finals: { readonly windows: readonly FinalWindow[]; readonly faulty: readonly FaultyRecord[] };
  readonly found: FoundTickets;
}

/** The account's own part, or which setting is faulty. */
export function rulesOf({ settings, timeZone }: Account): AccountRules | { readonly faulty: FaultyRecord } {
  if (settings.rules !== null && settings.faults.length === 0 && timeZone !== null && isZone(timeZone)) {
    return { rules: settings.rules, accountTimeZone: timeZone };
  }
  const noZone = { field: 'time_zone', kind: 'unknown_zone' } as const;
  return { faulty: faultySettings(settings.faults.length > 0 ? settings.faults : [noZone]) };
}

export function inputsOf(account: AccountRules, { facts, finals }: Omit<Material, 'found'>): GroupInputs {
  const plans = new Map([...facts.plans].map(([id, { plan }]) => [id, plan]));
  return { ...account, contracts: facts.contracts, entries: facts.entries, plans, final: finals.windows };
}

/** @param from the cut: tickets before it change nothing */
export function weigh(
  material: Material,
  inputs: GroupInputs,
  settings: Settings,
  from: Instant,
  row: SavedTicket,
  reach: Reach,
): Evidence {
  const { facts, found } = material;
  const tickets = [row, ...found.tickets, ...(reach.folded?.changed ?? [])];
  const span = { from, until: row.createdAt };
  const faulty = faultsIn({ ...material, found: { ...found, tickets } }, inputs, settings, span);
  if (faulty.length > 0) return { kind: 'cannot_tell', faulty };
  return { kind: 'whole', facts, inputs, group: prepareGroup(inputs), found: found.tickets, reach };
}

/** Every record that cannot be read and could decide one of the tickets, which were made in the span. */
export function faultsIn(
  { facts, finals, found }: Material,
  inputs: GroupInputs,
  settings: Settings,
  { from, until }: { readonly from: Instant; readonly until: Instant },
): readonly FaultyRecord[] {
  const [start, end] = [dayAround(from, -1), dayAround(until, 1)];
  return [
    ...facts.faultyContracts.filter((contract) => couldServe(contract, start, end, found.tickets)),
    ...facts.faultyEntries,
    ...finals.faulty,
    ...found.faulty,
    ...faultyTime(inputs, settings, found.tickets),
  ];
}

/** Contracts that could serve the row, and cannot be read: its tags may be others than those that were weighed. */
export function unreadableFor({ facts }: WholeEvidence, row: SavedTicket): readonly FaultyRecord[] {
  const [start, end] = [dayAround(row.createdAt, -1), dayAround(row.createdAt, 1)];
  return facts.faultyContracts.filter((contract) => couldServe(contract, start, end, [row]));
}

/** A day more on either side: a contract's own zone may be a day ahead of UTC or behind it. */
function dayAround(at: Instant, days: number): string {
  return Temporal.Instant.from(at)
    .add({ hours: 24 * days })
    .toString()
    .slice(0, 10);
}

/** Whether the time of a ticket is read at all. */
export function countsHours({ contracts, plans }: Pick<GroupInputs, 'contracts' | 'plans'>): boolean {
  return contracts.some(({ planId }) => plans.get(planId)?.unit === 'hour');
}

/** Where hours count, a time field that is not set up or not on the tickets is no time of zero. */
function faultyTime(
  inputs: GroupInputs,
  { timeFieldId }: Settings,
  tickets: readonly SavedTicket[],
): readonly FaultyRecord[] {
  if (!countsHours(inputs) || tickets.every(({ isTimeKnown }) => isTimeKnown)) return [];
  return [
    faultySettings([{ field: 'time_field_id', kind: timeFieldId === null ? 'missing' : 'bad_format' }]),
  ];
}

function faultySettings(faults: FaultyRecord['faults']): FaultyRecord {
  return { record: { object: 'settings', id: '', name: '' }, faults };
}
