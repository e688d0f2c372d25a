// An agent at the form of a ticket that is not made yet, on a simulated desk, with a clock that a test moves.
import type { NewTicketForm, NewTicketHost } from '../../src/actions/new-ticket-host';
import type { EstimateState } from '../../src/ui/new-ticket-sidebar/estimate-state';
import { EstimateSession } from '../../src/ui/new-ticket-sidebar/session';
import { decodeSettings } from '../../src/zendesk/decode/settings';
import { sendThrough } from '../../src/zendesk/rest/request';
import { ZendeskDesk } from '../../src/zendesk/support-desk';
import type { Desk } from '../../workbench/desk/desk';
import { endUserId, ORGANIZATIONS, type Situation, type USERS } from '../../workbench/seed/cast';
import { deskFrame } from './desk-frame';

const NOBODY: NewTicketForm = {
  requesterId: null,
  organizationId: null,
  organizationName: null,
  priority: null,
  tags: [],
  requesterEmail: null,
};

export class NewTicketSeat {
  readonly session: EstimateSession;
  readonly frame: ReturnType<typeof deskFrame>;
  /** Null = the host does not let the form be read. */
  form: NewTicketForm | null = NOBODY;
  private readonly desk: Desk;
  private timers: { readonly at: number; readonly run: () => void }[] = [];
  private readonly heard: { form?: () => void; shown?: () => void; made?: (id: string) => void } = {};

  constructor(desk: Desk, user: keyof typeof USERS = 'agent') {
    this.desk = desk;
    this.frame = deskFrame(desk, user, 'new_ticket_sidebar');
    const settings = decodeSettings(desk.installation?.settings ?? {});
    this.session = new EstimateSession({
      desk: new ZendeskDesk(sendThrough({ request: (options) => this.frame.request(options) }), settings),
      host: this.host(),
      account: { settings, timeZone: desk.state.account.timeZone, groups: [] },
      now: () => desk.clock.now(),
      later: (milliseconds, run) => {
        const timer = { at: desk.clock.now() + milliseconds, run };
        this.timers.push(timer);
        return () => {
          this.timers = this.timers.filter((one) => one !== timer);
        };
      },
    });
  }

  async open(): Promise<this> {
    void this.session.follow();
    await this.frame.quiet();
    return this;
  }

  /** Chooses the person of an organization, as the form does: the organization follows. */
  choose(situation: Situation, more: Partial<NewTicketForm> = {}): Promise<this> {
    const { id, name } = ORGANIZATIONS[situation];
    return this.type({
      requesterId: String(endUserId(situation)),
      organizationId: String(id),
      organizationName: name,
      ...more,
    });
  }

  async type(more: Partial<NewTicketForm>): Promise<this> {
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

  async advance(minutes: number): Promise<void> {
    this.desk.clock.advance(minutes * 60);
    const due = this.timers.filter(({ at }) => at <= this.desk.clock.now());
    this.timers = this.timers.filter((timer) => !due.includes(timer));
    for (const { run } of due) run();
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

  get requests(): readonly string[] {
    return this.desk.requests
      .all()
      .filter(({ frame }) => frame === 'new_ticket_sidebar')
      .map(({ method, path }) => `${method} ${path}`);
  }

  private host(): NewTicketHost {
    return {
      readForm: () => Promise.resolve(this.form),
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
