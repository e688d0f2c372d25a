// What one opening loads and asks for: once cold, once warm, apart from the timed ones.
import { gzipSync } from 'node:zlib';
import type { Browser, Response } from 'playwright-core';
import type { Line } from '../support/results';
import type { Host } from './hosts';
import { BESIDE, TICKET } from './measure';
import { Seat } from './seat';

export async function weigh(browser: Browser, host: Host): Promise<readonly Line[]> {
  const seat = await Seat.take(browser, host);
  const cold = await seat.traffic(() => seat.open(TICKET));
  const lines = [...(await linesOf(host, 'cold', cold))];
  await seat.open(BESIDE);
  await seat.close(TICKET);
  const warm = await seat.traffic(() => seat.open(TICKET));
  lines.push(...(await linesOf(host, 'warm', warm)));
  await seat.leave();
  return lines;
}

async function linesOf(host: Host, when: string, seen: readonly Response[]): Promise<readonly Line[]> {
  const isRequest = (response: Response) => new URL(response.url()).pathname.startsWith('/api/');
  const requests = seen.filter(isRequest);
  const files = seen.filter((response) => !isRequest(response) && !isFromCache(response));
  const [answers, sizes] = [await bodies(requests), await bodies(files)];
  const who = `${when}: ${host.app.name === 'ours' ? 'sidebar' : host.app.name}`;
  return [
    { what: `${who}, requests to Zendesk`, is: requests.length, unit: 'requests' },
    { what: `${who}, their answers`, is: kilobytes(answers), unit: 'kB' },
    { what: `${who}, files loaded`, is: files.length, unit: 'files' },
    { what: `${who}, their weight`, is: kilobytes(sizes.map((one) => gzipSync(one))), unit: 'kB gzip' },
  ];
}

/** What the browser has kept is not asked for. */
const isFromCache = (response: Response) => response.request().timing().requestStart < 0;
const bodies = (responses: readonly Response[]) => Promise.all(responses.map((one) => one.body()));
const kilobytes = (all: readonly Buffer[]) =>
  Math.round(all.reduce((sum, { length }) => sum + length, 0) / 100) / 10;
