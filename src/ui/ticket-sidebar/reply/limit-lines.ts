// What a contract includes and what of it is used, in whole sentences for the customer. Figures are the panel's own.
import type { LimitBalance } from '../../../domain/balances';
import type { Unit } from '../../../domain/facts';
import { resetDay } from '../../verdict/left-line';
import type { Serving } from '../../verdict/serving';
import type { NamedWindow } from '../../verdict/window-name';
import type { CustomerReading } from './customer-reading';

/** The plan, its contract, and a line for each limit. */
export function contractLines(serving: Serving, reading: CustomerReading): readonly string[] {
  const { words } = reading;
  const { coverage, name } = serving.plan.plan;
  const first = words.plan({ plan: name, contract: serving.name });
  if (coverage === 'unlimited') return [first, words.limit.unlimited()];
  if (coverage === 'pay_as_you_go') return [first, words.limit.usage()];
  const { windows, unit } = serving.balance;
  return [first, ...windows.flatMap((window) => limitLines(window, unit, reading))];
}

function limitLines(window: LimitBalance, unit: Unit, reading: CustomerReading): readonly string[] {
  const { words, formats } = reading;
  const { carried, adjusted, remaining } = window;
  const units = (value: number) => formats.units(value, unit);
  const values = {
    window: windowText(window, reading),
    used: units(window.used),
    total: units(Math.max(0, window.limit + carried + adjusted)),
  };
  const lines = [
    unit === 'ticket'
      ? words.limit.tickets({ ...values, left: remaining })
      : words.limit.hours({ ...values, left: units(remaining) }),
  ];
  if (carried > 0) lines.push(words.limit.carried({ units: units(carried) }));
  if (adjusted > 0) lines.push(words.limit.added({ units: units(adjusted) }));
  if (adjusted < 0) lines.push(words.limit.taken({ units: units(-adjusted) }));
  const reset = resetDay(window);
  if (reset !== null && window.endsOn !== null) {
    lines.push(
      window.period === 'term'
        ? words.limit.ends({ date: formats.day(window.endsOn) })
        : words.limit.resets({ date: formats.day(reset) }),
    );
  }
  return lines;
}

/** As a title. Always with its year: a reply is read later than it is written. */
function windowText({ period, startsOn, endsOn }: NamedWindow, { words, formats }: CustomerReading): string {
  const start = formats.day(startsOn);
  if (endsOn === null) return words.window.open({ start });
  if (period === 'term') return words.window.term({ start, end: formats.day(endsOn) });
  return formats.window(period, startsOn, endsOn);
}

/** The same inside a sentence. */
export function windowWithin(
  { period, startsOn, endsOn }: NamedWindow,
  { words, formats }: CustomerReading,
): string {
  const start = formats.day(startsOn);
  if (endsOn === null) return words.window.in_open({ start });
  if (period === 'term') return words.window.in_term({ start, end: formats.day(endsOn) });
  return period === 'week' ? words.window.in_week({ start }) : formats.window(period, startsOn, endsOn);
}
