// What was read for this form, once for each organization: going back and forth between them asks nothing twice.
import type { Account } from '../../actions/evidence';
import type { SupportDesk } from '../../actions/ports';
import { readAsker, surveyPlan, type Asker, type Survey } from '../../actions/survey-plan';
import { ticketToBe } from '../../actions/ticket-to-be';

interface Kept<T> {
  readonly at: number;
  readonly reading: Promise<T>;
  isThere: boolean;
}

export class Surveys {
  private readonly desk: SupportDesk;
  private readonly account: Account;
  private readonly now: () => number;
  private asker: Kept<Asker> | null = null;
  private readonly byOrganization = new Map<string, Kept<Survey>>();

  constructor(desk: SupportDesk, account: Account, now: () => number) {
    this.desk = desk;
    this.account = account;
    this.now = now;
  }

  /** Whether nothing has to be waited for. */
  has(organizationId: string): boolean {
    return this.byOrganization.get(organizationId)?.isThere === true;
  }

  /** Read once, also while it is under way; what failed is read again when asked for again. @throws Failure */
  of(organizationId: string): Promise<Survey> {
    const known = this.byOrganization.get(organizationId);
    if (known !== undefined) return known.reading;
    const nothing = { organizationId, requesterId: null, priority: null, tags: [] };
    const row = ticketToBe(nothing, this.account, this.now());
    const survey = surveyPlan(this.desk, this.account, this.askOnce(), organizationId, row);
    const kept = this.keep(survey, () => {
      if (this.byOrganization.get(organizationId)?.reading === survey) {
        this.byOrganization.delete(organizationId);
      }
    });
    this.byOrganization.set(organizationId, kept);
    return survey;
  }

  /** What was read before this instant is read anew when asked for. */
  forgetBefore(at: number): void {
    for (const [id, kept] of this.byOrganization) if (kept.at < at) this.byOrganization.delete(id);
    if (this.asker !== null && this.asker.at < at) this.asker = null;
  }

  private askOnce(): Promise<Asker> {
    if (this.asker !== null) return this.asker.reading;
    const reading = readAsker(this.desk);
    this.asker = this.keep(reading, () => {
      if (this.asker?.reading === reading) this.asker = null;
    });
    return reading;
  }

  private keep<T>(reading: Promise<T>, drop: () => void): Kept<T> {
    const kept = { at: this.now(), reading, isThere: false };
    reading.then(() => {
      kept.isThere = true;
    }, drop);
    return kept;
  }
}
