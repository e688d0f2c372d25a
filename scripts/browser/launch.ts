// Starts the system's Chromium without a window, quiet on the network: for browser tests and for drawing the logo.
import { chromium, type Browser } from 'playwright-core';
import { findChromium } from './find-chromium';
import { NO_BROWSER } from './install-chromium';

const QUIET = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param more further words on its command line */
export async function launchChromium(more: readonly string[] = []): Promise<Browser> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error(NO_BROWSER);
  // Chromium refuses its own sandbox to root; the tests load nothing but our pages.
  const args = process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET;
  return chromium.launch({ executablePath, args: [...args, ...more], headless: true });
}
