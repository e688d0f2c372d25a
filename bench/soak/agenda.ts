// The soak's time: everything that waits stands on one agenda, and the account's clock jumps from one to the next. What
// is due is done alone and to its end, so that a seed gives the same run on every machine.
import { setImmediate } from 'node:timers';
import type { Clock } from '../../workbench/desk/clock';

interface Due {
  readonly at: number;
  readonly who: string;
  readonly serial: number;
  readonly run: () => Promise<void> | void;
}

/** Turns of the event loop after which whoever was woken waits for something on the agenda again. */
const QUIET_TURNS = 6;

export class Agenda {
  private due: Due[] = [];
  private serial = 0;
  /** What holds a port without loading anything: as few as there ever were. */
  private ports = loading();

  constructor(private readonly clock: Clock) {}

  readonly now = (): number => this.clock.now();

  /** @param who breaks ties, so that what happens at one instant has an order too */
  readonly after = (who: string, milliseconds: number, run: Due['run']): (() => void) => {
    this.serial += 1;
    const at = this.now() + Math.max(0, Math.round(milliseconds));
    const one = { at, who, serial: this.serial, run };
    this.due.push(one);
    return () => this.drop(one);
  };

  readonly sleep = (who: string, milliseconds: number): Promise<void> =>
    new Promise((resolve) => {
      this.after(who, milliseconds, resolve);
    });

  /** @param isOver asked before each */
  async go(isOver: () => boolean): Promise<void> {
    for (;;) {
      await this.quiet();
      const next = this.due.reduce<Due | null>(earlier, null);
      if (next === null || isOver()) return;
      this.drop(next);
      if (next.at > this.now()) this.clock.advance((next.at - this.now()) / 1_000);
      await next.run();
    }
  }

  /**
   * What is told to wait by the system's own timers waits on the agenda: a request's time limit, above all.
   * @returns what puts the system's own back
   */
  takeTimers(): () => void {
    const { setTimeout: later, clearTimeout: callOff } = globalThis;
    const kept = new Map<number, () => void>();
    let serial = 0;
    const set = (run: () => void, milliseconds = 0) => {
      serial += 1;
      kept.set(serial, this.after('timer', milliseconds, run));
      return serial;
    };
    const clear = (timer: unknown) => {
      kept.get(timer as number)?.();
      kept.delete(timer as number);
    };
    Object.assign(globalThis, { setTimeout: set, clearTimeout: clear });
    return () => {
      Object.assign(globalThis, { setTimeout: later, clearTimeout: callOff });
    };
  }

  private drop(one: Due): void {
    this.due = this.due.filter((other) => other !== one);
  }

  /** Parts of the app that are loaded on use come from another thread: they are waited for. */
  private async quiet(): Promise<void> {
    for (let turns = 0; turns < QUIET_TURNS; turns += 1) {
      await new Promise((resolve) => {
        setImmediate(resolve);
      });
      const ports = loading();
      this.ports = Math.min(this.ports, ports);
      if (ports > this.ports) turns = 0;
    }
  }
}

function earlier(one: Due | null, other: Due): Due {
  if (one === null || other.at < one.at) return other;
  if (other.at > one.at) return one;
  const order = other.who < one.who ? -1 : other.who > one.who ? 1 : other.serial - one.serial;
  return order < 0 ? other : one;
}

/** A pending `import()` holds a port to the thread of Node's loaders. */
function loading(): number {
  return process.getActiveResourcesInfo().filter((kind) => kind === 'MessagePort').length;
}
