// Exact fractions for the twin: the engine's base units are one of the things it must not take on trust.

export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const zero: Rational = { n: 0n, d: 1n };

export function rational(value: string | number): Rational {
  const [whole = '0', fraction = ''] = String(value).split('.');
  return reduced(BigInt(whole + fraction), 10n ** BigInt(fraction.length));
}

export const plus = (a: Rational, b: Rational) => reduced(a.n * b.d + b.n * a.d, a.d * b.d);
export const minus = (a: Rational, b: Rational) => plus(a, { n: -b.n, d: b.d });
export const times = (a: Rational, b: Rational) => reduced(a.n * b.n, a.d * b.d);
export const over = (a: Rational, b: Rational) => reduced(a.n * b.d, a.d * b.n);
export const less = (a: Rational, b: Rational) => a.n * b.d < b.n * a.d;
export const least = (a: Rational, b: Rational) => (less(a, b) ? a : b);
export const most = (a: Rational, b: Rational) => (less(a, b) ? b : a);
export const same = (a: Rational, b: Rational) => a.n * b.d === b.n * a.d;
export const isZero = (a: Rational) => a.n === 0n;
export const sum = (all: readonly Rational[]) => all.reduce(plus, zero);

/** To a multiple of 1/parts, up. Only for values from 0. */
export function roundedUp(a: Rational, parts: bigint): Rational {
  return reduced((a.n * parts + a.d - 1n) / a.d, parts);
}

/** To a multiple of 1/parts, half up. Only for values from 0. */
export function halfUp(a: Rational, parts: bigint): Rational {
  return reduced((2n * a.n * parts + a.d) / (2n * a.d), parts);
}

/** With exactly so many decimals; the value must have no more. */
export function fixed(a: Rational, decimals: number): string {
  const negative = a.n < 0n;
  const scaled = ((negative ? -a.n : a.n) * 10n ** BigInt(decimals)) / a.d;
  const digits = scaled.toString().padStart(decimals + 1, '0');
  const point = digits.length - decimals;
  return (negative ? '-' : '') + digits.slice(0, point) + (decimals > 0 ? `.${digits.slice(point)}` : '');
}

/** At most four decimals, half up, no trailing zeros. */
export function printed(a: Rational): string {
  const text = a.n < 0n ? fixed(a, 4) : fixed(halfUp(a, 10_000n), 4);
  return text.replace(/\.?0+$/, '');
}

function reduced(n: bigint, d: bigint): Rational {
  const sign = d < 0n ? -1n : 1n;
  let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
  while (b !== 0n) [a, b] = [b, a % b];
  return a === 0n ? { n: 0n, d: 1n } : { n: (sign * n) / a, d: (sign * d) / a };
}
