// What a browser test plays on: the workbench as a process of its own and a browser, kept for all tests of a file.
import type { Browser } from 'playwright-core';
import { launchChromium } from './chromium';
import { Workbench } from './workbench';

interface Stage {
  workbench: Workbench;
  browser: Browser;
}

/** Filled before the first test of the file. @param options of Chromium's command line */
export function stage(options: readonly string[] = []): Stage {
  const on = {} as Stage;
  beforeAll(async () => {
    [on.workbench, on.browser] = await Promise.all([Workbench.start(), launchChromium(options)]);
  });
  afterAll(async () => {
    await on.browser.close();
    await on.workbench.stop();
  });
  return on;
}
