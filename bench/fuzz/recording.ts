// Openings of seeded tickets as Zendesk answers them, kept by request, so that they can be broken and played again.
import { getResponse } from 'msw';
import type { Ask, Send } from '../../src/zendesk/rest/request';
import { handlers } from '../../workbench/rest/handlers';
import { USERS } from '../../workbench/seed/cast';
import { OPEN_TICKETS } from '../../workbench/seed/named-tickets';
import { stillDesk } from '../../workbench/seed/seed';
import { openOnce, type Seat } from './opening';
import { tracedOf } from './outcome';

export interface Recording {
  readonly ticketId: number;
  readonly organizationId: string | null;
  readonly seat: Seat;
  readonly answers: ReadonlyMap<string, unknown>;
}

export const keyOf = ({ method, path, body }: Ask): string =>
  `${method} ${path} ${JSON.stringify(body ?? null)}`;

export async function record(): Promise<readonly Recording[]> {
  const desk = stillDesk();
  const routes = handlers(desk);
  const settings = desk.installation?.settings ?? {};
  const seat = {
    settings,
    timeZone: desk.state.account.timeZone,
    now: new Date(desk.clock.now()).toISOString(),
  };
  const recordings: Recording[] = [];
  for (const ticketId of Object.values(OPEN_TICKETS)) {
    const answers = new Map<string, unknown>();
    const send: Send = async (ask) => {
      const headers = { 'x-workbench-user': String(USERS.admin.id), 'content-type': 'application/json' };
      const body = ask.body === undefined ? {} : { body: JSON.stringify(ask.body) };
      const request = new Request(`https://acme.zendesk.com${ask.path}`, {
        method: ask.method,
        headers,
        ...body,
      });
      const answer: unknown = await (await getResponse(routes, request))?.json();
      answers.set(keyOf(ask), answer);
      return answer;
    };
    const ticket = desk.tickets.get(ticketId);
    const organizationId = ticket?.organizationId == null ? null : String(ticket.organizationId);
    try {
      await openOnce(send, { ...seat }, ticketId, organizationId);
    } catch (thrown) {
      throw new Error(`opening ticket ${ticketId}, sound answers: ${tracedOf(thrown)}`, { cause: thrown });
    }
    recordings.push({ ticketId, organizationId, seat, answers });
  }
  return recordings;
}
