// Folds the account on the page itself.
import type { AccountTicket } from '../../actions/account/account-ports';
import { chargesOf } from '../../actions/account/charges';
import { countAccount } from '../../actions/account/count-account';
import type { AccountReading, CountedAccount } from '../../actions/account/counted-account';
import { overviewOf } from '../../actions/account/overview';
import type { Fold } from './page-counter';

export class FoldOnPage implements Fold {
  private tickets: AccountTicket[] = [];
  private counted: CountedAccount | null = null;
  begin() {
    this.tickets = [];
    return Promise.resolve();
  }
  add(tickets: readonly AccountTicket[]) {
    this.tickets.push(...tickets);
  }
  finish(reading: Omit<AccountReading, 'tickets'>) {
    this.counted = countAccount({ ...reading, tickets: this.tickets });
    return Promise.resolve();
  }
  overview(now: number) {
    return Promise.resolve(overviewOf(this.counted as CountedAccount, now));
  }
  readonly views = {
    charges: (range: Parameters<typeof chargesOf>[1]) =>
      Promise.resolve(chargesOf(this.counted as CountedAccount, range)),
  };
}
