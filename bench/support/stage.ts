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
import { playedIn, ROOT } from './results';

export interface Stage {
  readonly workbench: Workbench;
  readonly browser: Browser;
  readonly url: string;
  close(): Promise<void>;
}

/** Builds what is served, unless `--no-build` is said and it is there. */
export async function built(): Promise<void> {
  const isThere = existsSync(path.join(ROOT, 'dist')) && existsSync(path.join(ROOT, 'workbench/host/build'));
  if (isThere && process.argv.includes('--no-build')) return;
  for (const note of await build(ROOT, true)) process.stderr.write(`${note}\n`);
}

/** @param prepare what happens to the seeded account, again after each reset */
export async function stageWith(load: Load, prepare: (desk: Desk) => void = () => undefined): Promise<Stage> {
  const workbench = new Workbench({ load, prepare });
  const folders = { host: path.join(ROOT, 'workbench/host/build'), app: path.join(ROOT, 'dist') };
  const server = await serve(workbench, folders, '127.0.0.1', 0);
  const browser = await launchChromium(['--enable-precise-memory-info']);
  playedIn(browser.version());
  const close = async () => {
    await browser.close();
    await server.close();
  };
  return { workbench, browser, url: `http://127.0.0.1:${server.port}`, close };
}
