// Breaks JSON the way answers and files are broken: values of another type, missing, doubled, out of range, far too many.
import type { Chance } from './random';

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export const ODD: readonly Json[] = [
  ...[null, true, false, 0, -1, -0.5, 1.5, 1e15, 1e21, 1e308, 2 ** 53, 5e-324],
  ...['', ' ', '0', '-1', '1e3', '9'.repeat(400), 'null', '__proto__', 'a\u0000b', '\ud800', '٣', '\u202e'],
  ...[
    '2026-02-30',
    '0000-01-01',
    '9999-12-31',
    '2026-11-15T10:00:60Z',
    '2026-11-15T10:00:00',
    '+275760-09-13',
  ],
  ...['Mars/Olympus', 'week', 'limited', 'undone', 'closed_by_merge', '1970-01-01T00:00:00Z', '1000000000'],
  ...[[], {}, [null], [[]], { a: {} }, ['x', 'x']],
];
const MANY = 300;

/** @returns a copy with some places broken */
export function mutate(value: unknown, chance: Chance): unknown {
  const copy = structuredClone(value);
  const times = 1 + chance.below(3);
  for (let time = 0; time < times; time += 1) {
    const places = typeof copy === 'object' && copy !== null ? placesIn(copy) : [];
    if (places.length === 0) return copy;
    const place = chance.pick(places);
    breakAt(place.holder, place.key, chance);
  }
  return copy;
}

interface Place {
  readonly holder: Record<string, Json>;
  readonly key: string;
}

function placesIn(holder: object): readonly Place[] {
  return Object.entries(holder).flatMap(([key, value]: [string, unknown]) => [
    { holder: holder as Record<string, Json>, key },
    ...(typeof value === 'object' && value !== null ? placesIn(value) : []),
  ]);
}

function breakAt(holder: Record<string, Json>, key: string, chance: Chance): void {
  const value = holder[key] ?? null;
  switch (chance.below(8)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else Reflect.deleteProperty(holder, key);
      return;
    case 1:
      if (Array.isArray(value)) value.push(...value.slice(0, 1));
      else holder[key] = [value];
      return;
    case 2:
      if (Array.isArray(value)) value.reverse();
      else if (typeof value === 'number') holder[key] = String(value);
      // JSON has no number that is none, and none without end.
      else if (typeof value === 'string') {
        holder[key] = (Number.isFinite(Number(value)) && Number(value)) || value.toUpperCase();
      }
      return;
    case 3:
      if (Array.isArray(value) && value.length > 0) {
        holder[key] = Array.from({ length: MANY }, (_, index) => value[index % value.length] ?? null);
      }
      return;
    default:
      holder[key] = structuredClone(chance.pick(ODD));
  }
}
