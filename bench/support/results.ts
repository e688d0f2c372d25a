// Where measurements go: each bench replaces its own part of bench/results.json and prints a table of it.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import type { Spread } from './spread';

export const ROOT = path.resolve(import.meta.dirname, '../..');
const FILE = path.join(ROOT, 'bench/results.json');

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

/** @param name of the bench */
export function report(name: string, lines: readonly Line[]): void {
  const before = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as object) : {};
  const [cpu] = cpus();
  const machine = `${cpus().length} x ${cpu?.model ?? '?'}, ${Math.round(totalmem() / 1e9)} GB, Node ${process.version}`;
  const own = { at: new Date().toISOString(), machine, lines };
  writeFileSync(FILE, `${JSON.stringify({ ...before, [name]: own }, null, 2)}\n`);
  process.stdout.write(`\n${name}\n${tableOf(lines)}\n`);
}

function tableOf(lines: readonly Line[]): string {
  const cells = lines.map(({ what, is, unit, bound = '', holds }) => {
    const said = typeof is === 'number' ? `${is}` : `${is.median} (${is.min} to ${is.max}, ${is.runs} runs)`;
    return [what, `${said} ${unit}`, holds === undefined ? bound : `${bound}: ${holds ? 'holds' : 'MISSED'}`];
  });
  const widths = [0, 1].map((at) => Math.max(...cells.map((row) => row[at]?.length ?? 0)));
  return cells
    .map((row) => row.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join('   '))
    .map((line) => `  ${line.trimEnd()}`)
    .join('\n');
}
