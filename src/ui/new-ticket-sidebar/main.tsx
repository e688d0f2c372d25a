// The new-ticket sidebar's entry: the one place where the host, Zendesk and the panel are joined.
import { startInZendesk } from '../../zendesk/start';
import { newTicketHostOf } from '../../zendesk/zaf/new-ticket-host';
import { openLocation } from '../shared/open-location';
import { ESTIMATE } from '../shared/estimate-words';
import { EstimatePanel } from './EstimatePanel';
import { EstimateSession } from './session';

openLocation(startInZendesk, ({ client, desk, account, surroundings }, time) => {
  ESTIMATE.in(surroundings.locale).preload();
  const host = newTicketHostOf(client, account.settings.timeFieldId);
  const session = new EstimateSession({ desk, account, host, ...time });
  void session.follow();
  const { slaOnOverage } = account.settings;
  return { session, host, content: <EstimatePanel session={session} slaOnOverage={slaOnOverage} /> };
});
