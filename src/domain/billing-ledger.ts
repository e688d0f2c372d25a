// What was charged, tolerated and waived in each billing window of one contract while folding (rules 15, 30, 32).
import { textOfDay } from './civil-day';
import { add } from './exact';
import type { Day } from './facts';
import { lastDay } from './limit';
import { WINDOWS_KEPT, placeAfter } from './limit-ledger';
import type { BillingRow } from './state';
import { windowNumber, windowRange } from './window-rule';
import type { DayRange, WindowRule } from './window-rule';

/** Units and their amounts; tolerated and waived are part of overage or usage. */
export interface Charges {
  overage: number;
  overageAmount: number;
  usage: number;
  usageAmount: number;
  tolerated: number;
  toleratedAmount: number;
  waived: number;
  waivedAmount: number;
}

export interface BillingWindow extends DayRange {
  readonly number: number;
  readonly startsOn: Day;
  readonly endsOn: Day | null;
  readonly charges: Charges;
}

/** Minor units billed in a window: what counts against the cap. */
export function billedIn({ charges }: BillingWindow): number {
  return add(charges.overageAmount, charges.usageAmount);
}

export class BillingLedger {
  private readonly windows: BillingWindow[];
  private current: BillingWindow | undefined;

  constructor(
    private readonly rule: WindowRule,
    rows: readonly BillingRow[],
    private readonly keepFrom: number,
  ) {
    this.windows = rows.map((row) => windowOf(rule, row));
    this.current = this.windows.at(-1);
  }

  /** The window that holds a day of the term. Throws RangeError for one that was let go. */
  windowAt(day: number): BillingWindow {
    const { current } = this;
    if (current !== undefined && day >= current.start && day < current.end) return current;
    const number = windowNumber(this.rule, day);
    const at = placeAfter(this.windows, (window) => window.number <= number);
    const known = this.windows[at - 1];
    this.current = known?.number === number ? known : this.open(number, at);
    return this.current;
  }

  rows(): readonly BillingRow[] {
    return this.windows.map(({ number, charges }) => [
      number,
      charges.overage,
      charges.overageAmount,
      charges.usage,
      charges.usageAmount,
      charges.tolerated,
      charges.toleratedAmount,
      charges.waived,
      charges.waivedAmount,
    ]);
  }

  /** `at`: its place among the windows. */
  private open(number: number, at: number): BillingWindow {
    const opened = windowOf(this.rule, [number, 0, 0, 0, 0, 0, 0, 0, 0]);
    if (at === 0 && this.windows.length >= WINDOWS_KEPT && opened.end <= this.keepFrom) {
      throw new RangeError('this window was let go');
    }
    this.windows.splice(at, 0, opened);
    while (this.windows.length > WINDOWS_KEPT && (this.windows[0]?.end ?? Infinity) <= this.keepFrom) {
      this.windows.shift();
    }
    return opened;
  }
}

function windowOf(rule: WindowRule, row: BillingRow): BillingWindow {
  const [
    number,
    overage,
    overageAmount,
    usage,
    usageAmount,
    tolerated,
    toleratedAmount,
    waived,
    waivedAmount,
  ] = row;
  const range = windowRange(rule, number);
  return {
    number,
    ...range,
    startsOn: textOfDay(range.start),
    endsOn: lastDay(range),
    charges: {
      overage,
      overageAmount,
      usage,
      usageAmount,
      tolerated,
      toleratedAmount,
      waived,
      waivedAmount,
    },
  };
}
