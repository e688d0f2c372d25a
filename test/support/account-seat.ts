// Somebody who reads and counts a whole account on a simulated desk; waiting moves the desk's clock.
import { countAccount } from '../../src/actions/account/count-account';
import type { AccountReading } from '../../src/actions/account/counted-account';
import { Gate } from '../../src/actions/account/gate';
import {
  readAccount,
  type AccountRead,
  type ReadingJob,
  type ReadingProgress,
} from '../../src/actions/account/read-account';
import { ZendeskAccountDesk } from '../../src/zendesk/account-desk';
import type { Desk } from '../../workbench/desk/desk';
import type { USERS } from '../../workbench/seed/cast';
import { DeskSeat } from './desk-seat';

export class AccountSeat extends DeskSeat {
  readonly gate: Gate;
  readonly progress: ReadingProgress[] = [];
  readonly stop = new AbortController();

  constructor(desk: Desk, user: keyof typeof USERS = 'manager') {
    super(desk, user, 'nav_bar');
    this.gate = new Gate(this.pace, () => 0.5);
  }

  /** For other desks of the same person. */
  get parts() {
    return { send: this.send, settings: this.settings };
  }

  get pace(): ReadingJob['pace'] {
    const pause = (milliseconds: number) => {
      this.desk.clock.advance(milliseconds / 1000);
      return Promise.resolve();
    };
    return { now: () => this.desk.clock.now(), pause };
  }

  read(more: Partial<ReadingJob> = {}): Promise<AccountRead> {
    return readAccount({
      deskOf: (through) => new ZendeskAccountDesk(this.send, this.settings, through),
      gate: this.gate,
      pace: this.pace,
      account: this.account,
      since: '2026-01-01',
      signal: this.stop.signal,
      onProgress: (progress) => this.progress.push(progress),
      ...more,
    });
  }

  async reading(more: Partial<ReadingJob> = {}): Promise<AccountReading> {
    const answer = await this.read(more);
    if (answer.kind !== 'read') throw new Error(`not read but ${JSON.stringify(answer).slice(0, 300)}`);
    return answer.reading;
  }

  async count(more: Partial<ReadingJob> = {}) {
    return countAccount(await this.reading(more));
  }
}
