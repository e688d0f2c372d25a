// The warnings that every app with React in it gets at upload; any other one is ours to mend.
import type { Finding } from './finding';

/** React knows a password's field, and SVG by the address that names it. */
const EXPECTED = /^holds (an http:\/\/ address|the word password)$/;

export function isExpected({ place, fault }: Finding): boolean {
  return place.endsWith('.js') && EXPECTED.test(fault);
}
