// Where this machine keeps a Chromium or Chrome: the CHROMIUM_PATH it names, else the usual places of each system.
import { accessSync, constants } from 'node:fs';
import path from 'node:path';

type Environment = Readonly<Record<string, string | undefined>>;

const LINUX = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/usr/bin/microsoft-edge',
];
const MAC = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const WINDOWS = ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'];

/** @returns the program's path, or null where there is none */
export function findChromium(
  environment: Environment = process.env,
  platform: NodeJS.Platform = process.platform,
  canRun: (file: string) => boolean = isProgram,
): string | null {
  const named = environment['CHROMIUM_PATH'];
  if (named !== undefined && named !== '') return canRun(named) ? named : null;
  return placesOn(platform, environment).find(canRun) ?? null;
}

function placesOn(platform: NodeJS.Platform, environment: Environment): readonly string[] {
  if (platform === 'darwin') {
    return MAC.flatMap((name) =>
      ['', environment['HOME'] ?? ''].map(
        (home) => `${home}/Applications/${name}.app/Contents/MacOS/${name}`,
      ),
    );
  }
  if (platform === 'win32') {
    const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) => environment[name]);
    return roots.flatMap((root) =>
      root === undefined ? [] : WINDOWS.map((name) => path.win32.join(root, name)),
    );
  }
  return LINUX;
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
