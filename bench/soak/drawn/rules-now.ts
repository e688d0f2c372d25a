// What the rules say of the account as it is stored: run anew on the desk's own records, with nothing of the app in between.
// What pages show is held against it.
import { BadInput } from '../../../scripts/meter/bad-input';
import { scenarioOf } from '../../../scripts/meter/load-scenario';
import { replayOf } from '../../../scripts/meter/replay';
import { balancesAt, type Balance } from '../../../src/domain/balances';
import { textOfDay } from '../../../src/domain/civil-day';
import type { Decision } from '../../../src/domain/decision';
import type { Day } from '../../../src/domain/facts';
import type { Group } from '../../../src/domain/group';
import type { Desk } from '../../../workbench/desk/desk';
import type { Ticket } from '../../../workbench/desk/ticket';
import { rawGroups } from '../invariants/records-as-stored';

export interface Judged {
  readonly ticket: Ticket;
  readonly decision: Decision;
}

/** Organizations that share contracts. */
export interface GroupNow {
  readonly organizationIds: readonly string[];
  readonly group: Group;
  /** In metering order. */
  readonly judged: readonly Judged[];
  /** Of every contract. */
  readonly balances: readonly Balance[];
  /** Contracts' names by id, as they are stored. */
  readonly names: ReadonlyMap<string, string>;
}

/** Groups with a faulty record are left out: nothing can be told of them. */
export function rulesNow(desk: Desk): readonly GroupNow[] {
  const names = new Map([...desk.recordsOf('support_contract').values()].map(({ id, name }) => [id, name]));
  return rawGroups(desk).flatMap(({ scenario, organizationIds }) => {
    try {
      const replay = replayOf(scenarioOf(scenario));
      const { group, setting } = replay;
      const judged: Judged[] = [];
      const state = replay.run((decision) => {
        const ticket = desk.tickets.get(Number(decision.ticketId));
        if (ticket !== null) judged.push({ ticket, decision });
      });
      return [{ organizationIds, group, judged, balances: balancesAt(group, state, setting.asOf), names }];
    } catch (thrown) {
      if (!(thrown instanceof BadInput)) throw thrown;
      return [];
    }
  });
}

/** The ticket's day in the zone of the contract that it counts on; null where there is none. */
export function dayOf({ group }: GroupNow, { ticket, decision }: Judged): Day | null {
  const master = group.masterOf.get(decision.contractId ?? '');
  return master === undefined ? null : textOfDay(master.zone.dayAt(secondsOf(ticket.createdAt)));
}

export function secondsOf(instant: string): number {
  return Math.floor(Date.parse(instant) / 1_000);
}
