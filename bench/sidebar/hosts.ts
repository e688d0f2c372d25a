// Where the measured apps are hosted: a simulated account for each, and a server for each of its latencies, so that
// each is another origin whose files and storage nobody else's browser has kept.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { Workbench } from '../../workbench/control/workbench';
import type { AppManifest } from '../../workbench/seed/installed-app';
import { serve } from '../../workbench/server/server';
import { ROOT } from '../support/results';
import type { MeasuredApp } from './measured-apps';

export interface Host {
  readonly app: MeasuredApp;
  readonly workbench: Workbench;
  readonly url: string;
  /** What Zendesk takes for each answer to the app; the page around it is answered at once. */
  slowBy(milliseconds: number): void;
  close(): Promise<void>;
}

export async function hostOf(app: MeasuredApp): Promise<Host> {
  const manifest =
    app.name === 'ours'
      ? null
      : (JSON.parse(readFileSync(path.join(app.folder, 'manifest.json'), 'utf8')) as AppManifest);
  const workbench = new Workbench({ app: manifest });
  // Hundreds of openings by one agent within minutes would meet the limits of an account.
  workbench.desk.state.features = { ...workbench.desk.state.features, rateLimits: false };
  const folders = { host: path.join(ROOT, 'workbench/host/build'), app: app.folder, asZendesk: true };
  const server = await serve(workbench, folders, '127.0.0.1', 0);
  return {
    app,
    workbench,
    url: `http://127.0.0.1:${server.port}`,
    slowBy: (delayMs) => {
      const { faults } = workbench.desk;
      faults.clear();
      const none = { status: null, retryAfter: null, drop: false, malformed: false };
      if (delayMs > 0) faults.arm({ match: '* /api/v2/', times: Infinity, delayMs, ...none });
    },
    close: () => server.close(),
  };
}
