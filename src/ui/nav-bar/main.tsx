// The app page's entry: the one place where the host, Zendesk and the page are joined.
import { Gate } from '../../actions/account/gate';
import { loadPart } from '../../actions/failure';
import { ZendeskAccountDesk } from '../../zendesk/account-desk';
import { startInZendesk } from '../../zendesk/start';
import { pageHostOf } from '../../zendesk/zaf/page-host';
import { paceOf } from '../shared/clockwork';
import { openLocation } from '../shared/open-location';
import { PAGE } from '../shared/page-words';
import { AccountSession } from './account-session';
import { AccountFold } from './fold/account-fold';
import { inWorker } from './fold/fold-place';
import { startWorker } from './fold/start-worker';
import { Page } from './Page';
import { PageCounter } from './page-counter';
import { PageRouter } from './shell/page-router';

openLocation(startInZendesk, ({ client, surroundings, account, desk, send, settings }, time) => {
  PAGE.in(surroundings.locale).preload();
  const router = new PageRouter(pageHostOf(client, document.title));
  const pace = paceOf(time);
  const gate = new Gate(pace, Math.random);
  const deskOf = (through: ConstructorParameters<typeof ZendeskAccountDesk>[2]) =>
    new ZendeskAccountDesk(send, settings, through);
  const session = new AccountSession(
    new PageCounter({ deskOf, gate, pace, account, fold: new AccountFold(inWorker(startWorker)) }),
    time,
  );
  const book = async () => {
    const { ZendeskActsDesk } = await loadPart(() => import('../../zendesk/acts-desk'));
    return { desk, acts: new ZendeskActsDesk(send, settings), pace };
  };
  session.begin();
  return {
    session,
    host: { resize: () => undefined },
    content: <Page session={session} router={router} tools={{ book, account }} />,
  };
});
