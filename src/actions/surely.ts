// Sends a write, and where its answer is lost looks whether it was done before it sends again.
import { Failure } from './failure';
import { isUnknown, type Pace } from './keep-tag';

export const WAITS_MS = [1_000, 3_000, 9_000];

/**
 * @param isDone reads back what `send` writes
 * @throws Failure where it is not done for sure, or that cannot be known
 */
export async function surely(
  pace: Pace,
  send: () => Promise<void>,
  isDone: () => Promise<boolean>,
): Promise<void> {
  let lost: Failure | null = null;
  for (let sent = 0; ; sent += 1) {
    try {
      await send();
      return;
    } catch (thrown) {
      if (!(thrown instanceof Failure)) throw thrown;
      // A refusal of the repetition says nothing of the one that was lost.
      if (!isUnknown(thrown)) throw lost ?? thrown;
      lost = thrown;
      const wait = WAITS_MS[sent];
      if (wait === undefined) throw thrown;
      await pace.pause(wait);
      if (await seen(isDone)) return;
    }
  }
}

/** Looks a few times: Zendesk may list what it took a little later. */
export async function appears(pace: Pace, isThere: () => Promise<boolean>): Promise<boolean> {
  for (const wait of [...WAITS_MS.slice(0, 2), null]) {
    if (await seen(isThere)) return true;
    if (wait !== null) await pace.pause(wait);
  }
  return false;
}

/** Not to be told is not to be there: it is looked for again, or sent again. */
async function seen(isThere: () => Promise<boolean>): Promise<boolean> {
  return isThere().catch((thrown: unknown) => {
    if (thrown instanceof Failure) return false;
    throw thrown;
  });
}
