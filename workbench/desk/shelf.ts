// A collection by id whose things have a history. Reads are of the present; `asOf` is for the search index.
import { History } from './history';

export class Shelf<Id, T> {
  readonly #histories = new Map<Id, History<T>>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  get(id: Id): T | null {
    return this.#histories.get(id)?.current ?? null;
  }

  asOf(id: Id, at: number): T | null {
    return this.#histories.get(id)?.asOf(at) ?? null;
  }

  /** @param at when it became so; the seed writes into the past */
  put(id: Id, value: T, at: number = this.#now()): void {
    const history = this.#histories.get(id);
    if (history) history.put(at, value);
    else this.#histories.set(id, new History(at, value));
  }

  remove(id: Id): void {
    this.#histories.get(id)?.put(this.#now(), null);
  }

  /** Gone for good, from the index too. */
  erase(id: Id): void {
    this.#histories.delete(id);
  }

  *values(): IterableIterator<T> {
    for (const history of this.#histories.values()) {
      const value = history.current;
      if (value !== null) yield value;
    }
  }

  *valuesAsOf(at: number): IterableIterator<T> {
    for (const history of this.#histories.values()) {
      const value = history.asOf(at);
      if (value !== null) yield value;
    }
  }
}
