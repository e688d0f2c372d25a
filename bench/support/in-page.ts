// What is put into every frame of a measured page: the first row's time is written down, and long waits of the app can be
// jumped over. Runs in the browser, so that it may use nothing from outside itself.

/** What a measured frame has beside its own. */
export interface Measured {
  /** When the first row of a long table was there, in milliseconds since the frame's navigation; null = not yet. */
  firstRowAt: number | null;
  /** Goes to the next wait's end at once. @returns by how many milliseconds; 0 = nothing waits */
  jump: () => number;
}

export function measureInPage(): void {
  const scope = window as unknown as Measured;
  scope.firstRowAt = null;
  const look = new MutationObserver(() => {
    if (document.querySelector('table[aria-rowcount] tr[aria-rowindex="2"]') === null) return;
    scope.firstRowAt = performance.now();
    look.disconnect();
  });
  look.observe(document, { childList: true, subtree: true });

  // A pace waits seconds to a minute; shorter is drawing, longer a loader's own limit, and these two are a request's.
  const isWait = (ms: number) => ms >= 1_000 && ms <= 90_000 && ms !== 15_000 && ms !== 30_000;
  const real = {
    now: Date.now.bind(Date),
    setTimeout: window.setTimeout.bind(window),
    clearTimeout: window.clearTimeout.bind(window),
  };
  const waits = new Map<number, { readonly at: number; readonly run: () => void }>();
  let [ahead, serial] = [0, 1_000_000_000];
  Date.now = () => real.now() + ahead;
  const later = (run: () => void, ms = 0) => {
    if (!isWait(ms)) return real.setTimeout(run, ms);
    serial += 1;
    waits.set(serial, { at: Date.now() + Math.ceil(ms), run });
    return serial;
  };
  window.setTimeout = later as typeof window.setTimeout;
  window.clearTimeout = (id) => {
    if (!waits.delete(id as number)) real.clearTimeout(id);
  };
  scope.jump = () => {
    const [next] = [...waits].sort(([, one], [, other]) => one.at - other.at);
    if (next === undefined) return 0;
    const [id, { at, run }] = next;
    waits.delete(id);
    const step = Math.max(1, at - Date.now());
    ahead += step;
    run();
    return step;
  };
}
