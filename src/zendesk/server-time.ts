// Zendesk's own time, as far as its answers tell it: a computer's clock may be minutes wrong, and "over five minutes old"
// decides whether a charge is raised (docs/decisions/014-whose-clock.md).
import type { Send } from './rest/request';
import { member } from './zaf/frame';

/** Of the computer, not of a person: every frame of the app in this browser knows what one has found out. */
const KEY = 'support-plan-meter:clock';
/** A clock may be set right meanwhile. */
const KEPT_MS = 24 * 60 * 60_000;

export class ServerTime {
  private readonly clock: () => number;
  /** Throws where the browser forbids storage. */
  private readonly storage: () => Storage;
  /**
   * By how much the clock is ahead, in milliseconds; 0 as long as nothing is known. One that is behind only waits longer,
   * and may be set right at any moment: it is left as it is.
   */
  private ahead: number;

  constructor(clock: () => number, storage: () => Storage) {
    this.clock = clock;
    this.storage = storage;
    this.ahead = this.known();
  }

  /** Milliseconds since 1970, after the first write never later than Zendesk's own. */
  readonly now = (): number => this.clock() - this.ahead;

  /** The same requests; a safe update that moved its ticket's stamp tells the second in which it was done. */
  through(send: Send): Send {
    return async (ask) => {
      const answer = await send(ask);
      const before = member(member(ask.body, 'ticket'), 'updated_stamp');
      const after = member(member(answer, 'ticket'), 'updated_at');
      // What changed nothing leaves the stamp, which may be old.
      if (typeof before === 'string' && typeof after === 'string' && after !== before) this.heard(after);
      return answer;
    };
  }

  private heard(stamp: string): void {
    const [clock, at] = [this.clock(), Date.parse(stamp)];
    if (Number.isNaN(at)) return;
    this.ahead = Math.max(0, clock - at);
    try {
      this.storage().setItem(KEY, `${this.ahead} ${clock}`);
    } catch {
      // The next frame finds it out for itself.
    }
  }

  private known(): number {
    try {
      const [ahead = Number.NaN, at = Number.NaN] = (this.storage().getItem(KEY) ?? '')
        .split(' ')
        .map(Number);
      const age = this.clock() - at;
      return Number.isFinite(ahead) && age >= 0 && age < KEPT_MS ? Math.max(0, ahead) : 0;
    } catch {
      return 0;
    }
  }
}
