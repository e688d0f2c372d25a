// The openings that are timed, each app in turn: cold by a new browser's person, warm by the same person later, with
// another ticket's tab open as it always is in a day.
import type { Browser } from 'playwright-core';
import { OPEN_TICKETS } from '../../workbench/seed/named-tickets';
import type { Host } from './hosts';
import type { Moments } from './marks';
import { Seat, type Opened } from './seat';

export interface Measurement {
  readonly app: string;
  readonly latency: number;
  readonly cold: Moments;
  readonly warm: Moments;
  /** Milliseconds of the longest task of each opening; 0 = none over 50. */
  readonly tasks: readonly number[];
}

/** Inside its limit, with service levels, and one that stays open beside it. */
export const [TICKET, BESIDE] = [OPEN_TICKETS.underLimit, OPEN_TICKETS.rollover];

export async function measureInTurn(
  browser: Browser,
  hosts: readonly Host[],
  runs: number,
  latencies: readonly number[],
): Promise<readonly Measurement[]> {
  // Tags and balances are as an earlier opening left them, and the browser's own start is nobody's.
  for (const host of hosts) await settle(browser, host);
  const all: Measurement[] = [];
  for (let run = 0; run < runs; run += 1) {
    for (const latency of latencies) {
      // Who comes first differs, so that nobody always comes behind the same one.
      const turn = [...hosts.slice(run % hosts.length), ...hosts.slice(0, run % hosts.length)];
      for (const host of turn) all.push(await measured(browser, host, latency));
    }
  }
  return all;
}

const QUIET_MS = 1_000;

async function settle(browser: Browser, host: Host): Promise<void> {
  host.slowBy(0);
  const { requests } = host.workbench.desk;
  const seat = await Seat.take(browser, host);
  for (const ticket of [TICKET, BESIDE]) {
    await seat.open(ticket);
    for (let before = -1; requests.all().length > before;) {
      before = requests.all().length;
      await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
    }
  }
  await seat.leave();
}

async function measured(browser: Browser, host: Host, latency: number): Promise<Measurement> {
  host.slowBy(latency);
  const seat = await Seat.take(browser, host);
  const cold = await seat.open(TICKET);
  const coldTask = await longest(seat, cold, host);
  await seat.open(BESIDE);
  await seat.close(TICKET);
  const warm = await seat.open(TICKET);
  const tasks = [coldTask, await longest(seat, warm, host)];
  await seat.leave();
  return { app: host.app.name, latency, cold: cold.moments, warm: warm.moments, tasks };
}

/** Of ours alone: what floors do is held against nothing, and waiting for them takes time. */
async function longest(seat: Seat, opened: Opened, { app }: Host): Promise<number> {
  if (app.name !== 'ours') return 0;
  return Math.max(0, ...(await seat.longTasks(opened)));
}
