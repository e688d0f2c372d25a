// A manager at the app page's statements on a simulated desk, with a clock that a test moves, and a tab that can be
// closed at any request.
import { Failure } from '../../src/actions/failure';
import type { Marks } from '../../src/actions/account/account-ports';
import { bearingOf } from '../../src/actions/statements/bearing';
import { finalise, type Finalised, type ToFinalise } from '../../src/actions/statements/finalise';
import { finaliseAll } from '../../src/actions/statements/finalise-all';
import type { FinalisedOne } from '../../src/actions/statements/finalise-batch';
import { masterIn } from '../../src/actions/statements/draw-up';
import type { Sheet } from '../../src/actions/statements/sheet';
import { sendThrough, type Send } from '../../src/zendesk/rest/request';
import { ZendeskStatements } from '../../src/zendesk/statement-desk';
import type { Desk } from '../../workbench/desk/desk';
import { contractId, ORGANIZATIONS, USERS, type Situation } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { countedGroup, draft } from './counted';
import { DeskSeat } from './desk-seat';

export const CONTRACT = contractId('overLimit');
const ORGANIZATION = String(ORGANIZATIONS.overLimit.id);

/** Before it arrives, or after: then it is done, and nobody is told. */
export type Wrong = 'timed_out' | 'unavailable' | 'lost';

function failed(kind: Exclude<Wrong, 'lost'>): Failure {
  return new Failure({ kind, request: 'a request that went wrong' });
}

/** The tab was closed. */
class Killed extends Error {}

export class StatementSeat extends DeskSeat {
  statements: ZendeskStatements;
  /** What it sends through: counted, cut off and spoilt as a test says. */
  readonly sender: Send;
  /** How many requests are answered before the tab is closed. */
  lives = Infinity;
  /** What goes wrong with which request, counted from 1. */
  wrong: { readonly request: number; readonly how: Wrong } | null = null;
  /** Called before each request, by its number: whoever else is at work has a turn. */
  before: (request: number) => Promise<void> = () => Promise.resolve();
  requestsSent = 0;
  private readonly user: keyof typeof USERS;

  constructor(desk: Desk, user: keyof typeof USERS = 'manager', name = `nav_bar ${user}`) {
    super(desk, user, name);
    this.user = user;
    const send = sendThrough({ request: (options) => this.frame.request(options) });
    this.sender = async (ask) => {
      if (this.lives <= 0) throw new Killed();
      this.lives -= 1;
      this.requestsSent += 1;
      const { requestsSent: sent, wrong } = this;
      await this.before(sent);
      if (wrong?.request === sent && wrong.how !== 'lost') throw failed(wrong.how);
      const answer = await send(ask);
      if (wrong?.request === sent) throw failed('timed_out');
      // What was sent is done; the answer reaches nobody.
      if (this.lives <= 0) throw new Killed();
      return answer;
    };
    this.statements = new ZendeskStatements(this.sender);
  }

  get pace() {
    const pause = (milliseconds: number) =>
      new Promise<void>((resolve) => {
        this.time.later(milliseconds, resolve);
      });
    return { now: this.time.now, pause };
  }

  /** Whatever waits moves the clock itself: for screens, whose tests wait for what is drawn. */
  get ownPace() {
    const pause = (milliseconds: number) => {
      this.desk.clock.advance(milliseconds / 1_000);
      return Promise.resolve();
    };
    return { now: this.time.now, pause };
  }

  get signed() {
    return { authorId: String(USERS[this.user].id), at: new Date(this.desk.clock.now()).toISOString() };
  }

  /** Where this desk's records stand now: what a count that begins now rests on. */
  get marks(): Marks {
    const of = (object: string) => {
      const records = [...this.desk.recordsOf(object).values()];
      const at =
        records
          .map(({ updatedAt }) => updatedAt)
          .sort()
          .at(-1) ?? '';
      return { at, recordIds: records.filter(({ updatedAt }) => updatedAt === at).map(({ id }) => id) };
    };
    return { plans: of('support_plan'), contracts: of('support_contract'), entries: of('support_entry') };
  }

  toFinalise(sheet: Sheet, group = openMonth(), more: Partial<ToFinalise> = {}): ToFinalise {
    return {
      sheet,
      unitOf: (id) => masterIn(group.count, id).plan.unit,
      blocks: [],
      language: 'en',
      signed: this.signed,
      otherHeads: [],
      marks: this.marks,
      bearing: bearingOf(group, sheet),
      ...more,
    };
  }

  finalise(sheet: Sheet, group = openMonth(), more: Partial<ToFinalise> = {}): Promise<Finalised> {
    return finalise(this.statements, this.pace, this.toFinalise(sheet, group, more));
  }

  /** @returns what each came to, by the contract and first day */
  async finaliseMany(
    all: readonly ToFinalise[],
    isStopped: (told: number) => boolean = () => false,
  ): Promise<ReadonlyMap<string, FinalisedOne>> {
    const told = new Map<string, FinalisedOne>();
    const wanted = all.map((one) => ({
      key: `${one.sheet.contract.id} ${one.sheet.startsOn}`,
      wanted: () => Promise.resolve(one),
    }));
    await finaliseAll(
      this.statements,
      this.pace,
      wanted,
      (key, result) => told.set(key, result),
      () => isStopped(told.size),
    );
    return told;
  }

  /** Runs what waits in this tab's timers until a promise is answered. */
  async answered<T>(promise: Promise<T>): Promise<T> {
    let isOver = false;
    const over = promise.finally(() => {
      isOver = true;
    });
    over.catch(() => undefined);
    for (let turns = 0; turns < 2_000 && !isOver; turns += 1) {
      await this.frame.quiet();
      if (!isOver) await this.advance(0.05);
    }
    return over;
  }
}

/** October of the organization that is over its limit: as many tickets, of which two are beyond. */
export function openMonth(tickets = 4, more: object = {}) {
  const plan = {
    id: 'p',
    name: 'Care',
    coverage: 'limited',
    unit: 'ticket',
    limits: { month: tickets - 2 },
    unitPrice: '40',
    currency: 'EUR',
  };
  const rows = Array.from({ length: tickets }, (_, at) => ({
    id: String(1_000 + at),
    createdAt: new Date(Date.UTC(2026, 9, 1, 12) + at * 60_000).toISOString().replace('.000', ''),
    organizationId: ORGANIZATION,
  }));
  return countedGroup({
    timeZone: 'Europe/Warsaw',
    asOf: '2026-10-31T12:00:00Z',
    rules: { liveFrom: '2026-01-01' },
    plans: [plan],
    contracts: [{ id: CONTRACT, organizationId: ORGANIZATION, planId: 'p', startsOn: '2026-01-01' }],
    tickets: rows,
    ...more,
  });
}

/** October with its charges shown on the tickets. */
export const TAGGED = {
  tickets: [1, 2, 3, 4].map((at) => ({
    id: String(999 + at),
    createdAt: `2026-10-0${at}T10:00:00Z`,
    organizationId: '360005',
    tags: at > 2 ? ['billable_overage'] : [],
  })),
};

export function october(group = openMonth()): Sheet {
  const sheet = draft(group, CONTRACT, '2026-10-15');
  return { ...sheet, customer: { id: ORGANIZATION, name: ORGANIZATIONS.overLimit.name, externalId: null } };
}

/** October of an organization, drawn up like that of the one that is over its limit. */
export function octoberOf(seat: StatementSeat, situation: Situation, tickets = 4): ToFinalise {
  const group = openMonth(tickets);
  const sheet = october(group);
  const customer = { ...sheet.customer, id: String(ORGANIZATIONS[situation].id) };
  const contract = { id: contractId(situation), name: ORGANIZATIONS[situation].name };
  const number = `${contract.name}-2026-10-01`;
  return seat.toFinalise({ ...sheet, contract, customer, number }, group);
}

/** Records of a kind, in the order in which they were made. */
export function recordsOf(desk: Desk, kind: string) {
  return [...desk.recordsOf('support_entry').values()].filter(({ values }) => values['kind'] === kind);
}

export function seated(user: keyof typeof USERS = 'manager') {
  const desk = stillDesk();
  return { desk, seat: new StatementSeat(desk, user) };
}

/** What a promise came to, a failure or a closed tab included. */
export async function outcome<T>(promise: Promise<T>): Promise<T | 'killed' | Failure['kind']> {
  try {
    return await promise;
  } catch (thrown) {
    if (thrown instanceof Killed) return 'killed';
    if (thrown instanceof Failure) return thrown.kind;
    throw thrown;
  }
}
