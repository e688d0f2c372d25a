// Builds the app and the page that hosts it through webpack, as `npm start` needs them; a missing configuration is
// said and skipped.
import { existsSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import webpack, { type Configuration } from 'webpack';

/** @returns what to tell the person, line by line */
export async function build(root: string, withApp: boolean): Promise<string[]> {
  const configs = [...(withApp ? ['webpack.config.js'] : []), 'workbench/host/webpack.config.js'];
  const notes: string[] = [];
  for (const name of configs) {
    const file = path.join(root, name);
    if (!existsSync(file)) notes.push(`note: ${name} is missing, not built`);
    else notes.push(...(await bundle(name, await load(file))));
  }
  return notes;
}

/** A file may hold several configurations. */
async function load(file: string): Promise<Configuration[]> {
  const module = (await import(pathToFileURL(file).href)) as { default: Configuration | Configuration[] };
  return [module.default].flat();
}

function bundle(name: string, configs: Configuration[]): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const compiler = webpack(configs);
    compiler.run((error, stats) => {
      compiler.close(() => {
        if (error) reject(error);
        else if (stats?.hasErrors() === true) {
          const text = stats.toString({ all: false, errors: true });
          resolve([`note: ${name} did not build`, text]);
        } else resolve([]);
      });
    });
  });
}
