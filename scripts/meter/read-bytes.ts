// Bytes of a file, or of stdin for `-`, in pieces; what cannot be read is said as one line.
import { constants } from 'node:buffer';
import { closeSync, openSync, readSync } from 'node:fs';
import { BadInput } from './bad-input';
import { inShort } from './one-line';

const STDIN = 0;
const CHUNK_BYTES = 1 << 20;
const PAUSE_MILLISECONDS = 5;

/** A text has at least a third as many characters as it has bytes. */
const MOST_BYTES = 3 * constants.MAX_STRING_LENGTH;

const WHY: ReadonlyMap<string, string> = new Map([
  ['ENOENT', 'no such file'],
  ['EISDIR', 'a folder'],
  ['EACCES', 'not permitted'],
]);

/** All of a file that has to become one text; refused where it cannot. */
export function bytesOf(file: string, what: 'scenario'): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  for (const chunk of chunksOf(file, what)) {
    length += chunk.length;
    if (length > MOST_BYTES) throw new BadInput(`${what}: too_large`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Each piece is the caller's to keep. `what` is said to be unreadable where the file is. */
export function* chunksOf(file: string, what: 'scenario' | 'tickets'): Generator<Buffer> {
  let descriptor: number | null = null;
  try {
    // By its number: /dev/stdin cannot be opened where stdin is a socket.
    descriptor = file === '-' ? STDIN : openSync(file, 'r');
    for (let chunk = read(descriptor); chunk.length > 0; chunk = read(descriptor)) yield chunk;
  } catch (error) {
    const why = WHY.get(String(codeOf(error)));
    throw new BadInput(`${what}: unreadable (${inShort(file)}${why === undefined ? '' : `: ${why}`})`);
  } finally {
    if (descriptor !== null && descriptor !== STDIN) closeSync(descriptor);
  }
}

function read(descriptor: number): Buffer {
  const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
  for (;;) {
    try {
      return chunk.subarray(0, readSync(descriptor, chunk, 0, CHUNK_BYTES, null));
    } catch (error) {
      if (codeOf(error) === 'EOF') return chunk.subarray(0, 0);
      if (codeOf(error) !== 'EAGAIN') throw error;
      pause();
    }
  }
}

export function codeOf(error: unknown): unknown {
  return error instanceof Error && 'code' in error ? error.code : null;
}

/** Lets the other end of a pipe go on. */
export function pause(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, PAUSE_MILLISECONDS);
}
