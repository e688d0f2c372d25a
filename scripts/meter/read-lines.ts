// Lines of a file of tickets, each as text or as the fault that keeps it from being text.
import { isUtf8 } from 'node:buffer';
import { chunksOf } from './read-bytes';

const NEW_LINE = 0x0a;
const LONGEST_LINE = 16 << 20;

export type Line = string | { readonly fault: 'not_utf8' | 'too_large' };

/** Ends with the last line, or with the first that is too long to hold. */
export function* linesOf(file: string): Generator<Line> {
  let rest: Buffer[] = [];
  for (const chunk of chunksOf(file, 'tickets')) {
    const end = chunk.lastIndexOf(NEW_LINE);
    if (end < 0) rest.push(chunk);
    else {
      yield* textsOf(Buffer.concat([...rest, chunk.subarray(0, end)]));
      rest = [chunk.subarray(end + 1)];
    }
    if (lengthOf(rest) > LONGEST_LINE) {
      yield { fault: 'too_large' };
      return;
    }
  }
  yield* textsOf(Buffer.concat(rest));
}

function lengthOf(pieces: readonly Buffer[]): number {
  return pieces.reduce((sum, piece) => sum + piece.length, 0);
}

/** Lines are told apart in bytes: no byte of another character is a line feed. */
function* textsOf(bytes: Buffer): Generator<Line> {
  if (isUtf8(bytes)) {
    yield* bytes.toString('utf8').split('\n');
    return;
  }
  for (let at = 0; at <= bytes.length;) {
    const feed = bytes.indexOf(NEW_LINE, at);
    const end = feed < 0 ? bytes.length : feed;
    const line = bytes.subarray(at, end);
    yield isUtf8(line) ? line.toString('utf8') : { fault: 'not_utf8' };
    at = end + 1;
  }
}
