// The ticket sidebar's entry: the one place where the host, Zendesk and the panel are joined.
import { loadPart } from '../../actions/failure';
import type { TicketHost } from '../../actions/ticket-host';
import { startBeside, type Started } from '../../zendesk/start';
import { ticketHostOf } from '../../zendesk/zaf/ticket-host';
import { paceOf, type Clockwork } from '../shared/clockwork';
import { OnUse } from '../shared/on-use';
import { openLocation } from '../shared/open-location';
import { isKnownOwner, panelMemory } from './memory';
import { TicketSession } from './session';
import { NO_MEMORY } from './session-parts';
import type { JoinedTicket } from './view';

const start = () => startBeside((client, { timeFieldId }) => ticketHostOf(client, timeFieldId));

openLocation(start, join, () =>
  loadPart(() => import(/* webpackChunkName: "ticket-sidebar-view" */ './view')),
);

function join(started: Started<TicketHost>, time: Clockwork): JoinedTicket {
  const { host, context, desk, account, owner } = started;
  const ticketId = String(context.ticketId);
  const { now } = time;
  const memory = isKnownOwner(owner)
    ? panelMemory({ storage: () => localStorage, owner, ticketId, build: __BUILD__, now })
    : NO_MEMORY;
  const session = new TicketSession({ desk, account, host, ticketId, memory, ...time });
  const begin = () => void session.refresh();
  // What is remembered is on screen before it is read again: the requests would take the machine from its drawing.
  const isRemembered = session.state().kind !== 'loading';
  if (!isRemembered) begin();
  const acts = { account, runner: new OnUse(() => loadRunner(started, time, session)).load };
  const reply = new OnUse(() => loadReplyTools(started)).load;
  return { session, host, acts, reply, ...(isRemembered ? { begin } : {}) };
}

type Tools = Pick<Started, 'client' | 'desk' | 'send' | 'settings'>;

/** What carries out acts is loaded with the first panel that offers one. */
async function loadRunner({ desk, send, settings }: Tools, time: Clockwork, session: TicketSession) {
  const [{ ZendeskActsDesk }, { actRunnerOf }] = await Promise.all([
    loadPart(() => import('../../zendesk/acts-desk')),
    loadPart(() => import('./acts/runner-of')),
  ]);
  return actRunnerOf(new ZendeskActsDesk(send, settings), desk, paceOf(time), session);
}

/** What writes to the customer is loaded with the first text. */
async function loadReplyTools({ client, send }: Tools) {
  const { replyDeskOf } = await loadPart(() => import('../../zendesk/reply-desk'));
  return replyDeskOf(client, send);
}
