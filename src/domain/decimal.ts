// Numbers as records hold them: JSON numbers or decimal strings, read exactly into scaled integers (rules 3, 6).
import type { RefusalKind } from './refusal';

/** Beyond this a figure is refused: a thousand billion hours fit no contract, and sums below it stay exact. */
const LARGEST = 1_000_000_000_000_000n;
/** Of what the rules made themselves everything can be read back that they could print. */
export const LARGEST_EXACT = BigInt(Number.MAX_SAFE_INTEGER);

export type Scaled =
  { readonly ok: true; readonly value: number } | { readonly ok: false; readonly kind: RefusalKind };

/**
 * A decimal as an integer of 10^-decimals: `scaled('1.5', 2)` is 150. Trailing zeros do not count as decimals.
 * Refuses what is no decimal, has more decimals, or is beyond `largest` (10^15) in base units.
 */
export function scaled(raw: unknown, decimals: number, baseOfOne = 1, largest = LARGEST): Scaled {
  const text = decimalText(raw);
  if (text === null) return { ok: false, kind: 'not_a_number' };
  const negative = text.startsWith('-');
  const [whole = '', fractionText = ''] = text.slice(negative ? 1 : 0).split('.');
  const fraction = fractionText.replace(/0+$/, '');
  if (fraction.length > decimals) {
    return { ok: false, kind: decimals === 0 ? 'not_whole' : 'too_many_decimals' };
  }
  const digits = BigInt(whole + fraction.padEnd(decimals, '0'));
  if (digits * BigInt(baseOfOne) > largest) return { ok: false, kind: 'too_large' };
  const value = Number(digits);
  return { ok: true, value: negative && value !== 0 ? -value : value };
}

function decimalText(raw: unknown): string | null {
  if (typeof raw === 'string') return /^-?\d+(\.\d+)?$/.test(raw) ? raw : null;
  if (typeof raw !== 'number' || !Number.isFinite(raw)) return null;
  return plainText(String(raw));
}

/** JavaScript writes 1e21 and 1e-7 with exponents; the digits are the same. */
function plainText(text: string): string {
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (match === null) return text;
  const [, sign = '', first = '', rest = '', exponentText = '0'] = match;
  const exponent = Number(exponentText);
  const digits = first + rest;
  if (exponent < 0) return `${sign}0.${'0'.repeat(-exponent - 1)}${digits}`;
  return sign + digits.padEnd(exponent + 1, '0');
}

/** Of a number that a person typed: "40,5" is 40.5; "1,200" may be either, and stays as it is, which no reader takes. */
export function withPoint(text: string): string {
  return text.replace(/^([+-]?\d+),(\d{1,2})$/, '$1.$2');
}
