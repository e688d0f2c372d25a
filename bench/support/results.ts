// Where measurements go: each bench replaces its own part of bench/results.json and prints a table of it. What is kept
// there is what docs/performance.md shows (performance-page.ts).
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import path from 'node:path';
import { pageWith, type Kept } from './performance-page';
import type { Spread } from './spread';
import { textTable } from './table';

export const ROOT = path.resolve(import.meta.dirname, '../..');
const FILE = path.join(ROOT, 'bench/results.json');
const PAGE = path.join(ROOT, 'docs/performance.md');
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

/** Prints the table, keeps it and writes the page anew. @param name of the bench */
function report(name: string, lines: readonly Line[]): void {
  const own: Results = { at: new Date().toISOString(), machine: machine(), loadBefore: LOAD_AT_START, lines };
  const before = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Kept) : {};
  const kept: Kept = { ...before, [name]: own };
  writeFileSync(FILE, `${JSON.stringify(kept, null, 2)}\n`);
  writeFileSync(PAGE, pageWith(readFileSync(PAGE, 'utf8'), kept));
  tell(name, lines);
}

function machine(): string {
  const own = `${cpus().length} cores, ${Math.round(totalmem() / 1e9)} GB, Node ${process.versions.node}`;
  return browser === null ? own : `${own}, Chromium ${browser}`;
}

/** Prints the table, and keeps it unless it was a trial. */
export function keep(name: string, lines: readonly Line[], { isTrial }: { readonly isTrial: boolean }): void {
  if (isTrial) tell(`${name}, tried out and not kept`, lines);
  else report(name, lines);
}

/** Prints the table alone. */
function tell(name: string, lines: readonly Line[]): void {
  process.stdout.write(`\n${name}\n${textTable(lines)}\n`);
}
