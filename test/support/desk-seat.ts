// What every seat at a simulated desk has: a frame with its requests, the account, and a clock that a test moves.
import type { Account } from '../../src/actions/evidence';
import type { Clockwork } from '../../src/ui/shared/clockwork';
import { decodeSettings, type InstalledSettings } from '../../src/zendesk/decode/settings';
import { sendThrough, type Send } from '../../src/zendesk/rest/request';
import { ServerTime } from '../../src/zendesk/server-time';
import { ZendeskDesk } from '../../src/zendesk/support-desk';
import type { Desk } from '../../workbench/desk/desk';
import { USERS } from '../../workbench/seed/cast';
import { deskFrame, type DeskFrame } from './desk-frame';

interface Timer {
  readonly at: number;
  readonly run: () => void;
}

export abstract class DeskSeat {
  readonly frame: DeskFrame;
  readonly account: Account;
  protected readonly settings: InstalledSettings;
  protected readonly send: Send;
  protected readonly supportDesk: ZendeskDesk;
  protected readonly time: Clockwork;
  /** By how much this person's computer is ahead of Zendesk. */
  clockAheadMs = 0;
  private timers: Timer[] = [];

  protected constructor(
    protected readonly desk: Desk,
    user: keyof typeof USERS,
    private readonly name: string,
  ) {
    this.frame = deskFrame(desk, user, name);
    this.settings = decodeSettings(desk.installation?.settings ?? {});
    const forbidden = (): Storage => {
      throw new Error('no storage');
    };
    const serverTime = new ServerTime(() => desk.clock.now() + this.clockAheadMs, forbidden);
    this.send = serverTime.through(sendThrough({ request: (options) => this.frame.request(options) }));
    this.supportDesk = new ZendeskDesk(this.send, this.settings);
    const { timeZone } = desk.state.account;
    this.account = { settings: this.settings, timeZone, groups: groupsOf(desk, user) };
    this.time = {
      now: serverTime.now,
      later: (milliseconds, run) => {
        const timer = { at: desk.clock.now() + milliseconds, run };
        this.timers.push(timer);
        return () => {
          this.timers = this.timers.filter((one) => one !== timer);
        };
      },
    };
  }

  /** Moves the account's clock and runs what was due in this frame. */
  async advance(minutes: number): Promise<void> {
    this.desk.clock.advance(minutes * 60);
    const due = this.timers.filter(({ at }) => at <= this.desk.clock.now());
    this.timers = this.timers.filter((timer) => !due.includes(timer));
    for (const { run } of due) run();
    await this.frame.quiet();
  }

  get requests(): readonly string[] {
    return this.desk.requests
      .all()
      .filter(({ frame }) => frame === this.name)
      .map(({ method, path }) => `${method} ${path}`);
  }
}

function groupsOf(desk: Desk, user: keyof typeof USERS): readonly string[] {
  const ids = desk.users.get(USERS[user].id)?.groupIds ?? [];
  return ids.flatMap((id) => desk.groups.get(id)?.name ?? []);
}
