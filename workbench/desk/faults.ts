// Faults armed by tests and people: the next so many matching requests fail in the way asked for. A match is a
// method (or *) and a path that is a beginning, or a pattern where it holds a star; a `?` part must be in the query.

export interface Fault {
  readonly id: number;
  readonly match: string;
  readonly status: number | null;
  /** How many requests are still to fail. */
  times: number;
  readonly retryAfter: number | null;
  readonly delayMs: number;
  readonly drop: boolean;
  readonly malformed: boolean;
  /** The endpoint does its work first: what is lost is the answer, not the request. */
  readonly after?: boolean;
}

export type NewFault = Omit<Fault, 'id'>;

export class Faults {
  #armed: Fault[] = [];
  #serial = 0;

  arm(fault: NewFault): Fault {
    this.#serial += 1;
    const armed = { id: this.#serial, ...fault };
    this.#armed.push(armed);
    return armed;
  }

  all(): readonly Fault[] {
    return this.#armed;
  }

  clear(): void {
    this.#armed = [];
  }

  /** The fault that this request meets, used up by one. */
  take(method: string, path: string): Fault | null {
    const fault = this.#armed.find(({ match }) => matches(match, method, path));
    if (!fault) return null;
    fault.times -= 1;
    if (fault.times <= 0) this.#armed = this.#armed.filter((other) => other !== fault);
    return fault;
  }
}

export function isMatch(text: string): boolean {
  return /^(\*|GET|POST|PUT|PATCH|DELETE) \/\S*$/.test(text);
}

function matches(match: string, method: string, path: string): boolean {
  const [wantedMethod, wanted = ''] = match.split(' ');
  if (wantedMethod !== '*' && wantedMethod !== method) return false;
  const decoded = decodeLoosely(path);
  if (!wanted.includes('*')) return decoded.startsWith(wanted);
  const pattern = wanted
    .split('*')
    .map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`))
    .join('.*');
  return new RegExp(`^${pattern}`).test(decoded);
}

function decodeLoosely(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
