// Deterministic ids. Organizations, users and tickets have numbers; custom object records have strings that
// look like Zendesk's and sort in the order of creation (zendesk-platform 5.3).

const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** 26 characters, as Zendesk's record ids. */
export function recordId(serial: number): string {
  let rest = serial;
  let text = '';
  while (text.length < 23) {
    text = `${ALPHABET[rest % 32] ?? '0'}${text}`;
    rest = Math.floor(rest / 32);
  }
  return `01J${text}`;
}

export class Serial {
  #next: number;

  constructor(first: number) {
    this.#next = first;
  }

  next(): number {
    this.#next += 1;
    return this.#next - 1;
  }

  /** Never hand out an id that the seed has used. */
  passBy(used: number): void {
    this.#next = Math.max(this.#next, used + 1);
  }
}
