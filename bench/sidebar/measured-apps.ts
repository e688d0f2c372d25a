// Our sidebar, and what it is measured beside: a page with the SDK and one request, and an empty page with Garden's
// theme, built as ours is. Each is an app folder of its own, served by the same host.
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import HtmlPlugin from 'html-webpack-plugin';
import webpack, { type Configuration } from 'webpack';
import { ROOT } from '../support/results';
import type { Mark } from './marks';

export interface MeasuredApp {
  readonly name: 'ours' | 'bare' | 'garden' | 'peer';
  readonly folder: string;
  /** In the order of their meeting; the last one is when the page is ready. */
  readonly marks: readonly Mark[];
}

/** A remembered verdict tells the balance at once, and says that it is read again until it is true. */
export const OURS: MeasuredApp = {
  name: 'ours',
  folder: path.join(ROOT, 'dist'),
  marks: [
    { name: 'balance', says: '\\d+\\sof\\s\\d+' },
    { name: 'verdict', says: 'Included:\\s\\d+\\sof\\s\\d+', lacks: 'reading again' },
    { name: 'SLA', says: 'reply\\s(by|overdue)', lacks: 'reading again' },
  ],
};

/** @param folder an empty one, the caller's to remove */
export async function buildFloors(folder: string): Promise<readonly MeasuredApp[]> {
  const [bare, garden] = [path.join(folder, 'bare'), path.join(folder, 'garden')];
  for (const one of [bare, garden]) writeManifest(one);
  copyFileSync(path.join(ROOT, 'bench/sidebar/floors/bare.html'), path.join(bare, 'assets/sidebar.html'));
  await buildGarden(garden);
  return [
    { name: 'bare', folder: bare, marks: [{ name: 'answer', says: 'Signed in: ' }] },
    { name: 'garden', folder: garden, marks: [{ name: 'drawn', says: 'Nothing here' }] },
  ];
}

function writeManifest(folder: string): void {
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  const location = { support: { ticket_sidebar: { url: 'assets/sidebar.html', flexible: true } } };
  const manifest = { name: 'Floor', version: '1.0.0', frameworkVersion: '2.0', location };
  writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify(manifest));
}

/** By our own configuration: the same minifier, the same stand-ins for what Garden needs little of. */
async function buildGarden(folder: string): Promise<void> {
  const file = pathToFileURL(path.join(ROOT, 'webpack.config.js')).href;
  const { default: config } = (await import(file)) as { default: Configuration };
  const { plugins = [] } = config;
  const standIns = plugins.filter((plugin) => plugin instanceof webpack.NormalModuleReplacementPlugin);
  const page = new HtmlPlugin({
    template: 'assets/frame.html',
    filename: 'assets/sidebar.html',
    scriptLoading: 'defer',
    title: 'Empty page',
  });
  const compiler = webpack({
    ...config,
    entry: { garden: './bench/sidebar/floors/garden.tsx' },
    output: { ...config.output, path: folder, clean: false },
    plugins: [...standIns, page],
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error === null && stats?.hasErrors() === false) resolve();
        else reject(error ?? new Error(stats?.toString({ all: false, errors: true })));
      });
    });
  });
}
