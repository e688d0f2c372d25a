// `npm start`: builds, serves the simulated Zendesk with the app in it, prints one URL, ends on Ctrl-C.
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Workbench } from '../workbench/control/workbench';
import { build } from '../workbench/server/build';
import type { AppManifest, AppRequirements } from '../workbench/seed/installed-app';
import { BadOption, readOptions, USAGE, type Options } from '../workbench/server/options';
import { PortTaken, serve, type Running } from '../workbench/server/server';

const ROOT = path.resolve(import.meta.dirname, '..');
/** How many ports are tried after the default one. */
const TRIES = 50;

async function main(): Promise<void> {
  const options = readOptions(process.argv.slice(2));
  if (!('Temporal' in globalThis)) await import('temporal-polyfill/global');
  if (options.build) {
    for (const note of await build(ROOT, options.app === null)) process.stderr.write(`${note}\n`);
  }
  const running = await start(options, await makeWorkbench(options));
  const stop = () => {
    void running.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  if (options.empty) {
    const page = `http://${options.host}:${running.port}/agent/apps/support-plan-meter`;
    process.stdout.write(`${page}   the app page of an account that is not set up yet\n`);
    return;
  }
  const { ORGANIZATIONS } = await import('../workbench/seed/cast');
  const { OPEN_TICKETS } = await import('../workbench/seed/named-tickets');
  const address = `http://${options.host}:${running.port}/agent/tickets/${OPEN_TICKETS.overLimit}`;
  process.stdout.write(`${address}   a ticket of ${ORGANIZATIONS.overLimit.name}, 3 over the 50 included\n`);
}

/** Imported late: the seed needs Temporal. */
async function makeWorkbench(options: Options): Promise<Workbench> {
  const module = await import('../workbench/control/workbench');
  const { organizations, tickets, empty } = options;
  const app = options.app === null ? null : await foreignManifest(options.app);
  return new module.Workbench({ seed: empty ? 'empty' : 'full', load: { organizations, tickets }, app });
}

async function foreignManifest(folder: string): Promise<AppManifest> {
  const manifest = (await readJson(folder, 'manifest.json')) as AppManifest | null;
  if (!manifest) throw new BadOption(`--app ${folder}: no readable manifest.json there`);
  const requirements = (await readJson(folder, 'requirements.json')) as AppRequirements | null;
  return { ...manifest, requirements: requirements ?? {} };
}

async function readJson(folder: string, name: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(path.join(path.resolve(folder), name), 'utf8')) as unknown;
  } catch {
    return null;
  }
}

async function start(options: Options, workbench: Workbench): Promise<Running> {
  const folders = {
    host: path.join(ROOT, 'workbench/host/build'),
    app: path.resolve(options.app ?? path.join(ROOT, 'dist')),
  };
  const last = options.portIsDefault ? options.port + TRIES : options.port;
  for (let port = options.port; ; port += 1) {
    try {
      return await serve(workbench, folders, options.host, port);
    } catch (error) {
      if (!(error instanceof PortTaken) || port >= last) throw error;
    }
  }
}

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error);
  const hint = error instanceof PortTaken ? ': choose another with --port, or leave it out' : '';
  process.stderr.write(
    error instanceof BadOption ? `${message}\n${USAGE}\n` : `cannot start: ${message}${hint}\n`,
  );
  process.exit(error instanceof BadOption ? 2 : 1);
});
