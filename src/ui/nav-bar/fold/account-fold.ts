// The counted account as the page's counter and tabs know it, wherever it is held.
import type { AccountTicket } from '../../../actions/account/account-ports';
import type { ChargeRange } from '../../../actions/account/charge-rows';
import type { ActsRead } from '../../../actions/recount/count-after-acts';
import type { RecountOutcome } from '../../../actions/recount/clean';
import type { Day } from '../../../domain/facts';
import type { Fold } from '../page-counter';
import type { StatementViews } from '../statements/statement-tools';
import { FoldClient } from './fold-client';
import type { Uncounted } from './fold-messages';
import type { Asked } from './fold-questions';
import type { OpenPlace } from './fold-place';

export class AccountFold implements Fold {
  private readonly client: FoldClient;
  /** Tickets under way: a count without one of them would be too low. */
  private sent: Promise<void>[] = [];

  constructor(open: OpenPlace) {
    this.client = new FoldClient(open);
  }

  async begin(): Promise<void> {
    this.sent = [];
    await this.client.begin();
  }

  /** Gives the memory back. */
  close(): void {
    this.client.close();
  }

  add(tickets: readonly AccountTicket[]): void {
    const sent = this.client.addTickets(tickets);
    // Told at the end of the reading, where somebody listens.
    sent.catch(() => undefined);
    this.sent.push(sent);
  }

  async finish(reading: Uncounted): Promise<void> {
    await Promise.all(this.sent);
    this.sent = [];
    await this.client.count(reading);
  }

  follow(acts: ActsRead) {
    return this.client.follow(acts);
  }

  overview(now: number) {
    return this.client.ask('overview', now);
  }

  readonly views = {
    charges: (range: ChargeRange) => this.client.ask('charges', range),
    insight: (organizationId: string, now: number) => this.client.ask('insight', organizationId, now),
    planEffect: (...asked: Asked<'planEffect'>) => this.client.ask('planEffect', ...asked),
    contractEffect: (...asked: Asked<'contractEffect'>) => this.client.ask('contractEffect', ...asked),
    countedBy: (contractId: string) => this.client.ask('countedBy', contractId),
    tryPlan: (...asked: Asked<'tryPlan'>) => this.client.ask('tryPlan', ...asked),
    recount: () => this.client.ask('recount'),
    goLive: (from: Day) => this.client.ask('goLive', from),
    clean: (asked: Asked<'clean'>[0]) => this.client.ask('clean', asked),
    /** @param outcome of the recount of this session; null = there was none */
    statements: (outcome: RecountOutcome | null, now: () => number): StatementViews => ({
      statement: (contractId, day) => this.client.ask('statement', contractId, day, outcome, now()),
      month: (month) => this.client.ask('month', month, outcome, now()),
      explain: (contractId, ticketId) => this.client.ask('explain', contractId, ticketId),
      scenario: (contractId, asOf) => this.client.ask('scenario', contractId, asOf),
    }),
  };
}
