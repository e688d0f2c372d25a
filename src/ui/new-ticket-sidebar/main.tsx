// The new-ticket sidebar's entry: the one place where the host, Zendesk and the panel are joined.
import { startInZendesk, type Started } from '../../zendesk/start';
import { newTicketHostOf } from '../../zendesk/zaf/new-ticket-host';
import { hostOrigin, recordAddress } from '../../zendesk/zaf/record-address';
import { draw, drawLastResort, drawStartFault, loadTemporal } from '../shared/draw';
import { loadGroup, shippedLocale } from '../shared/words';
import { EstimatePanel } from './EstimatePanel';
import { EstimateSession } from './session';

async function main(): Promise<void> {
  const [started] = await Promise.all([startInZendesk(), loadTemporal()]);
  await (typeof started === 'string' ? drawStartFault(started) : openPanel(started));
}

async function openPanel({ client, desk, account, surroundings, onColorScheme }: Started) {
  const host = newTicketHostOf(client);
  const session = new EstimateSession({
    desk,
    account,
    host,
    now: () => Date.now(),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  void session.follow();
  window.addEventListener('online', session.retry);
  const { showsPricesToAgents, slaOnOverage } = account.settings;
  const origin = hostOrigin(location.search);
  await loadGroup('estimate', shippedLocale(surroundings.locale));
  await draw(
    {
      ...surroundings,
      onColorScheme,
      showsPrices: showsPricesToAgents,
      addressOf: (record) => recordAddress(origin, record),
    },
    <EstimatePanel session={session} slaOnOverage={slaOnOverage} />,
    (height) => host.resize(height),
  );
}

main().catch(drawLastResort);
