// The cursors of one list: one that leads back would be followed without end.
import { Failure } from './failure';

export class Cursors {
  private readonly seen = new Set<string>();

  /** @param request method and path of the list, without a page */
  constructor(private readonly request: string) {}

  /** @param cursor of the next page, as it came; null = the list is over @throws Failure where it came before */
  next(cursor: string | null): string | null {
    if (cursor === null) return null;
    if (this.seen.has(cursor)) {
      throw new Failure({ kind: 'malformed', request: this.request, detail: 'a cursor that leads back' });
    }
    this.seen.add(cursor);
    return cursor;
  }
}
