// A manager at the app page's statements on a simulated desk, with a clock that a test moves, and a tab that can be
// closed at any request.
import { Failure } from '../../src/actions/failure';
import { finalise, type Finalised } from '../../src/actions/statements/finalise';
import { masterIn } from '../../src/actions/statements/draw-up';
import type { Sheet } from '../../src/actions/statements/sheet';
import { sendThrough } from '../../src/zendesk/rest/request';
import { ZendeskStatements } from '../../src/zendesk/statement-desk';
import type { Desk } from '../../workbench/desk/desk';
import { contractId, ORGANIZATIONS, USERS } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { countedGroup, draft } from './counted';
import { DeskSeat } from './desk-seat';

export const CONTRACT = contractId('overLimit');
const ORGANIZATION = String(ORGANIZATIONS.overLimit.id);

/** The tab was closed. */
class Killed extends Error {}

export class StatementSeat extends DeskSeat {
  readonly statements: ZendeskStatements;
  /** How many requests are answered before the tab is closed. */
  lives = Infinity;
  private readonly user: keyof typeof USERS;

  constructor(desk: Desk, user: keyof typeof USERS = 'manager', name = `nav_bar ${user}`) {
    super(desk, user, name);
    this.user = user;
    const send = sendThrough({ request: (options) => this.frame.request(options) });
    this.statements = new ZendeskStatements(async (ask) => {
      if (this.lives <= 0) throw new Killed();
      this.lives -= 1;
      const answer = await send(ask);
      // What was sent is done; the answer reaches nobody.
      if (this.lives <= 0) throw new Killed();
      return answer;
    });
  }

  get pace() {
    const pause = (milliseconds: number) =>
      new Promise<void>((resolve) => {
        this.time.later(milliseconds, resolve);
      });
    return { now: this.time.now, pause };
  }

  get signed() {
    return { authorId: String(USERS[this.user].id), at: new Date(this.desk.clock.now()).toISOString() };
  }

  finalise(sheet: Sheet, group = openMonth(), otherHeads: readonly string[] = []): Promise<Finalised> {
    const unitOf = (id: string) => masterIn(group.count, id).plan.unit;
    return finalise(this.statements, this.pace, {
      sheet,
      unitOf,
      blocks: [],
      language: 'en',
      signed: this.signed,
      otherHeads,
    });
  }

  /** Runs what waits in this tab's timers until a promise is answered. */
  async answered<T>(promise: Promise<T>): Promise<T> {
    let isOver = false;
    const over = promise.finally(() => {
      isOver = true;
    });
    over.catch(() => undefined);
    for (let turns = 0; turns < 200 && !isOver; turns += 1) {
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

export function october(group = openMonth()): Sheet {
  const sheet = draft(group, CONTRACT, '2026-10-15');
  return { ...sheet, customer: { id: ORGANIZATION, name: ORGANIZATIONS.overLimit.name, externalId: null } };
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
