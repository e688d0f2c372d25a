// A text that changes as time passes: whole minutes before or after an instant. Whoever draws it updates that text and
// nothing else, says nothing aloud, and stops while nobody looks.
import { useCallback, useSyncExternalStore } from 'react';
import { useReading } from '../shared/reading-context';

export interface Ticking {
  /** Milliseconds since 1970; the text changes at whole minutes before and after it. Null = never. */
  readonly at: number | null;
  /** Null = nothing to say at that moment. */
  readonly say: (now: number) => string | null;
}

const MINUTE = 60_000;

/** @param lead what goes before the text, where there is one */
export function Ticks({
  ticking: { at, say },
  lead = '',
}: {
  readonly ticking: Ticking;
  readonly lead?: string;
}) {
  const { now } = useReading();
  const follow = useCallback(
    (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const tick = () => {
        clearTimeout(timer);
        listener();
        if (at === null || document.visibilityState === 'hidden') return;
        // The next whole minute from the instant, seen from now.
        timer = setTimeout(tick, at + (minutesSince(at, now()) + 1) * MINUTE - now());
      };
      tick();
      document.addEventListener('visibilitychange', tick);
      return () => {
        clearTimeout(timer);
        document.removeEventListener('visibilitychange', tick);
      };
    },
    [at, now],
  );
  useSyncExternalStore(follow, () => (at === null ? 0 : minutesSince(at, now())));
  const text = say(now());
  return text === null ? null : `${lead}${text}`;
}

/** A text that stays. */
export function still(text: string): Ticking {
  return { at: null, say: () => text };
}

/** Whole minutes since an instant, negative before it: in its last minute -1. */
export function minutesSince(at: number, now: number): number {
  return Math.floor((now - at) / MINUTE);
}
