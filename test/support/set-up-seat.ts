// An administrator, or somebody who is none, at the set-up tab of a simulated account.
import { checksOf } from '../../src/actions/set-up/checks';
import type { Check, CheckId } from '../../src/actions/set-up/check';
import { repair } from '../../src/actions/set-up/repair';
import { survey, type Survey } from '../../src/actions/set-up/survey';
import { ZendeskSetUpDesk } from '../../src/zendesk/set-up-desk';
import type { Desk } from '../../workbench/desk/desk';
import { INSTALLATION_ID, type USERS } from '../../workbench/seed/cast';
import { stillDesk } from '../../workbench/seed/seed';
import { DeskSeat } from './desk-seat';

export class SetUpSeat extends DeskSeat {
  readonly setUp: ZendeskSetUpDesk;
  readonly steps: string[] = [];

  constructor(desk: Desk, user: keyof typeof USERS = 'admin') {
    super(desk, user, `set-up ${user}`);
    this.setUp = new ZendeskSetUpDesk(this.send, this.settings, INSTALLATION_ID);
  }

  survey(): Promise<Survey> {
    return survey(this.setUp, { timeZone: this.account.timeZone, now: this.time.now });
  }

  async checks(): Promise<Readonly<Record<CheckId, Check>>> {
    const checks = checksOf(await this.survey());
    return Object.fromEntries(checks.map((check) => [check.id, check])) as Record<CheckId, Check>;
  }

  async check(id: CheckId): Promise<Check> {
    return (await this.checks())[id];
  }

  async repair(id: CheckId, roles: readonly string[] = []) {
    const onStep = (done: number, of: number) => this.steps.push(`${done}/${of}`);
    return repair(id, { desk: this.setUp, survey: await this.survey(), roles, onStep });
  }

  get writes(): readonly string[] {
    return this.requests.filter((line) => !line.startsWith('GET'));
  }
}

export function seatedIn(seed: 'full' | 'empty', user: keyof typeof USERS = 'admin') {
  const desk = stillDesk({ seed });
  // Many at one moment of a clock that stands still.
  desk.state.features = { ...desk.state.features, rateLimits: false };
  return { desk, seat: new SetUpSeat(desk, user) };
}
