// How fast a ticket's sidebar is there, beside floors that are measured in turn: `npm run bench:sidebar`. Prints,
// asserts nothing.
import '../scripts/meter/temporal';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { launchProfile } from '../scripts/browser/launch';
import { heapOver } from './sidebar/heap';
import { hostOf, type Host } from './sidebar/hosts';
import { linesOf } from './sidebar/lines';
import { measureInTurn } from './sidebar/measure';
import { buildFloors, OURS } from './sidebar/measured-apps';
import { readOptions, USAGE, type Options } from './sidebar/options';
import { pressedLine } from './sidebar/pressed';
import { weigh } from './sidebar/weight';
import { command, leavingNothing, refuseWithoutBrowser, type Later } from './support/command';
import { keep, playedIn, type Line } from './support/results';
import { built } from './support/stage';

async function measure(options: Options, later: Later): Promise<readonly Line[]> {
  const { runs, latencies, tickets, peer } = options;
  const profile = temporary('bench-', later);
  const context = await launchProfile(profile, { closesOnSignal: false });
  later(() => context.close());
  const floors = await buildFloors(temporary('floors-', later));
  const hosts: Host[] = [];
  for (const app of [OURS, ...floors, ...(peer ? [peer] : [])]) {
    const host = await hostOf(app);
    later(() => host.close());
    hosts.push(host);
  }
  const [ours] = hosts;
  const browser = context.browser();
  if (browser === null || ours === undefined) throw new Error('the browser does not say who it is');
  playedIn(browser.version());
  const timed = await measureInTurn(browser, hosts, runs, latencies);
  const pressed = await pressedLine(browser, ours);
  const traffic = await weigh(browser, ours);
  const heap = tickets === 0 ? [] : await heapOver(browser, ours, tickets);
  return [...linesOf(timed), pressed, ...traffic, ...heap];
}

function temporary(name: string, later: Later): string {
  const folder = mkdtempSync(path.join(tmpdir(), name));
  later(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}

await command(USAGE, async (words) => {
  const options = readOptions(words);
  refuseWithoutBrowser();
  await built();
  const lines = await leavingNothing((later) => measure(options, later));
  keep('sidebar', lines, options);
});
