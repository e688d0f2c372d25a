// The ticket sidebar's entry: the one place where the host, Zendesk and the panel are joined.
import { loadPart } from '../../actions/failure';
import { startBeside, type Started } from '../../zendesk/start';
import { readAhead, ticketHostOf } from '../../zendesk/zaf/ticket-host';
import { paceOf, type Clockwork } from '../shared/clockwork';
import { OnUse } from '../shared/on-use';
import { openLocation } from '../shared/open-location';
import { ActsProvider } from './acts-context';
import { isKnownOwner, panelMemory } from './memory';
import { preloadGathering } from './opening';
import { Panel } from './Panel';
import { ReplyProvider } from './reply-context';
import { TicketSession } from './session';
import { NO_MEMORY } from './session-parts';

preloadGathering();

const start = () => startBeside((client, { timeFieldId }) => readAhead(ticketHostOf(client, timeFieldId)));

openLocation(start, (started, time) => {
  const { host, context, desk, account, owner } = started;
  const ticketId = String(context.ticketId);
  const { now } = time;
  const memory = isKnownOwner(owner)
    ? panelMemory({ storage: () => localStorage, owner, ticketId, build: __webpack_hash__, now })
    : NO_MEMORY;
  const session = new TicketSession({ desk, account, host, ticketId, memory, ...time });
  void session.refresh();
  const content = (
    <ActsProvider value={{ account, runner: new OnUse(() => loadRunner(started, time, session)).load }}>
      <ReplyProvider value={new OnUse(() => loadReplyTools(started)).load}>
        <Panel session={session} slaOnOverage={account.settings.slaOnOverage} />
      </ReplyProvider>
    </ActsProvider>
  );
  return { session, host, content };
});

type Joined = Pick<Started, 'client' | 'desk' | 'send' | 'settings'>;

/** What carries out acts is loaded with the first panel that offers one. */
async function loadRunner({ desk, send, settings }: Joined, time: Clockwork, session: TicketSession) {
  const [{ ZendeskActsDesk }, { actRunnerOf }] = await Promise.all([
    loadPart(() => import('../../zendesk/acts-desk')),
    loadPart(() => import('./acts/runner-of')),
  ]);
  return actRunnerOf(new ZendeskActsDesk(send, settings), desk, paceOf(time), session);
}

/** What writes to the customer is loaded with the first text. */
async function loadReplyTools({ client, send }: Joined) {
  const { replyDeskOf } = await loadPart(() => import('../../zendesk/reply-desk'));
  return replyDeskOf(client, send);
}
