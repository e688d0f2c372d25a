// What a bench plays on: the simulated account behind a server of this process, and the system's Chromium.
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/browser/launch';
import { Workbench } from '../../workbench/control/workbench';
import type { Desk } from '../../workbench/desk/desk';
import type { Load } from '../../workbench/seed/load';
import { build } from '../../workbench/server/build';
import { serve } from '../../workbench/server/server';
import { CannotRun, type Later } from './command';
import { playedIn, ROOT } from './results';

export interface Stage {
  readonly workbench: Workbench;
  readonly browser: Browser;
  readonly url: string;
}

/** Builds what is served, unless `--no-build` is said and it is there. @throws CannotRun where it does not build */
export async function built(): Promise<void> {
  const isThere = existsSync(path.join(ROOT, 'dist')) && existsSync(path.join(ROOT, 'workbench/host/build'));
  if (isThere && process.argv.includes('--no-build')) return;
  const faults = await build(ROOT, true);
  // What was built before would be measured for what is there now.
  if (faults.length > 0) throw new CannotRun(faults.join('\n'));
}

/** @param prepare what happens to the seeded account, again after each reset */
export async function stageWith(
  later: Later,
  load: Load,
  prepare: (desk: Desk) => void = () => undefined,
): Promise<Stage> {
  const workbench = new Workbench({ load, prepare });
  const folders = { host: path.join(ROOT, 'workbench/host/build'), app: path.join(ROOT, 'dist') };
  const server = await serve(workbench, folders, '127.0.0.1', 0);
  later(() => server.close());
  const browser = await launchChromium(['--enable-precise-memory-info'], { closesOnSignal: false });
  later(() => browser.close());
  playedIn(browser.version());
  return { workbench, browser, url: `http://127.0.0.1:${server.port}` };
}
