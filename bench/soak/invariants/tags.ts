// Tags equal what the rules say of the settled account: the rules are run on what the desk holds, by the `meter` command's
// own reader, with nothing of the app in between.
import { BadInput } from '../../../scripts/meter/bad-input';
import { scenarioOf } from '../../../scripts/meter/load-scenario';
import { replayOf } from '../../../scripts/meter/replay';
import { bears, ourTags } from '../../../src/domain/our-tags';
import type { Desk } from '../../../workbench/desk/desk';
import type { Broken } from './broken';
import { rawGroups } from './records-as-stored';

export interface TagsLooked {
  readonly broken: readonly Broken[];
  /** Tickets whose tags were held against the rules. */
  readonly tickets: number;
  /** Closed tickets whose tags Zendesk refused to change. */
  readonly refused: number;
  /** Groups of organizations that cannot be told, because a record is faulty. */
  readonly untold: number;
}

/** @param refused ids of tickets that the last recount was refused */
export function lookAtTags(desk: Desk, refused: ReadonlySet<string>): TagsLooked {
  const broken: Broken[] = [];
  const wanted = new Map<string, string | null>();
  let untold = 0;
  for (const { scenario, organizationIds } of rawGroups(desk)) {
    try {
      replayOf(scenarioOf(scenario)).run(({ ticketId, tag }) => wanted.set(ticketId, tag));
    } catch (thrown) {
      if (!(thrown instanceof BadInput)) throw thrown;
      untold += 1;
      for (const ticket of desk.tickets.values()) {
        if (organizationIds.includes(String(ticket.organizationId))) wanted.set(String(ticket.id), UNTOLD);
      }
    }
  }
  let exceptions = 0;
  for (const ticket of desk.tickets.values()) {
    const tag = wanted.get(String(ticket.id)) ?? null;
    if (tag === UNTOLD || bears(ticket.tags, tag as Parameters<typeof bears>[1])) continue;
    const isExcepted = ticket.status === 'closed' && refused.has(String(ticket.id));
    if (isExcepted) exceptions += 1;
    else {
      const is = ourTags(ticket.tags).join(' ') || 'none';
      const text = `#${ticket.id} (${ticket.status}) bears ${is}; the rules say ${tag ?? 'none'}`;
      broken.push({ rule: "tags equal the rules' verdicts", text, about: [`ticket ${ticket.id}`] });
    }
  }
  return { broken, tickets: wanted.size, refused: exceptions, untold };
}

/** Of a group that cannot be told nothing is written, so that there is nothing to compare. */
const UNTOLD = 'untold';
