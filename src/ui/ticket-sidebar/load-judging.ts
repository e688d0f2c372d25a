// Brings the file that judges, once.
import { loadPart } from '../../actions/failure';

/** @throws Failure */
export async function loadJudging() {
  return (await loadPart(() => import(/* webpackChunkName: "ticket-sidebar-judging" */ './judging'))).default;
}

/** Only begun: nothing waits for it, and what keeps it from loading is told where it is needed. */
export function preloadJudging(): void {
  loadJudging().catch(() => undefined);
}
