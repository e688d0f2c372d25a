// One frame of the app on one person's screen: the SDK's requests with their way there and back, the app's own clock, and
// the end that a closed tab makes of it all.
import type { Account } from '../../src/actions/evidence';
import type { Pace } from '../../src/actions/keep-tag';
import { paceOf, type Clockwork } from '../../src/ui/shared/clockwork';
import { decodeSettings, type InstalledSettings } from '../../src/zendesk/decode/settings';
import { sendThrough, type Send } from '../../src/zendesk/rest/request';
import { ServerTime } from '../../src/zendesk/server-time';
import type { ZafRequest } from '../../src/zendesk/zaf/client';
import type { Chance } from '../fuzz/random';
import type { Person } from './people';
import type { Answer, World } from './world';
import { isWrite } from './write-targets';

export class Frame {
  readonly settings: InstalledSettings;
  readonly account: Account;
  readonly send: Send;
  readonly time: Clockwork;
  readonly pace: Pace;
  isOpen = true;
  /** Gone with the tab: nothing that waits in it is ever told. */
  readonly closed: Promise<void>;
  private tellClosed: () => void = () => undefined;
  /** How often each thing was asked. */
  private readonly asked = new Map<string, number>();

  constructor(
    readonly world: World,
    readonly person: Person,
    readonly name: string,
  ) {
    const { desk, agenda } = world;
    this.closed = new Promise((resolve) => {
      this.tellClosed = resolve;
    });
    this.settings = decodeSettings(desk.installation?.settings ?? {});
    const clock = new ServerTime(agenda.now, () => person.storage);
    this.send = clock.through(sendThrough({ request: (options) => this.request(options) }));
    this.time = {
      now: clock.now,
      later: (milliseconds, run) =>
        agenda.after(name, milliseconds, () => {
          if (this.isOpen) run();
        }),
    };
    this.pace = paceOf(this.time);
    const { timeZone } = desk.state.account;
    this.account = { settings: this.settings, timeZone, groups: person.groups };
  }

  close(): void {
    this.isOpen = false;
    this.tellClosed();
  }

  /** Answers when the work is over, or the tab is closed in the middle of it. */
  async until(work: Promise<unknown>): Promise<void> {
    await Promise.race([work, this.closed]);
  }

  /** How long is waited for an answer the app knows by itself (src/zendesk/rest/request.ts). */
  private request({ url, type, data }: ZafRequest): Promise<unknown> {
    const { agenda, writes } = this.world;
    return new Promise((resolve, reject) => {
      if (!this.isOpen) return;
      const { name } = this;
      const who = this.journey(`${type} ${url} ${data ?? ''}`);
      const chance = this.world.chance(`way of ${who}`);
      const write = { frame: name, method: type, path: url, body: data ?? null };
      const sent = isWrite(type, url) ? writes.send(write) : null;
      if (sent === null) writes.look(write);
      agenda.after(who, this.way(chance) + this.extra(chance, sent !== null), async () => {
        const body = data === undefined ? {} : { body: data };
        sent?.reaches();
        const answer = await this.world.ask({
          method: type,
          path: url,
          userId: this.person.id,
          frame: name,
          ...body,
        });
        sent?.isAnswered(answer.status, answer.body);
        agenda.after(who, this.way(chance), () => {
          sent?.arrives(isGood(answer));
          if (!this.isOpen) return;
          if (isGood(answer)) resolve(answer.body);
          else reject(failed(answer));
        });
      });
    });
  }

  /**
   * Its chance and its place among what arrives at one instant are told by what is asked, never by what was asked before:
   * parts of the app that load at once come from another thread, in whatever order the machine has.
   */
  private journey(ask: string): string {
    const times = (this.asked.get(ask) ?? 0) + 1;
    this.asked.set(ask, times);
    return `${this.name} ${ask} ${times}`;
  }

  /** Less than after what the app gives up. */
  private extra(chance: Chance, isWritten: boolean): number {
    return this.world.isSlow && isWritten ? 2_000 + chance.below(8_000) : 0;
  }

  /** Mostly a moment; now and then a stalled network: the app gives up, and what it sent may still arrive. */
  private way(chance: Chance): number {
    if (this.world.isOver || chance.below(400) > 0) return 20 + chance.below(250);
    this.world.log.count('fault stalled');
    return 5_000 + chance.below(30_000);
  }
}

function isGood({ status, body }: Answer): boolean {
  return status >= 200 && status < 300 && body !== null;
}

/** Not an Error but a response object, whose headers an app cannot read. */
function failed({ status, body }: Answer): Error {
  const responseText = body === null ? '' : JSON.stringify(body);
  return { status, statusText: String(status), responseText, responseJSON: body } as unknown as Error;
}
