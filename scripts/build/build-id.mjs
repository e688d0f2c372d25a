// One name for one build: what went into it, wherever it is built. webpack's own hash knows the folder, and would make
// another zip in every clone.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Whatever is in the app's files comes from these. */
const SOURCES = [
  'assets',
  'manifest.json',
  'package-lock.json',
  'scripts/build',
  'src',
  'translations',
  'webpack.config.js',
];
const LENGTH = 20;

/** @param {string} root of the project */
export function buildId(root) {
  const hash = createHash('sha256');
  for (const name of SOURCES.flatMap((source) => namesIn(root, source))) {
    hash
      .update(`${name}\n`)
      .update(readFileSync(path.join(root, name)))
      .update('\n');
  }
  return hash.digest('hex').slice(0, LENGTH);
}

/** With slashes, in the order of their characters, so that no file system's order shows. */
function namesIn(root, source) {
  const whole = path.join(root, source);
  if (statSync(whole).isFile()) return [source];
  return readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}
