// Money and durations in the reader's language. Their formatters are kept: one costs more than a row of figures.
import type { Unit } from '../../domain/facts';
import { currencyDecimals, printAmount } from '../../domain/money';
import { BASE_UNITS_PER_SECOND } from '../../domain/units';

/** What was made for the key before, or is made now. */
export function kept<Key, Value>(all: Map<Key, Value>, key: Key, make: () => Value): Value {
  const before = all.get(key);
  if (before !== undefined) return before;
  const made = make();
  all.set(key, made);
  return made;
}

/** Made when it is first asked for: a browser takes a millisecond for a formatter, and a first paint needs two of ten. */
export function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** Minor units with their currency; the exact decimal text is formatted, so that no figure passes through floating point. */
export function moneyIn(locale: string, count: () => Intl.NumberFormat) {
  const formats = new Map<string, Intl.NumberFormat>();
  const make = (currency: string) => {
    const digits = currencyDecimals(currency);
    return new Intl.NumberFormat(locale, {
      style: 'currency',
      currency,
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
    });
  };
  return (minor: number, currency: string | null): string =>
    currency === null
      ? count().format(minor)
      : kept(formats, currency, () => make(currency)).format(
          printAmount(minor, currency) as unknown as number,
        );
}

/** Tickets as a number; base units as "1h 30m", "45m", "-1h 30m", rounded to so many seconds. */
export function unitsIn(locale: string, count: () => Intl.NumberFormat, toSeconds: 1 | 60) {
  const formats = new Map<string, Intl.NumberFormat>();
  const formatOf = (unit: string) =>
    kept(formats, unit, () => new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'narrow' }));
  const hours = (units: number) => {
    const seconds = Math.round(units / BASE_UNITS_PER_SECOND / toSeconds) * toSeconds;
    const parts = [
      [Math.trunc(seconds / 3600), 'hour'],
      [Math.trunc((seconds % 3600) / 60), 'minute'],
      [seconds % 60, 'second'],
    ] as const;
    const said = parts.filter(([value]) => value !== 0);
    const figures = (said.length === 0 ? parts.slice(0, 1) : said).map(([value, unit], at) =>
      // One sign for the whole.
      formatOf(unit).format(at === 0 ? value + 0 : Math.abs(value)),
    );
    return unbroken(figures.join(locale.startsWith('zh') ? '' : ' '));
  };
  return (units: number, unit: Unit): string => (unit === 'ticket' ? count().format(units) : hours(units));
}

/** "5:30 PM", "Nov 20" and "1h 30m" stay on one line. */
export function unbroken(text: string): string {
  return text.replaceAll(' ', '\u00a0');
}
