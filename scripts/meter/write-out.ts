// Writes bytes whole and at once, so that a long answer never piles up in memory.
import { writeSync } from 'node:fs';
import { codeOf, pause } from './read-bytes';
import { Unwritable } from './unwritable';

export const STDOUT = 1;

/** `name` is said to be unwritable where the file is, for want of room or rights. */
export function writeOut(descriptor: number, name: string, bytes: Buffer): void {
  for (let at = 0; at < bytes.length;) at += written(descriptor, name, bytes, at);
}

function written(descriptor: number, name: string, bytes: Buffer, at: number): number {
  try {
    return writeSync(descriptor, bytes, at);
  } catch (error) {
    const code = codeOf(error);
    // The reader went away: nobody is left to tell.
    if (code === 'EPIPE') process.exit(0);
    if (code !== 'EAGAIN') throw new Unwritable(`${name}: unwritable (${String(code)})`);
    // The reader is slow: try again.
    pause();
    return 0;
  }
}
