// An agent at the form of a ticket that is not made yet, on a simulated desk, with a clock that a test moves.
import type { Failure } from '../../src/actions/failure';
import type { NewTicketHost } from '../../src/actions/new-ticket-host';
import type { TicketForm } from '../../src/actions/ticket-host';
import type { EstimateState } from '../../src/ui/new-ticket-sidebar/estimate-state';
import { EstimateSession } from '../../src/ui/new-ticket-sidebar/session';
import type { Desk } from '../../workbench/desk/desk';
import { endUserId, ORGANIZATIONS, type Situation, type USERS } from '../../workbench/seed/cast';
import { DeskSeat } from './desk-seat';

const NOBODY: TicketForm = {
  requesterId: null,
  organizationId: null,
  organizationName: null,
  priority: null,
  tags: [],
  requesterEmail: null,
};

export class NewTicketSeat extends DeskSeat {
  readonly session: EstimateSession;
  /** Null = the host does not let the form be read. */
  form: TicketForm | null = NOBODY;
  /** The host does not answer while this stands here. */
  silence: Failure | null = null;
  private readonly heard: { form?: () => void; shown?: () => void; made?: (id: string) => void } = {};

  constructor(desk: Desk, user: keyof typeof USERS = 'agent') {
    super(desk, user, 'new_ticket_sidebar');
    const { supportDesk, account, time } = this;
    this.session = new EstimateSession({ desk: supportDesk, host: this.host(), account, ...time });
  }

  async open(): Promise<this> {
    void this.session.follow();
    await this.frame.quiet();
    return this;
  }

  /** Chooses the person of an organization, as the form does: the organization follows. */
  choose(situation: Situation, more: Partial<TicketForm> = {}): Promise<this> {
    const { id, name } = ORGANIZATIONS[situation];
    return this.type({
      requesterId: String(endUserId(situation)),
      organizationId: String(id),
      organizationName: name,
      ...more,
    });
  }

  async type(more: Partial<TicketForm>): Promise<this> {
    this.form = { ...(this.form ?? NOBODY), ...more };
    this.heard.form?.();
    await this.frame.quiet();
    return this;
  }

  async comeBack(): Promise<void> {
    this.heard.shown?.();
    await this.frame.quiet();
  }

  async make(id: string): Promise<void> {
    this.heard.made?.(id);
    await this.frame.quiet();
  }

  get state(): EstimateState {
    return this.session.state();
  }

  /** "overage billed" */
  get said(): string {
    if (this.state.kind !== 'estimate') throw new Error(`no estimate but ${JSON.stringify(this.state)}`);
    const { state, reason } = this.state.view.standing.decision;
    return `${state} ${reason}`;
  }

  private host(): NewTicketHost {
    return {
      readForm: () => (this.silence ? Promise.reject(this.silence) : Promise.resolve(this.form)),
      onFormChange: (listener) => {
        this.heard.form = listener;
      },
      onMade: (listener) => {
        this.heard.made = listener;
      },
      onShown: (listener) => {
        this.heard.shown = listener;
      },
      resize: () => undefined,
    };
  }
}
