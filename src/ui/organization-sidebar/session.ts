// One organization in one frame: reads its contracts and what is left of them, and reads them anew when the agent is
// back after a while. It writes nothing, ever.
import type { Account } from '../../actions/evidence';
import type { OrganizationHost } from '../../actions/organization-host';
import type { SupportDesk } from '../../actions/ports';
import { surveyOrganization } from '../../actions/survey-organization';
import { FRESH_MS, type Clockwork } from '../shared/clockwork';
import { RetriedReading } from '../shared/retried-reading';
import type { OrganizationState } from './organization-state';

export interface OrganizationParts extends Clockwork {
  readonly desk: SupportDesk;
  readonly host: OrganizationHost;
  readonly account: Account;
}

export class OrganizationSession extends RetriedReading<OrganizationState> {
  private readonly parts: OrganizationParts;
  private underWay: Promise<void> | null = null;

  constructor(parts: OrganizationParts) {
    super(parts, { kind: 'loading' });
    this.parts = parts;
    parts.host.onShown(() => {
      const state = this.state();
      const isOld = state.kind === 'read' && state.at < parts.now() - FRESH_MS;
      if (isOld || (state.kind === 'failed' && this.mayBegin)) this.retry();
    });
  }

  /** A person asks again, or the connection is back. */
  readonly retry = (): void => {
    if (this.underWay !== null) return;
    this.forgive();
    void this.refresh();
  };

  /** Figures stay on the screen until the new ones are there; nothing is asked twice while it is under way. */
  refresh(): Promise<void> {
    this.underWay ??= this.run(() => this.survey()).finally(() => {
      this.underWay = null;
    });
    return this.underWay;
  }

  private async survey(): Promise<OrganizationState> {
    const { desk, host, account, now } = this.parts;
    const organizationId = await host.organizationId();
    if (organizationId === null) return { kind: 'unreadable' };
    const at = now();
    return { kind: 'read', survey: await surveyOrganization(desk, account, organizationId, at), at };
  }
}
