// One form of a new ticket in one frame: follows what is chosen, reads each organization once, and says how a ticket
// like this would be judged. It writes nothing, ever.
import type { Account } from '../../actions/evidence';
import { Failure } from '../../actions/failure';
import type { NewTicketForm, NewTicketHost } from '../../actions/new-ticket-host';
import type { SupportDesk } from '../../actions/ports';
import { retryDelay } from '../shared/retry';
import { Watched } from '../shared/watched';
import type { EstimateState } from './estimate-state';
import { judgeForm } from './judge-form';
import { Surveys } from './surveys';

/** Back at a form that was left open for longer, an agent gets fresh figures. */
const FRESH_MS = 5 * 60_000;

export interface EstimateParts {
  readonly desk: SupportDesk;
  readonly host: NewTicketHost;
  readonly account: Account;
  /** Milliseconds since 1970; the only clock. */
  readonly now: () => number;
  /** Runs something later; the answer calls it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}

export class EstimateSession extends Watched<EstimateState> {
  private readonly parts: EstimateParts;
  private readonly surveys: Surveys;
  private turn = 0;
  private failures = 0;
  private callOff: () => void = () => undefined;

  constructor(parts: EstimateParts) {
    super({ kind: 'opening' });
    this.parts = parts;
    this.surveys = new Surveys(parts.desk, parts.account, parts.now);
    const { host } = parts;
    host.onFormChange(() => {
      this.failures = 0;
      void this.follow();
    });
    host.onShown(() => {
      this.surveys.forgetBefore(parts.now() - FRESH_MS);
      void this.follow();
    });
    host.onMade((ticketId) => {
      this.begin();
      this.show({ kind: 'made', ticketId });
    });
  }

  /** A person asks again. */
  readonly retry = (): void => {
    this.failures = 0;
    this.surveys.forgetBefore(Infinity);
    void this.follow();
  };

  /** Answers the form as it is now; what is asked for meanwhile is answered in its place. */
  async follow(): Promise<void> {
    if (this.state().kind === 'made') return;
    const turn = this.begin();
    try {
      const form = await this.parts.host.readForm();
      if (turn !== this.turn) return;
      const state = await this.answer(form);
      if (turn !== this.turn) return;
      this.failures = 0;
      this.show(state);
    } catch (thrown) {
      if (turn === this.turn) this.fail(thrown);
    }
  }

  private async answer(form: NewTicketForm | null): Promise<EstimateState> {
    if (form === null) return { kind: 'unreadable' };
    const { organizationId, organizationName, requesterId } = form;
    if (organizationId === null) return { kind: requesterId === null ? 'nobody' : 'no_organization' };
    // Figures that are read anew stay on the screen until the new ones are there.
    const shown = this.state();
    const shows = shown.kind === 'estimate' && shown.organizationId === organizationId;
    if (!shows && !this.surveys.has(organizationId)) this.show({ kind: 'loading', organizationName });
    const survey = await this.surveys.of(organizationId);
    const { account, now } = this.parts;
    return judgeForm(survey, form, organizationId, account, now());
  }

  private fail(thrown: unknown): void {
    if (!(thrown instanceof Failure)) {
      this.show({ kind: 'bug', thrown });
      return;
    }
    const { now, later } = this.parts;
    this.failures += 1;
    const delay = retryDelay(thrown, this.failures, Math.random());
    if (delay !== null) this.callOff = later(delay, () => void this.follow());
    this.show({ kind: 'failed', failure: thrown, retryAt: delay === null ? null : now() + delay });
  }

  private begin(): number {
    this.callOff();
    this.callOff = () => undefined;
    this.turn += 1;
    return this.turn;
  }
}
