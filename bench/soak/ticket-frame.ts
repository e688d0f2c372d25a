// A ticket open beside its sidebar: the app's own session and acts, the form around them, and the news that Zendesk pushes.
import type { ActRunner } from '../../src/actions/acts/act-runner';
import type { TicketForm } from '../../src/actions/ticket-host';
import { actRunnerOf } from '../../src/ui/ticket-sidebar/acts/runner-of';
import { panelMemory } from '../../src/ui/ticket-sidebar/memory';
import type { PanelState } from '../../src/ui/ticket-sidebar/panel-state';
import { TicketSession } from '../../src/ui/ticket-sidebar/session';
import { ZendeskActsDesk } from '../../src/zendesk/acts-desk';
import { ZendeskDesk } from '../../src/zendesk/support-desk';
import { Frame } from './frame';
import type { Person } from './people';
import type { World } from './world';

type Event = 'form' | 'submitted' | 'updated' | 'shown';

/** Until Zendesk has told an open ticket of a change. */
const PUSHED_MS = 1_500;

export class TicketFrame {
  readonly frame: Frame;
  readonly session: TicketSession;
  readonly runner: ActRunner;
  /** What is typed but not saved; null = the form is as saved. */
  unsaved: Partial<TicketForm> | null = null;
  private readonly listeners: Record<Event, (() => void)[]> = {
    form: [],
    submitted: [],
    updated: [],
    shown: [],
  };
  private readonly deaf: () => void;

  constructor(
    readonly world: World,
    readonly person: Person,
    readonly ticketId: number,
    serial: number,
  ) {
    const name = `${person.name} at #${ticketId} (${serial})`;
    this.frame = new Frame(world, person, name);
    const { send, settings, account, time, pace } = this.frame;
    const desk = new ZendeskDesk(send, settings);
    const memory = panelMemory({
      storage: () => person.storage,
      owner: `acme:7001:${person.id}`,
      ticketId: String(ticketId),
      build: 'soak',
      now: time.now,
    });
    const host = {
      readForm: () => Promise.resolve(this.form()),
      onFormChange: this.on('form'),
      onSubmitted: this.on('submitted'),
      onUpdated: this.on('updated'),
      onShown: this.on('shown'),
      resize: () => undefined,
    };
    this.session = new TicketSession({ desk, host, account, ticketId: String(ticketId), memory, ...time });
    this.session.subscribe(() => this.look());
    this.runner = actRunnerOf(new ZendeskActsDesk(send, settings), desk, pace, this.session);
    this.deaf = world.desk.news.listen((item) => {
      if (item.type === 'ticket.updated' && item.ticketId === ticketId) {
        world.agenda.after(name, PUSHED_MS, () => this.hear('updated'));
      }
    });
  }

  /** As far as it is told at once; what is tried again goes on while the frame is open. */
  open(): Promise<void> {
    return this.frame.until(this.session.refresh());
  }

  hear(event: Event): void {
    if (!this.frame.isOpen) return;
    for (const listener of this.listeners[event]) listener();
  }

  type(unsaved: Partial<TicketForm> | null): void {
    this.unsaved = unsaved;
    this.hear('form');
  }

  close(): void {
    this.deaf();
    this.frame.close();
  }

  /** What is on screen; null while there is no verdict of now. */
  get verdict(): Extract<PanelState, { kind: 'verdict' }>['view'] | null {
    const state = this.session.state();
    return state.kind === 'verdict' && !state.view.isRemembered && !state.view.isPreview ? state.view : null;
  }

  private on(event: Event) {
    return (listener: () => void) => void this.listeners[event].push(listener);
  }

  private look(): void {
    if (!this.frame.isOpen) return;
    const state = this.session.state();
    const { log } = this.world;
    const about = `ticket ${this.ticketId}`;
    if (state.kind === 'failed') log.count(`shown as failed: ${state.failure.kind}`);
    if (state.kind === 'bug') this.world.bug(this.frame.name, state.thrown);
    if (state.kind !== 'verdict') return log.note(this.frame.name, `shows ${state.kind}`, about);
    const { standing, outcome, isPreview } = state.view;
    const { state: said, reason, tag } = standing.decision;
    const became =
      outcome === null ? '' : ` ${outcome.kind}${outcome.kind === 'silent' ? ` ${outcome.because}` : ''}`;
    const probably = standing.isProbable ? ' probably' : '';
    log.note(
      this.frame.name,
      `shows${isPreview ? ' (form)' : ''}${probably} ${said} ${reason}, tag ${tag ?? 'none'}${became}`,
      about,
    );
  }

  private form(): TicketForm | null {
    const { desk } = this.world;
    const ticket = desk.tickets.get(this.ticketId);
    if (ticket === null) return null;
    return {
      organizationId: ticket.organizationId === null ? null : String(ticket.organizationId),
      organizationName: null,
      priority: ticket.priority,
      tags: ticket.tags,
      requesterId: String(ticket.requesterId),
      requesterEmail: desk.users.get(ticket.requesterId)?.email ?? null,
      ...this.unsaved,
    };
  }
}
