// The app page's entry: the one place where the host, Zendesk and the page are joined.
import { Gate } from '../../actions/account/gate';
import { loadPart } from '../../actions/failure';
import { Asker } from '../../actions/recount/asker';
import { strayTags } from '../../actions/recount/stray-tags';
import { NOTHING_APPLIED, type RecountOutcome } from '../../actions/recount/clean';
import { ZendeskRecountDesk } from '../../zendesk/recount-desk';
import { ZendeskAccountDesk } from '../../zendesk/account-desk';
import { ZendeskStatements } from '../../zendesk/statement-desk';
import type { Send } from '../../zendesk/rest/request';
import { startInZendesk } from '../../zendesk/start';
import { ZendeskDesk } from '../../zendesk/support-desk';
import { pageHostOf } from '../../zendesk/zaf/page-host';
import { paceOf } from '../shared/clockwork';
import { openLocation } from '../shared/open-location';
import { OnUse } from '../shared/on-use';
import { Watched } from '../shared/watched';
import { PAGE } from '../shared/page-words';
import { AccountSession } from './account-session';
import type { TagParts } from './charges/followed-tags';
import { AccountFold } from './fold/account-fold';
import { inWorker } from './fold/fold-place';
import { startWorker } from './fold/start-worker';
import { Page } from './Page';
import { PageCounter } from './page-counter';
import { countForRecount, refoldFor } from './count-for-recount';
import { BrowserShelf } from './recount/browser-shelf';
import { recountStore } from './recount/recount-store';
import { runLock } from './recount/run-lock';
import type { RecountParts } from './recount/session';
import { PageRouter } from './shell/page-router';

openLocation(startInZendesk, (started, time) => {
  const { client, surroundings, account, send, settings, owner } = started;
  PAGE.in(surroundings.locale).preload();
  const router = new PageRouter(pageHostOf(client, document.title));
  const pace = paceOf(time);
  const gate = new Gate(pace, Math.random);
  const counter = new PageCounter({
    deskOf: (through) => new ZendeskAccountDesk(send, settings, through),
    gate,
    pace,
    account,
    fold: new AccountFold(inWorker(startWorker)),
  });
  const session = new AccountSession(counter, time);
  const book = async () => {
    const { ZendeskActsDesk } = await loadPart(() => import('../../zendesk/acts-desk'));
    const slow = paced(send, gate);
    return { desk: new ZendeskDesk(slow, settings), acts: new ZendeskActsDesk(slow, settings), pace };
  };
  const shelf = new BrowserShelf(() => globalThis.indexedDB);
  const store = recountStore({ shelf, owner, build: __webpack_hash__, now: time.now });
  // Every count of the page is a recount's reading: what it finds open keeps a window from being finished.
  const outcome = new Watched<RecountOutcome>(NOTHING_APPLIED);
  const recountDesk = new ZendeskRecountDesk(send, settings);
  const recount: RecountParts = {
    count: countForRecount(counter, session, (of) => strayTags(new Asker(gate, pace), recountDesk, of)),
    parts: { desk: recountDesk, store, gate, pace },
    lock: runLock({ locks: () => navigator.locks, shelf, owner, holder: crypto.randomUUID(), time }),
    onApplied: (applied) => outcome.show(applied),
  };
  const records = new OnUse(async () => {
    const [{ ZendeskRecordDesk }, { RecordShelf }] = await Promise.all([
      loadPart(() => import('../../zendesk/record-desk')),
      loadPart(() => import('./plans/record-shelf')),
    ]);
    return new RecordShelf(new ZendeskRecordDesk(paced(send, gate), settings), time);
  });
  const refold = refoldFor(counter, session);
  const tags: TagParts = { desk: recountDesk, gate, pace, refusals: store, refold };
  const tools = {
    tags,
    book,
    records,
    account,
    recount,
    statements: new ZendeskStatements(paced(send, gate)),
    pace,
    outcome,
  };
  session.begin();
  return {
    session,
    host: { resize: () => undefined },
    content: <Page session={session} router={router} tools={tools} />,
  };
});

/** Hundreds are decided or finished at the pace of the page; only what is safe to repeat is repeated. */
function paced(send: Send, gate: Gate): Send {
  const never = new AbortController().signal;
  return (ask) => {
    const through = ask.method === 'GET' ? gate.reading(never) : gate.writing(never);
    return through(() => send(ask));
  };
}
