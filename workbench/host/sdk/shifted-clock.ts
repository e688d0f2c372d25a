// Shifts what "now" means in one realm: Date without arguments, Date.now, and Temporal.Now where there is one.
// Everything else about dates, zones and timers stays the platform's own.

export interface Clocked {
  Date: DateConstructor;
  Temporal?: typeof Temporal;
}

export interface ShiftedClock {
  /** Milliseconds added to the real time. */
  offset: number;
}

export function shiftClock(realm: Clocked): ShiftedClock {
  const clock: ShiftedClock = { offset: 0 };
  const RealDate = realm.Date;
  const now = () => RealDate.now() + clock.offset;

  realm.Date = new Proxy(RealDate, {
    construct: (target, args: unknown[], newTarget: typeof Date) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget) as Date,
    // Date called as a function is a text of the present moment, whatever its arguments.
    apply: () => new RealDate(now()).toString(),
    get: (target, key, receiver) => (key === 'now' ? now : (Reflect.get(target, key, receiver) as unknown)),
  });
  // Code that asks an instance for its constructor gets the same clock.
  RealDate.prototype.constructor = realm.Date;

  if (realm.Temporal) shiftTemporal(realm.Temporal, clock);
  return clock;
}

/** Each Now function is rebuilt on a shifted instant; the zone asked for, or the machine's, still decides the day. */
function shiftTemporal(temporal: typeof Temporal, clock: ShiftedClock): void {
  const real = temporal.Now.instant.bind(temporal.Now);
  const zoneId = temporal.Now.timeZoneId.bind(temporal.Now);
  const instant = () => real().add({ milliseconds: Math.round(clock.offset) });
  const zoned = (zone: Temporal.TimeZoneLike = zoneId()) => instant().toZonedDateTimeISO(zone);
  const shifted = {
    instant,
    zonedDateTimeISO: zoned,
    plainDateTimeISO: (zone?: Temporal.TimeZoneLike) => zoned(zone).toPlainDateTime(),
    plainDateISO: (zone?: Temporal.TimeZoneLike) => zoned(zone).toPlainDate(),
    plainTimeISO: (zone?: Temporal.TimeZoneLike) => zoned(zone).toPlainTime(),
  };
  for (const [name, value] of Object.entries(shifted)) {
    Object.defineProperty(temporal.Now, name, { value, configurable: true, writable: true });
  }
}
