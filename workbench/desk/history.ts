// One thing as it was over time: what the search index reads late and everybody else reads at once.

interface Version<T> {
  readonly at: number;
  /** Null once deleted. */
  readonly value: T | null;
}

/** The longest lag that can be set; versions that no index can still need are dropped. */
export const MOST_LAG_SECONDS = 24 * 60 * 60;
const KEPT_FOR = MOST_LAG_SECONDS * 1000;

export class History<T> {
  readonly #versions: Version<T>[] = [];

  constructor(at: number, value: T) {
    this.#versions.push({ at, value });
  }

  get current(): T | null {
    return this.#versions.at(-1)?.value ?? null;
  }

  /** @returns null where it was not there yet, or was deleted, at that time */
  asOf(at: number): T | null {
    for (let i = this.#versions.length - 1; i >= 0; i -= 1) {
      const version = this.#versions[i];
      if (version && version.at <= at) return version.value;
    }
    return null;
  }

  put(at: number, value: T | null): void {
    this.#versions.push({ at, value });
    // A version stays while its successor could still be too young for the index.
    while (this.#versions.length > 1 && (this.#versions[1]?.at ?? 0) < at - KEPT_FOR) this.#versions.shift();
  }
}
