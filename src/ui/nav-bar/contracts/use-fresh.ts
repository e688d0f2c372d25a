// Something made when a form opens, and again with each round in which it is filled in anew.
import { useState } from 'react';

export function useFresh<T>(make: () => T, round: number): T {
  const [kept, setKept] = useState(() => ({ round, value: make() }));
  if (kept.round === round) return kept.value;
  const next = { round, value: make() };
  setKept(next);
  return next.value;
}
