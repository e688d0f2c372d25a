// Sends a recount's requests through the page's gate, and knows how many there were in the last minute.
import type { Gate } from '../account/gate';
import { Failure } from '../failure';
import type { Pace } from '../keep-tag';

const MINUTE_MS = 60_000;
/** An answer that is none was most likely cut off on its way. */
const MOST_MALFORMED = 3;

export class Asker {
  private readonly gate: Gate;
  private readonly pace: Pace;
  /** A run is paused between its requests, never within one. */
  private readonly signal = new AbortController().signal;
  private sentAt: number[] = [];

  constructor(gate: Gate, pace: Pace) {
    this.gate = gate;
    this.pace = pace;
  }

  get lastMinute(): number {
    this.sentAt = this.sentAt.filter((at) => at > this.pace.now() - MINUTE_MS);
    return this.sentAt.length;
  }

  now(): number {
    return this.pace.now();
  }

  pause(milliseconds: number): Promise<void> {
    return this.pace.pause(milliseconds);
  }

  /** A request that changes nothing: asked again, with bounds, whatever became of it. @throws Failure */
  async read<T>(ask: () => Promise<T>): Promise<T> {
    for (let malformed = 1; ; malformed += 1) {
      try {
        return await this.gate.reading(this.signal)(this.counted(ask));
      } catch (thrown) {
        const isCutOff = thrown instanceof Failure && thrown.kind === 'malformed';
        if (!isCutOff || malformed >= MOST_MALFORMED) throw thrown;
      }
    }
  }

  /** A request that may have done its work though no answer came: then it is for the caller to look. @throws Failure */
  write<T>(ask: () => Promise<T>): Promise<T> {
    return this.gate.writing(this.signal)(this.counted(ask));
  }

  private counted<T>(ask: () => Promise<T>): () => Promise<T> {
    return () => {
      this.sentAt.push(this.pace.now());
      return ask();
    };
  }
}
