// How many minified bytes of each location's first script come from which package: the app is built once more, with
// maps that say where every piece came from.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import webpack, { type Configuration, type Stats } from 'webpack';
import type { Later } from '../support/command';
import { ROOT } from '../support/results';
import { bytesBySource, type SourceMap } from './source-map';

export interface Package {
  /** `app` for our own code. */
  readonly name: string;
  readonly bytes: number;
}

/** By location, the heaviest first. */
export async function packagesIn(later: Later): Promise<ReadonlyMap<string, readonly Package[]>> {
  const file = pathToFileURL(path.join(ROOT, 'webpack.config.js')).href;
  const { default: config } = (await import(file)) as { default: Configuration };
  const folder = mkdtempSync(path.join(tmpdir(), 'size-'));
  later(() => rmSync(folder, { recursive: true, force: true }));
  const output = { ...config.output, path: folder };
  const stats = await run({ ...config, devtool: 'hidden-source-map', output });
  const { entrypoints = {} } = stats.toJson({ all: false, entrypoints: true });
  return new Map(
    Object.entries(entrypoints).map(([name, { assets = [] }]) => {
      const files = assets.flatMap((asset) => (asset.name.endsWith('.js') ? [asset.name] : []));
      return [name, heaviest(files.map((one) => path.join(folder, one)))];
    }),
  );
}

function heaviest(files: readonly string[]): readonly Package[] {
  const sizes = new Map<string, number>();
  for (const file of files) {
    const map = JSON.parse(readFileSync(`${file}.map`, 'utf8')) as SourceMap;
    for (const [source, bytes] of bytesBySource(readFileSync(file, 'utf8'), map)) {
      const name = packageOf(source);
      sizes.set(name, (sizes.get(name) ?? 0) + bytes);
    }
  }
  return [...sizes].map(([name, bytes]) => ({ name, bytes })).sort((one, other) => other.bytes - one.bytes);
}

function packageOf(source: string): string {
  const place = source.split('node_modules/').at(-1) ?? '';
  if (place === source) return source.includes('webpack/') && !source.includes('src/') ? 'webpack' : 'app';
  return place
    .split('/')
    .slice(0, place.startsWith('@') ? 2 : 1)
    .join('/');
}

function run(config: Configuration): Promise<Stats> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(config);
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error != null || stats === undefined) reject(error ?? new Error('webpack did not say anything'));
        else resolve(stats);
      });
    });
  });
}
