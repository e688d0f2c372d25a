// That only one tab of a person applies a recount: by the browser's own locks, which a closed or crashed tab gives back
// at once; where there are none by a lease in its storage, which runs out.
import type { RunLock } from '../../../actions/recount/recount-ports';
import type { Clockwork } from '../../shared/clockwork';
import type { BrowserShelf } from './browser-shelf';

/** A tab that lies hidden is woken once a minute. */
const LEASE_MS = 90_000;
const RENEWED_MS = 20_000;
/** How often a tab that waits looks whether the lease has run out. */
const LOOKED_MS = 5_000;

export interface LockOf {
  /** Throws or is absent where the browser forbids or does not know them. */
  readonly locks: () => LockManager | undefined;
  readonly shelf: BrowserShelf;
  /** Account, installation and person. */
  readonly owner: string;
  /** Of this tab. */
  readonly holder: string;
  readonly time: Clockwork;
}

export function runLock(of: LockOf): RunLock {
  let found: LockManager | undefined;
  try {
    found = of.locks();
  } catch {
    found = undefined;
  }
  return found === undefined ? leased(of) : locked(found, `support-plan-meter recount ${of.owner}`);
}

function locked(locks: LockManager, name: string): RunLock {
  return {
    take: () =>
      new Promise((resolve, reject) => {
        const held = (lock: Lock | null): Promise<void> | void => {
          if (lock === null) return resolve(null);
          return new Promise<void>((release) => resolve(release));
        };
        locks.request(name, { ifAvailable: true }, held).catch(reject);
      }),
    free: async () => {
      await locks.request(name, () => undefined);
    },
  };
}

interface Lease {
  readonly holder: string;
  /** Milliseconds since 1970. */
  readonly until: number;
}

function leased({ shelf, owner, holder, time }: LockOf): RunLock {
  const key = `${owner} lease`;
  const claim = async (): Promise<boolean> => {
    let isOurs = false;
    await shelf.exchange(key, (found) => {
      isOurs = !isLease(found) || found.holder === holder || found.until <= time.now();
      return isOurs ? { holder, until: time.now() + LEASE_MS } : undefined;
    });
    return isOurs;
  };
  const giveBack = () =>
    shelf.exchange(key, (found) =>
      isLease(found) && found.holder === holder ? { holder, until: 0 } : undefined,
    );
  return {
    take: async () => {
      if (!(await claim())) return null;
      let isHeld = true;
      const renew = () => {
        if (!isHeld) return;
        // Whatever becomes of it: every write of a run may be repeated, by another tab too.
        void claim().catch(() => false);
        time.later(RENEWED_MS, renew);
      };
      time.later(RENEWED_MS, renew);
      return () => {
        isHeld = false;
        void giveBack().catch(() => undefined);
      };
    },
    free: async () => {
      for (;;) {
        const found = await shelf.read(key);
        if (!isLease(found) || found.until <= time.now()) return;
        await new Promise<void>((resolve) => time.later(LOOKED_MS, resolve));
      }
    },
  };
}

function isLease(found: unknown): found is Lease {
  return typeof found === 'object' && found !== null && 'holder' in found && 'until' in found;
}
