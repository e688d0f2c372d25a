// The new-ticket sidebar's entry: the one place where the host, Zendesk and the panel are joined.
import { loadPart } from '../../actions/failure';
import { startInZendesk, type Started } from '../../zendesk/start';
import { newTicketHostOf } from '../../zendesk/zaf/new-ticket-host';
import type { Clockwork } from '../shared/clockwork';
import { openLocation } from '../shared/open-location';
import { ESTIMATE } from '../shared/estimate-words';
import { EstimateSession } from './session';

openLocation(startInZendesk, join, () =>
  loadPart(() => import(/* webpackChunkName: "new-ticket-sidebar-view" */ './view')),
);

function join({ client, desk, account, surroundings }: Started, time: Clockwork) {
  ESTIMATE.in(surroundings.locale).preload();
  const host = newTicketHostOf(client, account.settings.timeFieldId);
  const session = new EstimateSession({ desk, account, host, ...time });
  void session.follow();
  return { session, host, slaOnOverage: account.settings.slaOnOverage };
}
