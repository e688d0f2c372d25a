// What a sidebar's buttons that load more of it cost its main thread: once, apart from the timed openings.
import type { Browser } from 'playwright-core';
import type { Line } from '../support/results';
import type { Host } from './hosts';
import { LONGEST_TASK_MS } from './lines';
import { TICKET } from './measure';
import { Seat } from './seat';

const BUTTONS = ['Why?', 'More'];

export async function pressedLine(browser: Browser, host: Host): Promise<Line> {
  host.slowBy(0);
  const seat = await Seat.take(browser, host);
  const opened = await seat.open(TICKET);
  const before = (await seat.longTasks(opened)).length;
  for (const name of BUTTONS) {
    await opened.frame.getByRole('button', { name, exact: true }).first().click();
    await seat.longTasks(opened);
  }
  const is = Math.max(0, ...(await seat.longTasks(opened)).slice(before));
  await seat.leave();
  return {
    what: `longest task after pressing ${BUTTONS.map((name) => `"${name}"`).join(' and ')} (0 = none over 50 ms)`,
    is,
    unit: 'ms',
    bound: `none over ${LONGEST_TASK_MS} ms`,
    holds: is <= LONGEST_TASK_MS,
  };
}
