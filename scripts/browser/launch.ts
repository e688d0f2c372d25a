// Starts the system's Chromium without a window, quiet on the network: for browser tests and for drawing the logo.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium, type Browser, type BrowserContext } from 'playwright-core';
import { findChromium } from './find-chromium';
import { NO_BROWSER } from './install-chromium';

const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

interface Ending {
  /** Ctrl-C closes it and ends the process at once: false for who has more to close than a browser. */
  readonly closesOnSignal: boolean;
}

const BY_ITSELF: Ending = { closesOnSignal: true };

/** @param more further words on its command line */
export async function launchChromium(more: readonly string[] = [], ending = BY_ITSELF): Promise<Browser> {
  return chromium.launch(optionsWith(more, ending));
}

/** What most people's browsers allow and a new profile does not: frames of another origin, as apps are, keep things. */
const PREFERENCES = { profile: { cookie_controls_mode: 0, block_third_party_cookies: false } };

/** As a person's own browser: what pages and their frames keep lies in the folder. */
export function launchProfile(folder: string, ending = BY_ITSELF): Promise<BrowserContext> {
  const own = path.join(folder, 'Default');
  mkdirSync(own, { recursive: true });
  writeFileSync(path.join(own, 'Preferences'), JSON.stringify(PREFERENCES));
  return chromium.launchPersistentContext(folder, optionsWith([], ending));
}

function optionsWith(more: readonly string[], { closesOnSignal }: Ending) {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(NO_BROWSER);
  // Chromium refuses its own sandbox to root; the tests load nothing but our pages.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET;
  const signals = {
    handleSIGINT: closesOnSignal,
    handleSIGTERM: closesOnSignal,
    handleSIGHUP: closesOnSignal,
  };
  return { executablePath, args: [...args, ...more], headless: true, ...signals };
}
