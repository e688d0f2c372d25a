// What a statement comes to, line by line, and what its period is called: the same on screen and on the customer's page.
import type { WindowDays } from '../../../actions/statements/open-statement';
import type { Sheet } from '../../../actions/statements/sheet';
import type { Period } from '../../../domain/facts';
import type { Formats } from '../../shared/formats';
import type { StatementWords } from './how-words';

/** Names and figures of the sums, the total left out; what is nothing is left out too. */
export function sumLines(
  { sums, corrected, corrections, terms }: Sheet,
  { sums: names }: StatementWords,
  formats: Formats,
): readonly (readonly [string, string])[] {
  const units = (figure: number) => formats.exactUnits(figure, terms.unit);
  const money = (minor: number) => formats.money(minor, terms.currency);
  const some = (name: string, figure: number, print: (value: number) => string) =>
    figure === 0 ? [] : [[name, print(figure)] as const];
  return [
    [names.tickets(), formats.number(sums.tickets)],
    ...some(names.included(), sums.included, units),
    ...some(names.overage(), sums.overage, units),
    ...some(names.usage(), sums.usage, units),
    ...some(names.tolerated(), sums.tolerated, units),
    ...some(names.waived(), sums.waived, units),
    ...some(names.not_counted(), sums.notCountedTickets, (count) => formats.number(count)),
    ...some(names.late(), sums.lateTickets, (count) => formats.number(count)),
    [names.amount(), money(sums.amount)],
    ...(corrections.length === 0 ? [] : [[names.corrections(), money(corrected)] as const]),
  ];
}

export function periodOf(sheet: Sheet, formats: Formats): string {
  return windowWords(sheet, sheet.terms.billingPeriod, formats);
}

/** "November 2026", "Nov 2 – 8, 2026". */
export function windowWords({ startsOn, endsOn }: WindowDays, period: Period, formats: Formats): string {
  return endsOn === null ? formats.day(startsOn) : formats.window(period, startsOn, endsOn);
}
