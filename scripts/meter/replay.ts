// A scenario ready to be folded, as often as the printing needs.
import type { Decision, Drift } from '../../src/domain/decision';
import { deletedSince } from '../../src/domain/deleted-since';
import { prepareGroup } from '../../src/domain/group';
import type { Group } from '../../src/domain/group';
import { foldTickets, startState } from '../../src/domain/meter';
import type { Setting } from '../../src/domain/read-scenario';
import type { State } from '../../src/domain/state';
import type { AsRead, RawId, TicketAsRead } from './as-read';

export type Take = (decision: Decision, ticket: TicketAsRead, drift: Drift | null) => void;

export interface Replay {
  readonly setting: Setting;
  readonly group: Group;
  readonly asRead: AsRead;
  readonly tickets: readonly TicketAsRead[];
  readonly run: (take: Take) => State;
  readonly deleted: readonly Drift[];
}

/** What a scenario holds, read without fault. */
export interface Loaded {
  readonly setting: Setting;
  readonly tickets: readonly TicketAsRead[];
  readonly asRead: AsRead;
}

export function replayOf({ setting, tickets, asRead }: Loaded): Replay {
  const { contracts, plans, entries, final, rules, accountTimeZone } = setting;
  const group = prepareGroup({ contracts, plans, entries, final, rules, accountTimeZone });
  const ids = new Set(group.recorded.size === 0 ? [] : tickets.map((ticket) => ticket.id));
  return {
    setting,
    group,
    asRead,
    tickets,
    run: (take) => foldTickets(group, startState(group, setting.asOf), tickets, take),
    deleted: deletedSince(group, (id) => ids.has(id)),
  };
}

/** The id of a contract as its record has it. */
export function contractId(replay: Replay, id: string | null): RawId | null {
  return id === null ? null : (replay.asRead.contracts.get(id) ?? id);
}
