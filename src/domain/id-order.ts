// The order of ids: they are text, but people count by numbers (rule 2).

/** Digit-only ids by value first, then the others by code point; negative where a comes first. */
export function compareIds(a: string, b: string): number {
  if (a === b) return 0;
  const [aDigits, bDigits] = [isDigits(a), isDigits(b)];
  if (aDigits && bDigits) return compareDigits(a, b) || compareCodePoints(a, b);
  if (aDigits !== bDigits) return aDigits ? -1 : 1;
  return compareCodePoints(a, b);
}

function isDigits(id: string): boolean {
  for (let at = 0; at < id.length; at += 1) {
    const code = id.charCodeAt(at);
    if (code < 48 || code > 57) return false;
  }
  return id !== '';
}

/** By value, of any length. */
function compareDigits(a: string, b: string): number {
  const [aValue, bValue] = [withoutZeros(a), withoutZeros(b)];
  return aValue.length - bValue.length || compareCodePoints(aValue, bValue);
}

function withoutZeros(digits: string): string {
  return digits.startsWith('0') ? digits.replace(/^0+(?=.)/, '') : digits;
}

/** JavaScript compares UTF-16 units, which puts characters beyond U+FFFF before some below. */
function compareCodePoints(a: string, b: string): number {
  if (a === b) return 0;
  let at = 0;
  // Past the end is no number, which equals nothing. Halves of a pair differ as their characters do.
  while (a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return (a.codePointAt(at) ?? -1) - (b.codePointAt(at) ?? -1);
}
