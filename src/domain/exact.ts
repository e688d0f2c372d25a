// Integer arithmetic that never rounds silently: products beyond 2^53 take the long way, sums beyond it are refused.

/** A sum or amount that no longer fits an exact integer: the input is absurd, and no figure is better than a wrong one. */
export class TooLarge extends RangeError {
  /** `ticketId`: the ticket at which it happened, where that is known. */
  constructor(readonly ticketId: string | null = null) {
    super('a figure exceeds 2^53 and cannot be computed exactly');
    this.name = 'TooLarge';
  }
}

/** a + b. Throws TooLarge beyond 2^53. */
export function add(a: number, b: number): number {
  return checked(a + b);
}

/** a * b / divisor, rounded up. All at least 0, divisor above 0. Throws TooLarge beyond 2^53. */
export function multiplyDivideUp(a: number, b: number, divisor: number): number {
  const product = a * b;
  if (Number.isSafeInteger(product)) return divideUp(product, divisor);
  const by = BigInt(divisor);
  return checked(Number((BigInt(a) * BigInt(b) + by - 1n) / by));
}

/** a * b / divisor, half up. All at least 0, divisor above 0. Throws TooLarge beyond 2^53. */
export function multiplyDivideHalfUp(a: number, b: number, divisor: number): number {
  const product = a * b;
  if (Number.isSafeInteger(product * 2 + divisor)) {
    return Math.floor((product * 2 + divisor) / (divisor * 2));
  }
  const by = BigInt(divisor);
  return checked(Number((BigInt(a) * BigInt(b) * 2n + by) / (by * 2n)));
}

/** dividend / divisor, rounded up, for a dividend of at least 0. */
export function divideUp(dividend: number, divisor: number): number {
  const rest = dividend % divisor;
  return (dividend - rest) / divisor + (rest > 0 ? 1 : 0);
}

function checked(value: number): number {
  if (!Number.isSafeInteger(value)) throw new TooLarge();
  return value;
}
