// One form of a new ticket in one frame: follows what is chosen, reads each organization once, and says how a ticket
// like this would be judged. It writes nothing, ever.
import type { Account } from '../../actions/evidence';
import type { NewTicketHost } from '../../actions/new-ticket-host';
import type { SupportDesk } from '../../actions/ports';
import type { TicketForm } from '../../actions/ticket-host';
import { FRESH_MS, type Clockwork } from '../shared/clockwork';
import { RetriedReading } from '../shared/retried-reading';
import type { EstimateState } from './estimate-state';
import { judgeForm } from './judge-form';
import { Surveys } from './surveys';

export interface EstimateParts extends Clockwork {
  readonly desk: SupportDesk;
  readonly host: NewTicketHost;
  readonly account: Account;
}

export class EstimateSession extends RetriedReading<EstimateState> {
  private readonly parts: EstimateParts;
  private readonly surveys: Surveys;
  /** The organization that was asked for last. */
  private asked: string | null = null;

  constructor(parts: EstimateParts) {
    super(parts, { kind: 'opening' });
    this.parts = parts;
    this.surveys = new Surveys(parts.desk, parts.account, parts.now);
    const { host } = parts;
    host.onFormChange(() => {
      // A survey outlives many forms, but not the tickets that are made elsewhere meanwhile.
      this.surveys.forgetBefore(parts.now() - FRESH_MS);
      void this.followForm();
    });
    host.onShown(() => {
      if (this.isWaiting) return;
      this.surveys.forgetBefore(parts.now() - FRESH_MS);
      this.forgive();
      void this.follow();
    });
    host.onMade((ticketId) => {
      this.stop();
      this.show({ kind: 'made', ticketId });
    });
  }

  /** A person asks again. */
  readonly retry = (): void => {
    this.forgive();
    this.surveys.forgetBefore(Infinity);
    void this.follow();
  };

  /** What failed is not asked for again at each key, nor anything else while Zendesk asks for a pause. */
  private async followForm(): Promise<void> {
    const state = this.state();
    if (state.kind === 'failed') {
      // Where it is not told either the reading below says so.
      const form = await this.parts.host.readForm().catch(() => null);
      const organizationId = form?.organizationId ?? null;
      const asks = organizationId !== null && !this.surveys.has(organizationId);
      const waits = state.failure.kind === 'throttled' || organizationId === this.asked;
      if (asks && waits && !this.mayBegin) return;
    }
    await this.follow();
  }

  /** Answers the form as it is now; what is asked for meanwhile is answered in its place. */
  async follow(): Promise<void> {
    if (this.state().kind === 'made') return;
    await this.run(async (isCurrent) => {
      const form = await this.parts.host.readForm();
      return isCurrent() ? this.answer(form) : { kind: 'opening' };
    });
  }

  private async answer(form: TicketForm | null): Promise<EstimateState> {
    if (form === null) return { kind: 'unreadable' };
    const { organizationId, organizationName, requesterId } = form;
    if (organizationId === null) return { kind: requesterId === null ? 'nobody' : 'no_organization' };
    // Figures that are read anew stay on the screen until the new ones are there.
    const shown = this.state();
    const shows = shown.kind === 'estimate' && shown.organizationId === organizationId;
    if (!shows && !this.surveys.has(organizationId)) this.show({ kind: 'loading', organizationName });
    if (organizationId !== this.asked) this.forgive();
    this.asked = organizationId;
    const survey = await this.surveys.of(organizationId);
    const { account, now } = this.parts;
    return judgeForm(survey, form, organizationId, account, now());
  }
}
