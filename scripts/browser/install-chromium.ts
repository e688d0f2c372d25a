// Makes sure that there is a browser for the tests: takes the one found, else installs Debian's chromium where it may
// (root with apt-get), else has one line that says what to install.
import { spawnSync } from 'node:child_process';
import { findChromium } from './find-chromium';

export const NO_BROWSER =
  'No Chromium or Chrome found: install one ("apt-get install chromium" on Debian), or set CHROMIUM_PATH.';

/** @returns the program's path; null where none is found and none can be installed */
export function ensureChromium(): string | null {
  const found = findChromium();
  if (found !== null) return found;
  const isNamed = (process.env['CHROMIUM_PATH'] ?? '') !== '';
  if (!isNamed && process.getuid?.() === 0 && aptGet('--version', 'ignore')) {
    process.stdout.write('No browser found: installing chromium.\n');
    if (aptGet('update') && aptGet('install', 'inherit', '-y', 'chromium')) return findChromium();
  }
  return null;
}

function aptGet(command: string, stdio: 'inherit' | 'ignore' = 'inherit', ...words: string[]): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('apt-get', [command, ...words], { stdio: ['ignore', stdio, stdio], env }).status === 0;
}
