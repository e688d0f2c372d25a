// The ticket sidebar's entry: the one place where the host, Zendesk and the panel are joined.
import { startInZendesk, type Started } from '../../zendesk/start';
import { hostOrigin, recordAddress } from '../../zendesk/zaf/record-address';
import { ticketHostOf } from '../../zendesk/zaf/ticket-host';
import { draw, drawLastResort, drawStartFault, loadTemporal } from '../shared/draw';
import { Panel } from './Panel';
import { TicketSession } from './session';
import { NO_MEMORY } from './session-parts';

async function main(): Promise<void> {
  const [started] = await Promise.all([startInZendesk(), loadTemporal()]);
  await (typeof started === 'string' ? drawStartFault(started) : openPanel(started));
}

async function openPanel({ client, context, desk, account, surroundings, onColorScheme }: Started) {
  const host = ticketHostOf(client);
  const session = new TicketSession({
    desk,
    account,
    host,
    ticketId: String(context.ticketId),
    memory: NO_MEMORY,
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
    <Panel session={session} slaOnOverage={slaOnOverage} />,
    (height) => host.resize(height),
  );
}

main().catch(drawLastResort);
