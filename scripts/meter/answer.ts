// The answer, withheld until it is whole: whatever goes wrong on the way, stdout gets all of it or nothing.
import { closeSync, mkdtempSync, openSync, readSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { codeOf } from './read-bytes';
import { Unwritable } from './unwritable';
import { writeOut } from './write-out';

/** More than this waits in a file. */
const MOST_HELD = 4 << 20;
const CHUNK_BYTES = 1 << 20;

export class Answer {
  private held: Buffer[] = [];
  private heldBytes = 0;
  private file: number | null = null;

  /** @param out the file it goes to */
  constructor(private readonly out: number) {}

  readonly write = (text: string): void => {
    const bytes = Buffer.from(text, 'utf8');
    this.held.push(bytes);
    this.heldBytes += bytes.length;
    if (this.heldBytes > MOST_HELD) this.putAside();
  };

  /** All of it, once. */
  send(): void {
    if (this.file !== null) this.sendFile(this.file);
    for (const bytes of this.held) writeOut(this.out, 'stdout', bytes);
  }

  private putAside(): void {
    this.file ??= namelessFile();
    for (const bytes of this.held) writeOut(this.file, 'answer', bytes);
    this.held = [];
    this.heldBytes = 0;
  }

  private sendFile(file: number): void {
    const chunk = Buffer.allocUnsafe(CHUNK_BYTES);
    let at = 0;
    for (;;) {
      const length = readSync(file, chunk, 0, CHUNK_BYTES, at);
      if (length === 0) break;
      writeOut(this.out, 'stdout', chunk.subarray(0, length));
      at += length;
    }
    closeSync(file);
    this.file = null;
  }
}

/** A file that is gone when the command ends, however it ends. */
function namelessFile(): number {
  try {
    const folder = mkdtempSync(path.join(tmpdir(), 'meter-'));
    const file = openSync(path.join(folder, 'answer'), 'wx+', 0o600);
    rmSync(folder, { recursive: true });
    return file;
  } catch (error) {
    throw new Unwritable(`answer: unwritable (${String(codeOf(error))})`);
  }
}
