// The simulated days: when work begins and ends, and when there is no time left for another one.

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** People here work from eight on, by UTC; so that they see a month end, weekends too. */
const OPENS = 8 * HOUR;

export class Calendar {
  /** Days that were begun. */
  begun = 0;

  /**
   * @param first midnight of the first day, in milliseconds since 1970
   * @param isLate whether no further day may begin
   */
  constructor(
    private readonly first: number,
    private readonly days: number,
    private readonly now: () => number,
    private readonly isLate: () => boolean,
    /** How long people work on a day. */
    private readonly hours = 9,
  ) {}

  /** Whether that day is worked: asked once by everybody, and answered the same to all. */
  has(day: number): boolean {
    if (day < this.begun) return true;
    if (day >= this.days || this.isLate()) return false;
    this.begun = day + 1;
    return true;
  }

  start(day: number): number {
    return this.first + day * DAY + OPENS;
  }

  isOpen(day: number): boolean {
    return this.now() < this.start(day) + this.hours * HOUR;
  }

  /** Customers write in the evening, too. */
  isEvening(day: number): boolean {
    return this.now() < this.start(day) + (this.hours + 3) * HOUR;
  }
}
