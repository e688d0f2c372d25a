// Names of colleagues who decided something, each asked for once in a frame.
import type { ActsDesk } from './act-ports';

export class Names {
  private readonly acts: Pick<ActsDesk, 'nameOf'>;
  private readonly known = new Map<string, Promise<string>>();

  constructor(acts: Pick<ActsDesk, 'nameOf'>) {
    this.acts = acts;
  }

  /** @throws Failure, and asks again the next time */
  of(userId: string): Promise<string> {
    const known = this.known.get(userId);
    if (known !== undefined) return known;
    const read = this.acts.nameOf(userId);
    this.known.set(userId, read);
    read.catch(() => this.known.delete(userId));
    return read;
  }
}
