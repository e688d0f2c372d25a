// Writes assets/licenses.txt: every package whose code is in the build, with its licence in full. Read from what webpack
// put into chunks, joined modules and parts loaded on use included, so that nothing shipped goes unnamed.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import webpack from 'webpack';

/** Anything else that a package asks of those who ship it stops the build until somebody has read it. */
const ALLOWED = /^(MIT|ISC|0BSD|Apache-2\.0|BSD-[23]-Clause|Unicode-DFS-2016)$/;
const TEXT = /^(licen[cs]e|copying|notice)(-[a-z]+)?([.](md|txt))?$/i;
const LINE = '-'.repeat(80);

export class LicensesPlugin {
  /** @param {string} file where it goes, under the output folder */
  constructor(file) {
    this.file = file;
  }

  apply(compiler) {
    const name = 'LicensesPlugin';
    compiler.hooks.thisCompilation.tap(name, (compilation) => {
      const stage = webpack.Compilation.PROCESS_ASSETS_STAGE_ADDITIONAL;
      compilation.hooks.processAssets.tap({ name, stage }, () => {
        const text = licensesOf(packagesOf(resourcesIn(compilation)));
        compilation.emitAsset(this.file, new webpack.sources.RawSource(text));
      });
    });
  }
}

/** The files of every module that a chunk holds. */
function resourcesIn({ modules, chunkGraph }) {
  return [...modules]
    .filter((module) => chunkGraph.getNumberOfModuleChunks(module) > 0)
    .flatMap((module) => [module, ...(module.modules ?? [])])
    .flatMap(({ resource }) => (typeof resource === 'string' ? [resource] : []));
}

/** @returns {string[]} the folder of each package that one of these files belongs to, once, in the order of names */
export function packagesOf(files) {
  const folders = files.filter((file) => /[\\/]node_modules[\\/]/.test(file)).map(folderOf);
  return [...new Set(folders)].sort((one, other) => (nameIn(one) < nameIn(other) ? -1 : 1));
}

/** The nearest folder whose package.json has a version: some packages keep smaller ones inside. */
function folderOf(file) {
  for (let folder = path.dirname(file); folder !== path.dirname(folder); folder = path.dirname(folder)) {
    if (existsSync(path.join(folder, 'package.json')) && manifestOf(folder).version !== undefined)
      return folder;
  }
  throw new Error(`${file} belongs to no package`);
}

function nameIn(folder) {
  const { name, version } = manifestOf(folder);
  return `${name} ${version}`;
}

function manifestOf(folder) {
  return JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
}

/** Throws where a package has a licence that nobody has allowed. */
export function licensesOf(folders) {
  return folders.map(entryOf).join(`\n${LINE}\n\n`);
}

function entryOf(folder) {
  const { license, author } = manifestOf(folder);
  const name = nameIn(folder);
  if (!ALLOWED.test(String(license))) throw new Error(`${name} has the licence ${JSON.stringify(license)}`);
  const texts = readdirSync(folder)
    .filter((file) => TEXT.test(file))
    .sort()
    .map((file) => readFileSync(path.join(folder, file), 'utf8').trim());
  const holder = typeof author === 'string' ? author : (author?.name ?? name);
  // Some packages say their licence by its name alone.
  const said = texts.length > 0 ? texts : [`Copyright ${holder}. Licensed under ${license}.`];
  return `${name} (${license})\n\n${said.join('\n\n')}\n`;
}
