// An agent at one ticket: the sidebar's session on a simulated desk, with a form and a clock that a test moves.
import type { TicketForm, TicketHost } from '../../src/actions/ticket-host';
import type { PanelState } from '../../src/ui/ticket-sidebar/panel-state';
import type { ActRunner } from '../../src/actions/acts/act-runner';
import type { Account } from '../../src/actions/evidence';
import { paceOf, type Clockwork } from '../../src/ui/shared/clockwork';
import { actRunnerOf } from '../../src/ui/ticket-sidebar/acts/runner-of';
import { TicketSession } from '../../src/ui/ticket-sidebar/session';
import { NO_MEMORY, type PanelMemory } from '../../src/ui/ticket-sidebar/session-parts';
import { decodeSettings } from '../../src/zendesk/decode/settings';
import { ZendeskActsDesk } from '../../src/zendesk/acts-desk';
import { sendThrough } from '../../src/zendesk/rest/request';
import { ZendeskDesk } from '../../src/zendesk/support-desk';
import type { Desk } from '../../workbench/desk/desk';
import { USERS } from '../../workbench/seed/cast';
import { deskFrame } from './desk-frame';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

type Verdict = Extract<PanelState, { kind: 'verdict' }>;

export class Seat {
  readonly session: TicketSession;
  readonly account: Account;
  readonly runner: ActRunner;
  readonly frame: ReturnType<typeof deskFrame>;
  /** What the agent has typed but not saved; null = the form is as saved. */
  unsaved: Partial<TicketForm> | null = null;
  private readonly desk: Desk;
  private readonly name: string;
  private readonly ticketId: number;
  private timers: Timer[] = [];
  private readonly listeners: Record<'form' | 'submitted' | 'updated' | 'shown', (() => void)[]> = {
    form: [],
    submitted: [],
    updated: [],
    shown: [],
  };

  constructor(
    desk: Desk,
    ticketId: number,
    user: keyof typeof USERS = 'agent',
    memory: PanelMemory = NO_MEMORY,
  ) {
    this.desk = desk;
    this.ticketId = ticketId;
    this.name = `ticket_sidebar:${ticketId}:${user}`;
    this.frame = deskFrame(desk, user, this.name);
    const settings = decodeSettings(desk.installation?.settings ?? {});
    const send = sendThrough({ request: (options) => this.frame.request(options) });
    const supportDesk = new ZendeskDesk(send, settings);
    this.account = { settings, timeZone: desk.state.account.timeZone, groups: groupsOf(desk, user) };
    const time: Clockwork = {
      now: () => desk.clock.now(),
      later: (milliseconds, run) => this.later(milliseconds, run),
    };
    this.session = new TicketSession({
      desk: supportDesk,
      host: this.host(),
      account: this.account,
      ticketId: String(ticketId),
      memory,
      ...time,
    });
    this.runner = actRunnerOf(new ZendeskActsDesk(send, settings), supportDesk, paceOf(time), this.session);
  }

  /** Opens the ticket and waits for everything that follows. */
  async open(): Promise<this> {
    await this.session.refresh();
    await this.frame.quiet();
    return this;
  }

  async type(unsaved: Partial<TicketForm> | null): Promise<void> {
    this.unsaved = unsaved;
    await this.hear('form');
  }

  async hear(event: 'form' | 'submitted' | 'updated' | 'shown'): Promise<void> {
    for (const listener of this.listeners[event]) listener();
    await this.frame.quiet();
  }

  /** Moves the account's clock and runs what was due in this frame. */
  async advance(minutes: number): Promise<void> {
    this.desk.clock.advance(minutes * 60);
    const due = this.timers.filter(({ at }) => at <= this.desk.clock.now());
    this.timers = this.timers.filter((timer) => !due.includes(timer));
    for (const { run } of due) run();
    await this.frame.quiet();
  }

  get state(): PanelState {
    return this.session.state();
  }

  get verdict(): Verdict['view'] {
    if (this.state.kind !== 'verdict') throw new Error(`no verdict but ${JSON.stringify(this.state)}`);
    return this.state.view;
  }

  /** "overage billed" */
  get said(): string {
    const { state, reason } = this.verdict.standing.decision;
    return `${state} ${reason}`;
  }

  get requests(): readonly string[] {
    return this.desk.requests
      .all()
      .filter(({ frame }) => frame === this.name)
      .map(({ method, path }) => `${method} ${path}`);
  }

  get writes(): readonly string[] {
    return this.requests.filter((line) => line.startsWith('PUT'));
  }

  get tags(): readonly string[] {
    return this.desk.tickets.get(this.ticketId)?.tags ?? [];
  }

  private later(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.desk.clock.now() + milliseconds, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  }

  private host(): TicketHost {
    return {
      readForm: () => Promise.resolve(this.form()),
      onFormChange: (listener) => this.listeners.form.push(listener),
      onSubmitted: (listener) => this.listeners.submitted.push(listener),
      onUpdated: (listener) => this.listeners.updated.push(listener),
      onShown: (listener) => this.listeners.shown.push(listener),
      resize: () => undefined,
    };
  }

  private form(): TicketForm | null {
    const ticket = this.desk.tickets.get(this.ticketId);
    if (!ticket) return null;
    return {
      organizationId: ticket.organizationId === null ? null : String(ticket.organizationId),
      organizationName: null,
      priority: ticket.priority,
      tags: ticket.tags,
      requesterEmail: this.desk.users.get(ticket.requesterId)?.email ?? null,
      ...this.unsaved,
    };
  }
}

function groupsOf(desk: Desk, user: keyof typeof USERS): readonly string[] {
  const ids = desk.users.get(USERS[user].id)?.groupIds ?? [];
  return ids.flatMap((id) => desk.groups.get(id)?.name ?? []);
}
