// Time as a location's session is given it: a clock, and something that is run later.
import type { Pace } from '../../actions/keep-tag';

export interface Clockwork {
  /** Milliseconds since 1970; the only clock. */
  readonly now: () => number;
  /** Runs something later; the answer calls it off. */
  readonly later: (milliseconds: number, run: () => void) => () => void;
}

/** Back at what was left open for longer, an agent gets fresh figures. */
export const FRESH_MS = 5 * 60_000;

export const BROWSER_TIME: Clockwork = {
  now: () => Date.now(),
  later: (milliseconds, run) => {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** The same time for what waits in the middle of its work. */
export function paceOf({ now, later }: Clockwork): Pace {
  const pause = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      later(milliseconds, resolve);
    });
  return { now, pause };
}
