// Input that may need more memory than there is, is metered by a second process: what ends without a word there,
// for want of memory, is still told here in one line.
import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { getHeapStatistics } from 'node:v8';
import { BadInput } from './bad-input';

/** Far more heap than metering takes for each byte of any scenario that is one. */
const HEAP_PER_BYTE = 64;
const GUARDED = 'METER_GUARDED';
/** How Node ends without memory, by itself or by the hand of the system; a shell adds 128 to the signal's number. */
const OUT_OF_MEMORY: readonly unknown[] = ['SIGABRT', 'SIGTRAP', 'SIGILL', 'SIGKILL', 134, 133, 132, 137];

/** Whether so many bytes had better be metered elsewhere. */
export function needsGuard(bytes: number): boolean {
  return process.env[GUARDED] === undefined && bytes > getHeapStatistics().heap_size_limit / HEAP_PER_BYTE;
}

/** Bytes of a file; without bounds where that cannot be told beforehand. */
export function sizeOf(file: string): number {
  const found = file === '-' ? undefined : statSync(file, { throwIfNoEntry: false });
  if (found?.isFile() === true) return found.size;
  return file === '-' || found?.isFIFO() === true ? Infinity : 0;
}

/** Runs this very command again and gives its exit code; `input` is what was already read of stdin. */
export function runGuarded(input: Buffer | null): number {
  const words = [...process.execArgv, ...process.argv.slice(1)];
  const { status, signal, stderr, error } = spawnSync(process.execPath, words, {
    env: { ...process.env, [GUARDED]: '1' },
    stdio: [input === null ? 'inherit' : 'pipe', 'inherit', 'pipe'],
    ...(input === null ? {} : { input }),
  });
  if (OUT_OF_MEMORY.includes(signal ?? status)) {
    throw new BadInput(`scenario: too_large (raise node's --max-old-space-size)`);
  }
  if (status === null) throw error ?? new Error(`ended by ${signal}`);
  process.stderr.write(stderr);
  return status;
}
