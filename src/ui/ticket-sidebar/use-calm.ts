// What the session shows, without what is over in the blink of an eye: drawing it would take the machine from the answers
// that are about to replace it.
import { useMemo, useSyncExternalStore } from 'react';
import type { PanelState } from './panel-state';
import type { TicketSession } from './session';

/** Milliseconds; shorter than anybody can read. */
const BLINK = 40;

type Shown = Pick<TicketSession, 'state' | 'subscribe'>;

/** @returns null = nothing yet */
export function useCalm(session: Shown): PanelState | null {
  const calm = useMemo(() => calmed(session), [session]);
  return useSyncExternalStore(calm.subscribe, calm.state);
}

/** On its way to a verdict, as long as nothing goes wrong. */
function isPassing(state: PanelState): boolean {
  return state.kind === 'loading' || (state.kind === 'balance' && state.why === 'counting');
}

function calmed(session: Shown) {
  const first = session.state();
  let shown = isPassing(first) ? null : first;
  const subscribe = (listener: () => void) => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waiting: PanelState['kind'] | null = null;
    const stopWaiting = () => {
      clearTimeout(timer);
      waiting = null;
    };
    const show = () => {
      stopWaiting();
      shown = session.state();
      listener();
    };
    const hear = () => {
      const state = session.state();
      // What is of another organization, or has failed, gives way at once.
      if (!isPassing(state) || (shown !== null && !isPassing(shown))) return show();
      if (state.kind === waiting) return;
      stopWaiting();
      waiting = state.kind;
      timer = setTimeout(show, BLINK);
    };
    if (session.state() !== shown) hear();
    const leave = session.subscribe(hear);
    return () => {
      stopWaiting();
      leave();
    };
  };
  return { state: () => shown, subscribe };
}
