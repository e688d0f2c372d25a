// The app page's entry: the one place where the host, Zendesk and the page are joined.
import { Gate } from '../../actions/account/gate';
import { loadPart } from '../../actions/failure';
import { Asker } from '../../actions/recount/asker';
import { strayTags } from '../../actions/recount/stray-tags';
import { NOTHING_APPLIED, type RecountOutcome } from '../../actions/recount/clean';
import { decodeSettings, type InstalledSettings } from '../../zendesk/decode/settings';
import { ZendeskRecountDesk } from '../../zendesk/recount-desk';
import { ZendeskAccountDesk } from '../../zendesk/account-desk';
import { ZendeskStatements } from '../../zendesk/statement-desk';
import { startInZendesk, type Started } from '../../zendesk/start';
import { ZendeskDesk } from '../../zendesk/support-desk';
import { languageDeskOf } from '../../zendesk/language-desk';
import { paced } from '../../zendesk/rest/paced';
import { pageHostOf } from '../../zendesk/zaf/page-host';
import { paceOf, type Clockwork } from '../shared/clockwork';
import { openLocation } from '../shared/open-location';
import { OnUse } from '../shared/on-use';
import { Watched } from '../shared/watched';
import { PAGE } from '../shared/page-words';
import { AccountSession } from './account-session';
import type { TagParts } from './charges/followed-tags';
import { AccountFold } from './fold/account-fold';
import { inWorker } from './fold/fold-place';
import { startWorker } from './fold/start-worker';
import type { Joined } from './JoinedPage';
import { Names } from './names';
import { PageCounter } from './page-counter';
import { countForRecount, refoldFor } from './count-for-recount';
import { BrowserShelf } from './recount/browser-shelf';
import { recountStore } from './recount/recount-store';
import { runLock } from './recount/run-lock';
import type { RecountParts } from './recount/session';
import type { SetUpParts } from './set-up/set-up-state';
import { KnownLocales } from './statements/known-locales';
import { PageRouter } from './shell/page-router';
import { saveFile } from './shell/save-file';

/** A person waits while some hundred objects and fields are made: what Zendesk allows an app, and no more. */
const SET_UP_PER_MINUTE = 100;

openLocation(startInZendesk, open, () =>
  loadPart(() => import(/* webpackChunkName: "nav-bar-view" */ './view')),
);

function open(started: Started, time: Clockwork) {
  const { client, surroundings, account, send, settings } = started;
  PAGE.in(surroundings.locale).preload();
  const router = new PageRouter(pageHostOf(client, document.title));
  const pace = paceOf(time);
  const gate = new Gate(pace, Math.random);
  const setUpDesk = new OnUse(async () => {
    const { ZendeskSetUpDesk } = await loadPart(() => import('../../zendesk/set-up-desk'));
    const own = paced(send, new Gate(pace, Math.random, SET_UP_PER_MINUTE));
    return new ZendeskSetUpDesk(own, settings, started.installationId);
  });
  const setUp: SetUpParts = {
    desk: setUpDesk.load,
    timeZone: account.timeZone,
    now: time.now,
    onChanged: (values) => {
      const before = joined.state();
      const next = values === null ? before.settings : decodeSettings(values);
      if (JSON.stringify(next) === JSON.stringify(before.settings)) before.session.retry();
      else {
        joined.show(begun(next));
        before.close();
      }
    },
  };
  const begun = (now: InstalledSettings): Joined<InstalledSettings> => {
    const page = join({ started, time, settings: now, gate, setUp });
    page.session.begin();
    return page;
  };
  const joined = new Watched<Joined<InstalledSettings>>(begun(settings));
  return {
    session: { retry: () => joined.state().session.retry() },
    host: { resize: () => undefined },
    joined,
    router,
  };
}

interface PageParts {
  readonly started: Started;
  readonly time: Clockwork;
  /** As they are now: set-up may have changed them since the page was opened. */
  readonly settings: InstalledSettings;
  readonly gate: Gate;
  readonly setUp: SetUpParts;
}

function join({ started, time, settings, gate, setUp }: PageParts): Joined<InstalledSettings> {
  const { send, owner } = started;
  const account = { ...started.account, settings };
  const pace = paceOf(time);
  const slow = paced(send, gate);
  const fold = new AccountFold(inWorker(startWorker));
  const counter = new PageCounter({
    deskOf: (through) => new ZendeskAccountDesk(send, settings, through),
    gate,
    pace,
    account,
    fold,
  });
  const session = new AccountSession(counter, time);
  const book = async () => {
    const [{ ZendeskActsDesk }, { ZendeskManyActs }] = await Promise.all([
      loadPart(() => import('../../zendesk/acts-desk')),
      loadPart(() => import('../../zendesk/many-acts-desk')),
    ]);
    const acts = new ZendeskActsDesk(slow, settings);
    return { desk: new ZendeskDesk(slow, settings), acts, many: new ZendeskManyActs(slow), pace };
  };
  const shelf = new BrowserShelf(() => globalThis.indexedDB);
  const store = recountStore({ shelf, owner, build: __BUILD__, now: time.now });
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
    return new RecordShelf(new ZendeskRecordDesk(slow, settings), time);
  });
  const statements = new ZendeskStatements(slow);
  const contracts = new OnUse(async () => {
    const [{ ZendeskContracts }, { ZendeskManyContracts }, { ImportSession }, shelf] = await Promise.all([
      loadPart(() => import('../../zendesk/contract-desk')),
      loadPart(() => import('../../zendesk/many-contracts-desk')),
      loadPart(() => import('./contracts/import/import-session')),
      records.load(),
    ]);
    const desk = new ZendeskContracts(slow);
    const importing = new ImportSession({
      desk: shelf.desk,
      contracts: desk,
      lookUps: new ZendeskManyContracts(slow),
      run: {
        many: new ZendeskManyContracts(send),
        contracts: new ZendeskContracts(send),
        gate,
        pace,
        account,
      },
      onWritten: () => {
        shelf.reread();
        session.changed();
      },
    });
    const signedIn = () => new ZendeskDesk(slow, settings).signedIn();
    return { contracts: desk, statements, importing, signedIn, saveFile };
  });
  const refold = refoldFor(counter, session);
  const tags: TagParts = { desk: recountDesk, gate, pace, refusals: store, refold };
  const reading = gate.reading(new AbortController().signal);
  const names = new Names(new ZendeskAccountDesk(send, settings, reading));
  const locales = new KnownLocales(languageDeskOf(slow));
  const close = () => {
    session.close();
    fold.close();
  };
  const tools = {
    names,
    tags,
    book,
    records,
    contracts,
    account,
    recount,
    statements,
    locales,
    pace,
    outcome,
    setUp,
  };
  return { session, settings, close, tools };
}
