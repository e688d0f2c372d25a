// An agent at one ticket: the sidebar's session on a simulated desk, with a form and a clock that a test moves.
import type { Failure } from '../../src/actions/failure';
import type { TicketForm, TicketHost } from '../../src/actions/ticket-host';
import type { PanelState } from '../../src/ui/ticket-sidebar/panel-state';
import type { ActRunner } from '../../src/actions/acts/act-runner';
import { paceOf } from '../../src/ui/shared/clockwork';
import { actRunnerOf } from '../../src/ui/ticket-sidebar/acts/runner-of';
import { TicketSession } from '../../src/ui/ticket-sidebar/session';
import { NO_MEMORY, type PanelMemory } from '../../src/ui/ticket-sidebar/session-parts';
import { ZendeskActsDesk } from '../../src/zendesk/acts-desk';
import type { Desk } from '../../workbench/desk/desk';
import type { USERS } from '../../workbench/seed/cast';
import { DeskSeat } from './desk-seat';

type Verdict = Extract<PanelState, { kind: 'verdict' }>;

export class Seat extends DeskSeat {
  readonly session: TicketSession;
  readonly runner: ActRunner;
  /** What the agent has typed but not saved; null = the form is as saved. */
  unsaved: Partial<TicketForm> | null = null;
  /** The host does not answer while this stands here. */
  silence: Failure | null = null;
  private readonly ticketId: number;
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
    super(desk, user, `ticket_sidebar:${ticketId}:${user}`);
    this.ticketId = ticketId;
    const { supportDesk, account, send, settings, time } = this;
    this.session = new TicketSession({
      desk: supportDesk,
      host: this.host(),
      account,
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

  get writes(): readonly string[] {
    return this.requests.filter((line) => line.startsWith('PUT'));
  }

  get tags(): readonly string[] {
    return this.desk.tickets.get(this.ticketId)?.tags ?? [];
  }

  private host(): TicketHost {
    return {
      readForm: () => (this.silence ? Promise.reject(this.silence) : Promise.resolve(this.form())),
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
      requesterId: String(ticket.requesterId),
      requesterEmail: this.desk.users.get(ticket.requesterId)?.email ?? null,
      ...this.unsaved,
    };
  }
}
