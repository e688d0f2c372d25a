// A manager who applies a recount to a simulated account: a clock that waits move, a browser's store, and a power cut.
import { Gate } from '../../src/actions/account/gate';
import type { Difference, MeteredFacts, TicketDifference } from '../../src/actions/recount/difference';
import { planOf, type Outcomes, type RecountPlan, type RunProgress } from '../../src/actions/recount/plan';
import type { RecountStore } from '../../src/actions/recount/recount-ports';
import { RecountRun } from '../../src/actions/recount/run';
import { actMarker } from '../../src/actions/recount/act-mark';
import { ticketMarker } from '../../src/actions/recount/ticket-mark';
import { bears, isRaise, ourTags } from '../../src/domain/our-tags';
import type { Decision, OurTag } from '../../src/domain/decision';
import { decodeAccountBook } from '../../src/zendesk/decode/account-book';
import { ZendeskRecountDesk } from '../../src/zendesk/recount-desk';
import type { Desk } from '../../workbench/desk/desk';
import type { USERS } from '../../workbench/seed/cast';
import { DeskSeat } from './desk-seat';
import { wireRecord } from './wire';

export const METERED: MeteredFacts = { tags: ['closed_by_merge'], countsHours: false };

/** The session ends in the middle of something. */
export class PowerCut extends Error {}

/** A browser's storage, as it lies there after a reload. */
export class MemoryStore implements RecountStore {
  plan: string | null = null;
  progress: string | null = null;
  kept: Outcomes = {};
  breaks = false;

  recall() {
    if (this.plan === null || this.progress === null) return Promise.resolve(null);
    const read = {
      plan: JSON.parse(this.plan) as RecountPlan,
      progress: JSON.parse(this.progress) as RunProgress,
    };
    return Promise.resolve(read);
  }

  async keepPlan(plan: RecountPlan) {
    await this.touch();
    this.plan = JSON.stringify(plan);
  }

  async keepProgress(progress: RunProgress) {
    await this.touch();
    this.progress = JSON.stringify(progress);
  }

  async forget() {
    await this.touch();
    [this.plan, this.progress] = [null, null];
  }

  refusals() {
    return Promise.resolve(this.kept);
  }

  async keepRefusals(outcomes: Outcomes) {
    await this.touch();
    const all = Object.entries({ ...this.kept, ...outcomes }).filter(([, { kind }]) => kind === 'refused');
    this.kept = Object.fromEntries(all);
  }

  private touch(): Promise<void> {
    return this.breaks ? Promise.reject(new Error('QuotaExceededError')) : Promise.resolve();
  }
}

export class RecountSeat extends DeskSeat {
  readonly store: MemoryStore;
  readonly recountDesk: ZendeskRecountDesk;
  /** Requests until the power is cut, and whether the last one still reaches Zendesk; null = never. */
  cut: { after: number; reaches: boolean } | null = null;

  constructor(
    desk: Desk,
    user: keyof typeof USERS = 'manager',
    store = new MemoryStore(),
    name = `recount:${user}`,
  ) {
    super(desk, user, name);
    this.store = store;
    this.recountDesk = new ZendeskRecountDesk(this.send, this.settings);
    const { request } = this.frame;
    this.frame.request = async (options) => {
      if (this.cut === null) return request(options);
      this.cut.after -= 1;
      if (this.cut.after >= 0) return request(options);
      if (this.cut.reaches) await request(options).catch(() => undefined);
      // Neither the app nor anything else of it goes on.
      throw new PowerCut();
    };
  }

  get parts() {
    const pause = async (milliseconds: number) => {
      this.desk.clock.advance(milliseconds / 1000);
      await this.frame.quiet();
    };
    // What is no answer of Zendesk's passes through the room that reads them as a failure: see `powered`.
    const pace = { now: () => this.desk.clock.now(), pause };
    return { desk: powered(this.recountDesk), store: this.store, gate: new Gate(pace, () => 0), pace };
  }

  plan(differences: readonly Difference[], metered = METERED): RecountPlan {
    return planOf(differences, metered, this.desk.clock.now());
  }

  async apply(differences: readonly Difference[], metered = METERED): Promise<RecountRun> {
    const run = RecountRun.of(this.parts, this.plan(differences, metered));
    await run.go();
    return run;
  }

  /** After a reload. */
  async goOn(): Promise<RecountRun> {
    const stored = await this.store.recall();
    if (stored === null) throw new Error('nothing to go on with');
    const run = new RecountRun(this.parts, stored);
    await run.go();
    return run;
  }
}

/** A power cut ends the session; as a Failure it would only be tried again. */
function powered(desk: ZendeskRecountDesk): ZendeskRecountDesk {
  return new Proxy(desk, {
    get: (target, key: keyof ZendeskRecountDesk) => {
      const method = target[key] as (...args: unknown[]) => Promise<unknown>;
      return (...args: unknown[]) =>
        method.apply(target, args).catch((thrown: unknown) => {
          const { cause } = thrown as { readonly cause?: unknown };
          throw cause instanceof PowerCut ? cause : thrown;
        });
    },
  });
}

/** As a count would find it that wants this ticket to bear that tag. */
export function wanting(desk: Desk, id: number, wanted: OurTag | null): readonly TicketDifference[] {
  const row = desk.tickets.get(id);
  if (row === null) throw new Error(`no ticket ${id}`);
  const ticket = {
    id: String(id),
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
    organizationId: row.organizationId === null ? null : String(row.organizationId),
    requesterId: String(row.requesterId),
    status: row.status,
    priority: row.priority,
    tags: row.tags,
    secondsSpent: null,
    isTimeKnown: false,
    followUpOf: null,
    aiAgent: row.supportType === 'ai_agent',
    subject: row.subject,
    formId: null,
  };
  if (bears(ticket.tags, wanted)) return [];
  const decision = { ticketId: ticket.id, state: 'overage', reason: 'billed', contractId: '1' } as Decision;
  const difference: TicketDifference = {
    kind: 'ticket',
    key: `ticket:${id}:${wanted ?? 'none'}`,
    ticket,
    decision,
    has: ourTags(ticket.tags),
    wanted,
    isRaise: isRaise(ticket.tags, wanted),
    caution: null,
    mark: ticketMarker(METERED)(ticket),
    acts: actMarker(bookOf(desk))(ticket.id),
  };
  return [difference];
}

function bookOf(desk: Desk) {
  const records = [...desk.recordsOf('support_entry').values()];
  return decodeAccountBook(
    records.map(({ id, externalId, values }) => wireRecord(values, { id, external_id: externalId })),
  );
}
