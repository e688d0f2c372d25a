// The organization sidebar's entry: the one place where the host, Zendesk and the panel are joined.
import { startInZendesk } from '../../zendesk/start';
import { organizationHostOf } from '../../zendesk/zaf/organization-host';
import { openLocation } from '../shared/open-location';
import { ORGANIZATION } from '../shared/organization-words';
import { OrganizationPanel } from './OrganizationPanel';
import { OrganizationSession } from './session';

openLocation(startInZendesk, ({ client, context, desk, account, surroundings }, time) => {
  ORGANIZATION.in(surroundings.locale).preload();
  const host = organizationHostOf(client, context);
  const session = new OrganizationSession({ desk, account, host, ...time });
  void session.refresh();
  return { session, host, content: <OrganizationPanel session={session} timeZone={account.timeZone} /> };
});
