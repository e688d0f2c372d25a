// The calendar that the rules count days by: browsers that run the app have it, the older ones load it.
import { loadPart } from '../../actions/failure';

/** Before anything is dated, on a page and in a worker. @throws Failure */
export async function loadTemporal(): Promise<void> {
  if (!('Temporal' in globalThis)) await loadPart(() => import('temporal-polyfill/global'));
}
