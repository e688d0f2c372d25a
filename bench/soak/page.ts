// The app page in one tab of a manager: the same parts as `src/ui/nav-bar/main.tsx` joins, without what is drawn.
import { Gate } from '../../src/actions/account/gate';
import { NOTHING_APPLIED, type RecountOutcome } from '../../src/actions/recount/clean';
import { Asker } from '../../src/actions/recount/asker';
import type { RunLock } from '../../src/actions/recount/recount-ports';
import { strayTags } from '../../src/actions/recount/stray-tags';
import { AccountSession } from '../../src/ui/nav-bar/account-session';
import { ManyActs } from '../../src/ui/nav-bar/charges/many-acts';
import { countForRecount, refoldFor } from '../../src/ui/nav-bar/count-for-recount';
import { AccountFold } from '../../src/ui/nav-bar/fold/account-fold';
import { onPage } from '../../src/ui/nav-bar/fold/fold-place';
import { PageCounter } from '../../src/ui/nav-bar/page-counter';
import { RecountSession } from '../../src/ui/nav-bar/recount/session';
import { Watched } from '../../src/ui/shared/watched';
import { ZendeskAccountDesk } from '../../src/zendesk/account-desk';
import { ZendeskActsDesk } from '../../src/zendesk/acts-desk';
import { ZendeskManyActs } from '../../src/zendesk/many-acts-desk';
import { ZendeskContracts } from '../../src/zendesk/contract-desk';
import { ZendeskRecordDesk } from '../../src/zendesk/record-desk';
import { ZendeskRecountDesk } from '../../src/zendesk/recount-desk';
import { paced } from '../../src/zendesk/rest/paced';
import { ZendeskStatements } from '../../src/zendesk/statement-desk';
import { ZendeskDesk } from '../../src/zendesk/support-desk';
import type { Browser } from './browser';
import { Frame } from './frame';
import type { Person } from './people';
import type { World } from './world';

export class Page {
  readonly frame: Frame;
  readonly session: AccountSession<AccountFold['views']>;
  readonly recount: RecountSession;
  readonly many: ManyActs;
  readonly statements: ZendeskStatements;
  readonly contracts: ZendeskContracts;
  readonly records: ZendeskRecordDesk;
  readonly outcome = new Watched<RecountOutcome>(NOTHING_APPLIED);
  private readonly fold: AccountFold;

  constructor(world: World, person: Person, browser: Browser, serial: number) {
    this.frame = new Frame(world, person, `page of ${person.name} (${serial})`);
    const { send, settings, account, pace, time } = this.frame;
    const chance = world.chance(this.frame.name);
    const gate = new Gate(pace, () => chance.below(1_000) / 1_000);
    const slow = paced(send, gate);
    this.fold = new AccountFold(onPage);
    const counter = new PageCounter({
      deskOf: (through) => new ZendeskAccountDesk(send, settings, through),
      gate,
      pace,
      account,
      fold: this.fold,
    });
    this.session = new AccountSession(counter, time);
    const recountDesk = new ZendeskRecountDesk(send, settings);
    const { store } = browser;
    this.recount = new RecountSession({
      count: countForRecount(counter, this.session, (of) =>
        strayTags(new Asker(gate, pace), recountDesk, of),
      ),
      parts: { desk: recountDesk, store, gate, pace },
      lock: this.lockOf(browser),
      onApplied: (applied) => this.outcome.show(applied),
    });
    const acts = new ZendeskActsDesk(slow, settings);
    const book = { desk: new ZendeskDesk(slow, settings), acts, many: new ZendeskManyActs(slow), pace };
    const tags = { desk: recountDesk, gate, pace, refusals: store, refold: refoldFor(counter, this.session) };
    const personId = String(person.id);
    this.many = new ManyActs({ book: () => Promise.resolve(book), tags, personId, now: pace.now });
    this.statements = new ZendeskStatements(slow);
    this.contracts = new ZendeskContracts(slow);
    this.records = new ZendeskRecordDesk(slow, settings);
    this.session.subscribe(() => {
      const { bug, failed } = this.session.state();
      if (!this.frame.isOpen) return;
      if (bug !== null) world.bug(this.frame.name, bug.thrown);
      if (failed !== null) world.log.count(`shown as failed: ${failed.failure.kind}`);
    });
    this.recount.subscribe(() => {
      const state = this.recount.state();
      if (state.kind === 'bug') world.bug(this.frame.name, state.thrown);
    });
  }

  get views() {
    const { counted } = this.session.state();
    return counted === null ? null : counted.views;
  }

  /** What the statements' screens ask, with what the recount of this session came to. */
  get books() {
    return this.views?.statements(this.outcome.state(), this.frame.time.now) ?? null;
  }

  /** For changes of records. */
  get save() {
    return { desk: this.records, pace: this.frame.pace };
  }

  get signed() {
    const { person, pace } = this.frame;
    return { authorId: String(person.id), at: new Date(pace.now()).toISOString() };
  }

  close(): void {
    this.frame.close();
    this.session.close();
    this.fold.close();
  }

  /** A browser takes a tab's lock back when the tab is closed. */
  private lockOf(browser: Browser): RunLock {
    const { frame } = this;
    return {
      take: () => {
        const end = browser.lock(frame.name);
        if (end !== null) void frame.closed.then(end);
        return Promise.resolve(end);
      },
      free: async () => {
        while (browser.holder !== null) await frame.pace.pause(5_000);
      },
    };
  }
}
