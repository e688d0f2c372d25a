// Every place of a value broken in every way once, in a fixed order, so that a step can be played again by its number.
// What lies as JSON inside of a text has places too. Chance, and several faults at once, are mutate.ts's.
import { ODD } from './mutate';

/** From the outside to the place; INSIDE goes on in the JSON of a text. */
type Path = readonly (string | typeof INSIDE)[];
const INSIDE = Symbol('inside');

type Holder = Record<string, unknown>;
type Break = (holder: Holder, key: string) => void;

/** Lists repeat themselves: what their first rows show, the others do not hide. */
const ROWS = 2;

const BREAKS: readonly Break[] = [
  ...ODD.map((odd): Break => (holder, key) => {
    holder[key] = structuredClone(odd);
  }),
  (holder, key) => {
    if (Array.isArray(holder)) holder.splice(Number(key), 1);
    else Reflect.deleteProperty(holder, key);
  },
  (holder, key) => {
    holder[key] = [holder[key]];
  },
  (holder, key) => {
    holder[key] = { [key]: holder[key] };
  },
  (holder, key) => {
    const value = holder[key];
    holder[key] = Array.isArray(value)
      ? [...(value as unknown[]), ...(value as unknown[])]
      : JSON.stringify(value);
  },
];

/** The ways of one sound value to be broken. */
export class Breaks {
  readonly #sound: { readonly value: unknown };
  readonly #paths: readonly Path[];

  /** @param whole whether it may be another value altogether, not only broken within */
  constructor(sound: unknown, whole: boolean) {
    this.#sound = { value: sound };
    const paths = pathsIn(this.#sound);
    this.#paths = whole ? paths : paths.filter(({ length }) => length > 1);
  }

  get count(): number {
    return this.#paths.length * BREAKS.length;
  }

  /** @param step from 0 to below `count` */
  at(step: number): unknown {
    const path = this.#paths[Math.floor(step / BREAKS.length)] ?? [];
    const breaking = BREAKS[step % BREAKS.length];
    if (breaking === undefined) throw new Error(`no step ${step}`);
    return (brokenAt(this.#sound, path, breaking) as { readonly value: unknown }).value;
  }
}

function pathsIn(value: unknown): readonly Path[] {
  const inside = jsonIn(value);
  if (inside !== null) return pathsIn(inside).map((path) => [INSIDE, ...path]);
  if (typeof value !== 'object' || value === null) return [];
  const keys = Array.isArray(value) ? Object.keys(value).slice(0, ROWS) : Object.keys(value);
  return keys.flatMap((key) => [[key], ...pathsIn((value as Holder)[key]).map((path) => [key, ...path])]);
}

function brokenAt(value: unknown, [key, ...rest]: Path, breaking: Break): unknown {
  if (key === INSIDE) return JSON.stringify(brokenAt(jsonIn(value), rest, breaking));
  if (key === undefined) return value;
  const copy = (Array.isArray(value) ? [...(value as unknown[])] : { ...(value as Holder) }) as Holder;
  if (rest.length === 0) breaking(copy, key);
  else copy[key] = brokenAt(copy[key], rest, breaking);
  return copy;
}

function jsonIn(value: unknown): object | null {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return null;
  try {
    return JSON.parse(value) as object;
  } catch {
    return null;
  }
}

/** One of each form: many stored records have the same fields of the same kinds. */
export function oneOfEach(samples: readonly unknown[]): readonly unknown[] {
  return [...new Map(samples.map((sample) => [formOf(sample), sample])).values()];
}

function formOf(value: unknown): string {
  const inside = jsonIn(value) ?? value;
  if (Array.isArray(inside)) return `[${inside.length === 0 ? '' : formOf(inside[0])}]`;
  if (typeof inside !== 'object' || inside === null) return inside === null ? 'null' : typeof inside;
  const fields = Object.entries(inside).map(([key, below]) =>
    key === 'kind' || key === 'coverage' ? `${key}=${String(below)}` : `${key}:${formOf(below)}`,
  );
  return `{${fields.sort().join()}}`;
}
