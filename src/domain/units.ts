// How much support: integers in base units. A ticket is 1; an hour is 90,000, because increments (1/60 hour),
// limits (1/100 hour) and recorded figures (1/10,000 hour) must all be whole: 90,000 is the least that serves.
import type { Unit } from './facts';

export const BASE_UNITS_PER_HOUR = 90_000;
/** Base units of hour plans in one second. */
export const BASE_UNITS_PER_SECOND = 25;
/** Base units in 1/10,000 hour, the finest figure that is printed or recorded. */
const PER_FOURTH_DECIMAL = 9;
/** Base units in 12 seconds: every figure that the rules can produce is a multiple of it. */
const PER_TWELVE_SECONDS = 300;

/** Base units in one unit: 1 for tickets, 90,000 for hours. */
export function baseUnits(unit: Unit): number {
  return unit === 'ticket' ? 1 : BASE_UNITS_PER_HOUR;
}

/**
 * Base units as a decimal string of tickets or hours: at most four decimals, half up, no trailing zeros (rule 34).
 * `printUnits(90_000 / 60, 'hour')` is "0.0167".
 */
export function printUnits(units: number, unit: Unit): string {
  if (unit === 'ticket') return String(units);
  const sign = units < 0 ? '-' : '';
  const tenThousandths = String(toTenThousandths(Math.abs(units))).padStart(5, '0');
  const fraction = tenThousandths.slice(-4).replace(/0+$/, '');
  const whole = tenThousandths.slice(0, -4);
  return tenThousandths === '00000' ? '0' : `${sign}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}

/**
 * Base units of a recorded hour figure given in 1/10,000 hours: where it is the print of a multiple of 12 seconds
 * it is read as that multiple, else as it stands (rule 18).
 */
export function recordedHours(tenThousandths: number): number {
  const exact = tenThousandths * PER_FOURTH_DECIMAL;
  const multiple = Math.round(exact / PER_TWELVE_SECONDS) * PER_TWELVE_SECONDS;
  const isPrintOfIt = Number.isSafeInteger(multiple) && toTenThousandths(multiple) === tenThousandths;
  return isPrintOfIt ? multiple : exact;
}

function toTenThousandths(units: number): number {
  return Math.floor((units + (PER_FOURTH_DECIMAL - 1) / 2) / PER_FOURTH_DECIMAL);
}
