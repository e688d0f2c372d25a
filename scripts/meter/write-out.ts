// Writes to stdout at once, so that a long answer never piles up in memory.
import { writeSync } from 'node:fs';

const STDOUT = 1;

export function writeOut(text: string): void {
  const bytes = Buffer.from(text, 'utf8');
  let at = 0;
  while (at < bytes.length) at += written(bytes, at);
}

function written(bytes: Buffer, at: number): number {
  try {
    return writeSync(STDOUT, bytes, at);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    // The reader is slow: try again.
    if (code === 'EAGAIN') return 0;
    // The reader went away: nobody is left to tell.
    if (code === 'EPIPE') process.exit(0);
    throw error;
  }
}
