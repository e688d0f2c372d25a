// Holds a frame's requests back, so that a test lets them go one round at a time.
import type { DeskFrame } from './desk-frame';

export interface Rounds {
  /** Answers everything that has been asked so far; says how many that was. */
  next(): Promise<number>;
  /** Answers what is left, and what that leads to. */
  end(): Promise<void>;
}

export function inRounds(seat: { readonly frame: DeskFrame }): Rounds {
  const send = seat.frame.request;
  const held: (() => void)[] = [];
  seat.frame.request = (options) =>
    new Promise((resolve, reject) => {
      held.push(() => {
        send(options).then(resolve, reject);
      });
    });
  const next = async () => {
    const { length } = held;
    for (const go of held.splice(0)) go();
    await seat.frame.quiet();
    return length;
  };
  const end = async () => {
    while ((await next()) > 0);
  };
  return { next, end };
}
