// An agent at an organization's page, on a simulated desk, with a clock that a test moves.
import type { OrganizationHost } from '../../src/actions/organization-host';
import type { OrganizationState } from '../../src/ui/organization-sidebar/organization-state';
import { OrganizationSession } from '../../src/ui/organization-sidebar/session';
import type { Desk } from '../../workbench/desk/desk';
import { ORGANIZATIONS, type Situation, type USERS } from '../../workbench/seed/cast';
import { DeskSeat } from './desk-seat';

export class OrganizationSeat extends DeskSeat {
  readonly session: OrganizationSession;
  /** Null = the host does not say. */
  organizationId: string | null;
  private shown: () => void = () => undefined;

  constructor(desk: Desk, situation: Situation | null, user: keyof typeof USERS = 'agent') {
    super(desk, user, 'organization_sidebar');
    this.organizationId = situation === null ? null : String(ORGANIZATIONS[situation].id);
    const { supportDesk, account, time } = this;
    this.session = new OrganizationSession({ desk: supportDesk, host: this.host(), account, ...time });
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

  get state(): OrganizationState {
    return this.session.state();
  }

  get survey(): Extract<OrganizationState, { kind: 'read' }>['survey'] {
    if (this.state.kind !== 'read') throw new Error(`nothing read but ${JSON.stringify(this.state)}`);
    return this.state.survey;
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
