// What a location weighs before anything is clicked, what it loads on use, and which packages it comes from.
// Prints, asserts nothing: `npm run bench:size`. The limits that must hold are those of `npm run size`.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { packagesIn } from './size/packages';
import { command, leavingNothing } from './support/command';
import { readWords } from './support/options';
import { keep, ROOT, type Line } from './support/results';
import { built } from './support/stage';

const ASSETS = path.join(ROOT, 'dist/assets');
const MOST_PACKAGES = 8;

/** Of the limits that `npm run size` holds. */
interface Limit {
  readonly name: string;
  readonly path: readonly string[];
  readonly limit: string;
}

/** `.size-limit.js` */
interface LimitsFile {
  readonly default: readonly Limit[];
  /** @param location e.g. "nav-bar" */
  readonly firstScripts: (location: string) => readonly string[];
}

interface Weight {
  readonly raw: number;
  readonly gzip: number;
  readonly brotli: number;
}

function weightOf(files: readonly string[]): Weight {
  const all = files.map((file) => readFileSync(path.join(ASSETS, file)));
  const sum = (of: (content: Buffer) => number) => all.reduce((total, content) => total + of(content), 0);
  return {
    raw: sum((content) => content.length),
    gzip: sum((content) => gzipSync(content).length),
    brotli: sum((content) => brotliCompressSync(content).length),
  };
}

function linesOf(what: string, files: readonly string[]): readonly Line[] {
  const weight = weightOf(files);
  return (['raw', 'gzip', 'brotli'] as const).map((kind) => ({
    what: `${what}, ${kind}`,
    is: kilobytes(weight[kind]),
    unit: 'kB',
  }));
}

/**
 * What `npm run size` holds: a page's own scripts with the heaviest language of every group of words that it starts with.
 */
function limitLines(limits: readonly Limit[]): readonly Line[] {
  return limits.map(({ name, path: files, limit }) => {
    const is = kilobytes(
      files.reduce((sum, file) => sum + gzipSync(readFileSync(path.join(ROOT, file))).length, 0),
    );
    return {
      what: `${name}, what it loads first with its words`,
      is,
      unit: 'kB gzip',
      bound: `at most ${limit}`,
      holds: is <= Number.parseFloat(limit),
    };
  });
}

const kilobytes = (bytes: number) => Math.round(bytes / 100) / 10;

async function measured(): Promise<readonly Line[]> {
  const limitsFile = pathToFileURL(path.join(ROOT, '.size-limit.js')).href;
  const { default: limits, firstScripts } = (await import(limitsFile)) as LimitsFile;
  const entryFiles = (location: string) => firstScripts(location).map((file) => path.basename(file));
  const files = readdirSync(ASSETS);
  const scripts = files.filter((name) => name.endsWith('.js'));
  const locations = files.flatMap((name) => (name.endsWith('.html') ? [name.slice(0, -5)] : []));
  const atStart = new Set(locations.flatMap(entryFiles));
  const words = scripts.filter((name) => name.startsWith('translations_'));
  const onUse = scripts.filter((name) => !atStart.has(name) && !words.includes(name));
  const packages = await leavingNothing(packagesIn);
  return [
    ...limitLines(limits),
    ...locations.flatMap((location) => linesOf(`${location}, at its start`, entryFiles(location))),
    ...linesOf(`${onUse.length} parts on use, all locations`, onUse),
    ...linesOf(`${words.length} groups of words, all languages`, words),
    ...locations.flatMap((location) =>
      (packages.get(location) ?? []).slice(0, MOST_PACKAGES).map(({ name, bytes }) => ({
        what: `${location}: ${name}`,
        is: kilobytes(bytes),
        unit: 'kB minified',
      })),
    ),
  ];
}

const USAGE = `npm run bench:size -- [options]
  --keep-nothing   prints, and keeps what was measured before
  --no-build       measures what is built already`;

await command(USAGE, async (words) => {
  const said = readWords(words, [], ['keep-nothing']);
  await built();
  process.chdir(ROOT);
  keep('size', await measured(), { isTrial: said['keep-nothing'] === true });
});
