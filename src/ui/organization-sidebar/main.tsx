// The organization sidebar's entry: the one place where the host, Zendesk and the panel are joined.
import { loadPart } from '../../actions/failure';
import { startInZendesk, type Started } from '../../zendesk/start';
import { organizationHostOf } from '../../zendesk/zaf/organization-host';
import type { Clockwork } from '../shared/clockwork';
import { openLocation } from '../shared/open-location';
import { ORGANIZATION } from '../shared/organization-words';
import { OrganizationSession } from './session';

openLocation(startInZendesk, join, () =>
  loadPart(() => import(/* webpackChunkName: "organization-sidebar-view" */ './view')),
);

function join({ client, context, desk, account, surroundings }: Started, time: Clockwork) {
  ORGANIZATION.in(surroundings.locale).preload();
  const host = organizationHostOf(client, context);
  const session = new OrganizationSession({ desk, account, host, ...time });
  void session.refresh();
  return { session, host, timeZone: account.timeZone };
}
