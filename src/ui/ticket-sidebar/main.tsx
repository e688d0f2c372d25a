// The ticket sidebar's entry: the one place where the host, Zendesk and the panel are joined.
import { startInZendesk, type Started } from '../../zendesk/start';
import { hostOrigin, recordAddress } from '../../zendesk/zaf/record-address';
import { ticketHostOf } from '../../zendesk/zaf/ticket-host';
import { draw, drawLastResort, drawStartFault, loadTemporal } from '../shared/draw';
import { loadedOnce } from '../shared/loaded-once';
import { ActsProvider } from './acts-context';
import { isKnownOwner, panelMemory } from './memory';
import { Panel } from './Panel';
import { ReplyProvider } from './reply-context';
import { TicketSession } from './session';
import { NO_MEMORY } from './session-parts';

async function main(): Promise<void> {
  const [started] = await Promise.all([startInZendesk(), loadTemporal()]);
  await (typeof started === 'string' ? drawStartFault(started) : openPanel(started));
}

async function openPanel(started: Started) {
  const { client, context, desk, account, surroundings, owner, onColorScheme } = started;
  const host = ticketHostOf(client);
  const ticketId = String(context.ticketId);
  const session = new TicketSession({
    desk,
    account,
    host,
    ticketId,
    memory: isKnownOwner(owner)
      ? panelMemory({ storage: () => localStorage, owner, ticketId, build: __webpack_hash__, now: Date.now })
      : NO_MEMORY,
    now: () => Date.now(),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  void session.refresh();
  window.addEventListener('online', session.retry);
  const { showsPricesToAgents, slaOnOverage } = account.settings;
  const origin = hostOrigin(location.search);
  await draw(
    {
      ...surroundings,
      onColorScheme,
      showsPrices: showsPricesToAgents,
      addressOf: (record) => recordAddress(origin, record),
    },
    <ActsProvider value={{ account, runner: loadedOnce(() => loadRunner(started, session)) }}>
      <ReplyProvider value={loadedOnce(() => loadReplyTools(started))}>
        <Panel session={session} slaOnOverage={slaOnOverage} />
      </ReplyProvider>
    </ActsProvider>,
    (height) => host.resize(height),
  );
}

/** What carries out acts is loaded with the first panel that offers one. */
async function loadRunner({ desk, send, settings }: Started, session: TicketSession) {
  const [{ ZendeskActsDesk }, { actRunnerOf }] = await Promise.all([
    import('../../zendesk/acts-desk'),
    import('./acts/runner-of'),
  ]);
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      setTimeout(resolve, milliseconds);
    });
  const pace = { now: () => Date.now(), pause };
  return actRunnerOf(new ZendeskActsDesk(send, settings), desk, pace, session);
}

/** What writes to the customer is loaded with the first text. */
async function loadReplyTools({ client, send }: Started) {
  return (await import('../../zendesk/reply-desk')).replyDeskOf(client, send);
}

main().catch(drawLastResort);
