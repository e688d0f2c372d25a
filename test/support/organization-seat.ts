// An agent at an organization's page, on a simulated desk, with a clock that a test moves.
import type { OrganizationHost } from '../../src/actions/organization-host';
import type { OrganizationState } from '../../src/ui/organization-sidebar/organization-state';
import { OrganizationSession } from '../../src/ui/organization-sidebar/session';
import { decodeSettings } from '../../src/zendesk/decode/settings';
import { sendThrough } from '../../src/zendesk/rest/request';
import { ZendeskDesk } from '../../src/zendesk/support-desk';
import type { Desk } from '../../workbench/desk/desk';
import { ORGANIZATIONS, type Situation, type USERS } from '../../workbench/seed/cast';
import { deskFrame } from './desk-frame';

export class OrganizationSeat {
  readonly session: OrganizationSession;
  readonly frame: ReturnType<typeof deskFrame>;
  readonly timeZone: string;
  /** Null = the host does not say. */
  organizationId: string | null;
  private readonly desk: Desk;
  private timers: { readonly at: number; readonly run: () => void }[] = [];
  private shown: () => void = () => undefined;

  constructor(desk: Desk, situation: Situation | null, user: keyof typeof USERS = 'agent') {
    this.desk = desk;
    this.organizationId = situation === null ? null : String(ORGANIZATIONS[situation].id);
    this.timeZone = desk.state.account.timeZone;
    this.frame = deskFrame(desk, user, 'organization_sidebar');
    const settings = decodeSettings(desk.installation?.settings ?? {});
    this.session = new OrganizationSession({
      desk: new ZendeskDesk(sendThrough({ request: (options) => this.frame.request(options) }), settings),
      host: this.host(),
      account: { settings, timeZone: this.timeZone, groups: [] },
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
    void this.session.refresh();
    await this.frame.quiet();
    return this;
  }

  async comeBack(): Promise<void> {
    this.shown();
    await this.frame.quiet();
  }

  async advance(minutes: number): Promise<void> {
    this.desk.clock.advance(minutes * 60);
    const due = this.timers.filter(({ at }) => at <= this.desk.clock.now());
    this.timers = this.timers.filter((timer) => !due.includes(timer));
    for (const { run } of due) run();
    await this.frame.quiet();
  }

  get state(): OrganizationState {
    return this.session.state();
  }

  get survey(): Extract<OrganizationState, { kind: 'read' }>['survey'] {
    if (this.state.kind !== 'read') throw new Error(`nothing read but ${JSON.stringify(this.state)}`);
    return this.state.survey;
  }

  get requests(): readonly string[] {
    return this.desk.requests
      .all()
      .filter(({ frame }) => frame === 'organization_sidebar')
      .map(({ method, path }) => `${method} ${path}`);
  }

  private host(): OrganizationHost {
    return {
      organizationId: () => Promise.resolve(this.organizationId),
      onShown: (listener) => {
        this.shown = listener;
      },
      resize: () => undefined,
    };
  }
}
