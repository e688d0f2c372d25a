// What the app's process keeps of many tickets: opened and closed one after another in one tab, with one that stays.
import type { Browser } from 'playwright-core';
import { ticketId } from '../../workbench/seed/cast';
import type { Line } from '../support/results';
import type { Host } from './hosts';
import { BESIDE } from './measure';
import { Seat, type Opened } from './seat';

const MOST_MB = 5;
/** What is made once and kept on purpose is there by then. */
const FIRST = 2;
/** Tickets of every state: some have no service level, and nothing left. */
const VERDICT = [{ name: 'verdict', says: 'Included|No plan|over the', lacks: 'reading again' }];

export async function heapOver(browser: Browser, host: Host, tickets: number): Promise<readonly Line[]> {
  host.slowBy(0);
  const seat = await Seat.take(browser, host, VERDICT);
  const stays = await seat.open(BESIDE);
  const goThrough = async (from: number, to: number) => {
    for (let at = from; at <= to; at += 1) {
      await seat.open(ticketOf(at));
      await seat.close(ticketOf(at));
    }
    return heapIn(seat, stays);
  };
  const before = await goThrough(1, FIRST);
  const after = await goThrough(FIRST + 1, FIRST + tickets);
  await seat.leave();
  const grown = Math.round((after - before) * 100) / 100;
  return [
    { what: 'heap with one ticket open', is: Math.round(before * 10) / 10, unit: 'MB' },
    {
      what: `growth of the heap over ${tickets} tickets in one tab`,
      is: grown,
      unit: 'MB',
      bound: `under ${MOST_MB} MB`,
      holds: grown < MOST_MB,
    },
  ];
}

/** An organization's tickets again and again, fewer than there are. */
const ticketOf = (at: number) => ticketId('underLimit', 1 + ((at - 1) % 80));

/** Of the whole process, in megabytes, once everything that nobody holds is gone. */
async function heapIn(seat: Seat, { frame }: Opened): Promise<number> {
  const session = await seat.page.context().newCDPSession(frame);
  await session.send('HeapProfiler.enable');
  for (let times = 0; times < 3; times += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1e6;
}
