// Sets a frame's clock at once from its address, and again whenever the workspace says so.
// The workspace is another origin: its word reaches the frame only as a window message.
import { shiftClock } from './shifted-clock';

const clock = shiftClock(globalThis);

const given = Number(new URLSearchParams(location.search).get('workbench_clock_offset') ?? 0);
if (Number.isFinite(given)) clock.offset = given;

window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== window.parent) return;
  const data = event.data;
  if (typeof data !== 'object' || data === null || !('workbenchClock' in data)) return;
  if (typeof data.workbenchClock === 'number') clock.offset = data.workbenchClock;
});
