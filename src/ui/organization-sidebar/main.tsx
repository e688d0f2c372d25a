// The organization sidebar's entry: the one place where the host, Zendesk and the panel are joined.
import { startInZendesk, type Started } from '../../zendesk/start';
import { organizationHostOf } from '../../zendesk/zaf/organization-host';
import { hostOrigin, recordAddress } from '../../zendesk/zaf/record-address';
import { draw, drawLastResort, drawStartFault, loadTemporal } from '../shared/draw';
import { loadGroup, shippedLocale } from '../shared/words';
import { OrganizationPanel } from './OrganizationPanel';
import { OrganizationSession } from './session';

async function main(): Promise<void> {
  const [started] = await Promise.all([startInZendesk(), loadTemporal()]);
  await (typeof started === 'string' ? drawStartFault(started) : openPanel(started));
}

async function openPanel({ client, context, desk, account, surroundings, onColorScheme }: Started) {
  const host = organizationHostOf(client, context);
  const session = new OrganizationSession({
    desk,
    account,
    host,
    now: () => Date.now(),
    later: (milliseconds, run) => {
      const timer = setTimeout(run, milliseconds);
      return () => clearTimeout(timer);
    },
  });
  void session.refresh();
  window.addEventListener('online', session.retry);
  const origin = hostOrigin(location.search);
  await loadGroup('organization', shippedLocale(surroundings.locale));
  await draw(
    {
      ...surroundings,
      onColorScheme,
      showsPrices: account.settings.showsPricesToAgents,
      addressOf: (record) => recordAddress(origin, record),
    },
    <OrganizationPanel session={session} timeZone={account.timeZone} />,
    (height) => host.resize(height),
  );
}

main().catch(drawLastResort);
