// Money in minor units: how many decimals a currency has, what units cost, and how an amount prints.
import type { Unit } from './facts';
import { multiplyDivideHalfUp } from './exact';
import { baseUnits } from './units';

/** ISO 4217: the currencies whose minor unit is not a hundredth. */
const DECIMALS: ReadonlyMap<string, number> = new Map([
  ...[
    'BIF',
    'CLP',
    'DJF',
    'GNF',
    'ISK',
    'JPY',
    'KMF',
    'KRW',
    'PYG',
    'RWF',
    'UGX',
    'UYI',
    'VND',
    'VUV',
    'XAF',
    'XOF',
    'XPF',
  ].map((code) => [code, 0] as const),
  ...['BHD', 'IQD', 'JOD', 'KWD', 'LYD', 'OMR', 'TND'].map((code) => [code, 3] as const),
  ...['CLF', 'UYW'].map((code) => [code, 4] as const),
]);

/** Decimals of a currency in ISO 4217; 2 for codes it does not know (rule 6). */
export function currencyDecimals(code: string): number {
  return DECIMALS.get(code) ?? 2;
}

/**
 * Minor units as a decimal string with the currency's decimals; without a currency "0" (rule 35).
 * `printAmount(4000, 'EUR')` is "40.00".
 */
export function printAmount(minor: number, currency: string | null): string {
  if (currency === null) return '0';
  const decimals = currencyDecimals(currency);
  const sign = minor < 0 ? '-' : '';
  const digits = String(Math.abs(minor)).padStart(decimals + 1, '0');
  if (decimals === 0) return sign + digits;
  return `${sign}${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

/**
 * What units cost in minor units, half up once for the ticket (rule 33). `units` are base units, `unitPrice` is of
 * one ticket or one hour. Throws TooLarge beyond 2^53.
 */
export function priceOf(units: number, unit: Unit, unitPrice: number): number {
  return multiplyDivideHalfUp(units, unitPrice, baseUnits(unit));
}
