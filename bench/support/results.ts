// Where measurements go: each bench replaces its own part of bench/results.json and prints a table of it. What is kept
// there is what docs/performance.md shows (performance-page.ts).
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import { CannotRun } from './command';
import { pageWith, type Kept } from './performance-page';
import type { Spread } from './spread';
import { textTable } from './table';

export const ROOT = path.resolve(import.meta.dirname, '../..');
const FILE = 'bench/results.json';
const PAGE = 'docs/performance.md';
/** Before the bench itself adds to it. */
const LOAD_AT_START = Math.round((loadavg()[0] ?? 0) * 10) / 10;
let browser: string | null = null;

export interface Line {
  readonly what: string;
  /** One number, or many runs. */
  readonly is: number | Spread;
  readonly unit: string;
  /** What it is held against, in words; empty = nothing. */
  readonly bound?: string;
  /** Whether it keeps to its bound; absent = there is none. */
  readonly holds?: boolean;
}

/** What one bench found last. */
export interface Results {
  /** An instant. */
  readonly at: string;
  /** Cores, memory, versions of Node and the browser; never its name. */
  readonly machine: string;
  /** How many processes wanted to run in the minute before: above the cores, others worked beside it. */
  readonly loadBefore?: number;
  readonly lines: readonly Line[];
}

/** In which browser what follows is measured. @param version e.g. "140.0.7339.16" */
export function playedIn(version: string): void {
  browser = version;
}

/** Keeps it and writes the page anew. @param name of the bench */
function report(name: string, lines: readonly Line[], folder: string): void {
  const own: Results = { at: new Date().toISOString(), machine: machine(), loadBefore: LOAD_AT_START, lines };
  const [file, page] = [path.join(folder, FILE), path.join(folder, PAGE)];
  const before = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Kept) : {};
  const kept: Kept = { ...before, [name]: own };
  const shown = pageWith(readFileSync(page, 'utf8'), kept);
  replace(file, `${JSON.stringify(kept, null, 2)}\n`);
  replace(page, shown);
}

/** A disk that is full leaves what was there. */
function replace(file: string, text: string): void {
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}

function machine(): string {
  const own = `${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}`;
  return browser === null ? own : `${own}, Chromium ${browser}`;
}

/**
 * Prints the table, and keeps it unless it was a trial. What took minutes is told first, whether or not it can be kept.
 * @throws CannotRun where it cannot
 */
export function keep(
  name: string,
  lines: readonly Line[],
  { isTrial, folder = ROOT }: { readonly isTrial: boolean; readonly folder?: string },
): void {
  process.stdout.write(`\n${name}${isTrial ? ', tried out and not kept' : ''}\n${textTable(lines)}\n`);
  if (isTrial) return;
  try {
    report(name, lines, folder);
  } catch (thrown) {
    throw new CannotRun(`not kept in ${FILE} and ${PAGE}: ${(thrown as Error).message}`);
  }
}
