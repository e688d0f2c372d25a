// A text that changes as time passes: whole minutes before or after an instant. Whoever draws it updates that text and
// nothing else, says nothing aloud, and stops while nobody looks.
import { useCallback, useSyncExternalStore } from 'react';
import { getColor } from '@zendeskgarden/react-theming';
import styled from 'styled-components';
import { useReading } from '../shared/reading-context';

export interface Ticking {
  /** Milliseconds since 1970; the text changes at whole minutes before and after it. Null = never. */
  readonly at: number | null;
  /** Null = nothing to say at that moment. */
  readonly say: (now: number) => string | null;
  /** It stands out then. */
  readonly isLate?: (now: number) => boolean;
}

const MINUTE = 60_000;

/** Chinese breaks at its commas, and not inside the name of a day. */
const Said = styled.span<{ $isLate: boolean }>`
  word-break: keep-all;
  color: ${({ theme, $isLate }) => $isLate && getColor({ theme, variable: 'foreground.danger' })};
  font-weight: ${({ theme, $isLate }) => $isLate && theme.fontWeights.semibold};
`;

export function Ticks({ ticking: { at, say, isLate } }: { readonly ticking: Ticking }) {
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
  return text === null ? null : <Said $isLate={isLate?.(now()) ?? false}>{text}</Said>;
}

/** A text that stays. */
export function still(text: string): Ticking {
  return { at: null, say: () => text };
}

/** Whole minutes since an instant, negative before it: in its last minute -1. */
export function minutesSince(at: number, now: number): number {
  return Math.floor((now - at) / MINUTE);
}
