// How fast a ticket's sidebar is there, beside floors that are measured in turn: `npm run bench:sidebar`. Prints,
// asserts nothing.
import '../scripts/meter/temporal';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchProfile } from '../scripts/browser/launch';
import { heapOver } from './sidebar/heap';
import { hostOf } from './sidebar/hosts';
import { linesOf } from './sidebar/lines';
import { measureInTurn } from './sidebar/measure';
import { buildFloors, OURS } from './sidebar/measured-apps';
import { BadOption, ENOUGH, readOptions, USAGE, type Options } from './sidebar/options';
import { peerApp } from './sidebar/peer';
import { weigh } from './sidebar/weight';
import { playedIn, report, tell, type Line } from './support/results';
import { built } from './support/stage';

const NAME = 'sidebar';

async function measure({ runs, latencies, tickets, peer }: Options): Promise<readonly Line[]> {
  const profile = mkdtempSync(path.join(tmpdir(), 'bench-'));
  const context = await launchProfile(profile);
  const floors = await buildFloors();
  const ours = await hostOf(OURS);
  const beside = await Promise.all([...floors.apps, ...(peer ? [peerApp(peer)] : [])].map(hostOf));
  const hosts = [ours, ...beside];
  try {
    const browser = context.browser();
    if (browser === null) throw new Error('the browser does not say who it is');
    playedIn(browser.version());
    const timed = await measureInTurn(browser, hosts, runs, latencies);
    const traffic = await weigh(browser, ours);
    const heap = tickets === 0 ? [] : await heapOver(browser, ours, tickets);
    return [...linesOf(timed), ...traffic, ...heap];
  } finally {
    await context.close();
    await Promise.all(hosts.map((host) => host.close()));
    floors.remove();
    rmSync(profile, { recursive: true, force: true });
  }
}

try {
  const options = readOptions(process.argv.slice(2));
  await built();
  const lines = await measure(options);
  const { runs, tickets, latencies } = options;
  if (runs >= ENOUGH && tickets > 0 && latencies.length >= 3) report(NAME, lines);
  else tell(`${NAME}, tried out and not kept`, lines);
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n${error instanceof BadOption ? `${USAGE}\n` : ''}`);
  process.exitCode = error instanceof BadOption ? 2 : 1;
}
