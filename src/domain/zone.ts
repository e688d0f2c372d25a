// Which civil day an instant falls on in a time zone, and when a day starts there (rule 11).
// Offsets are asked of Temporal once for each stretch between two changes of the clock, not once a ticket.
import { textOfDay } from './civil-day';

export interface Zone {
  readonly name: string;
  /** Day number of the second, counted from 1970 in UTC. */
  dayAt(seconds: number): number;
  /** The second at which a day starts: the first instant of its date (rule 11). */
  startOf(day: number): number;
}

/** A time during which the zone's offset from UTC does not change; seconds since 1970, end exclusive. */
interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly offset: number;
}

const SECONDS_PER_DAY = 86_400;
/** Zones never change, so that each is worked out once. */
const known = new Map<string, Zone>();

/** Whether this is a time zone's IANA name (rule 7). */
export function isZone(name: string): boolean {
  if (known.has(name)) return true;
  // Temporal would also take an offset or a whole date-time with its zone in brackets.
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]*$/.test(name)) return false;
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

/** The zone of that name. Throws RangeError for a name that `isZone` refuses. */
export function zoneOf(name: string): Zone {
  const found = known.get(name) ?? newZone(name);
  known.set(name, found);
  return found;
}

function newZone(name: string): Zone {
  const stretches: Stretch[] = [];
  const starts = new Map<number, number>();
  let last = stretchAt(name, 0);
  return {
    name,
    dayAt(seconds) {
      if (seconds < last.start || seconds >= last.end) {
        const kept = stretches.find((stretch) => seconds >= stretch.start && seconds < stretch.end);
        last = kept ?? stretchAt(name, seconds);
        if (kept === undefined) stretches.push(last);
      }
      return Math.floor((seconds + last.offset) / SECONDS_PER_DAY);
    },
    startOf(day) {
      const start = starts.get(day) ?? startOfDay(name, day);
      starts.set(day, start);
      return start;
    },
  };
}

function stretchAt(name: string, seconds: number): Stretch {
  const here = Temporal.Instant.fromEpochMilliseconds(seconds * 1000).toZonedDateTimeISO(name);
  const next = here.getTimeZoneTransition('next');
  // "previous" means strictly before, and a change of the clock at this very second counts.
  const previous = here.add({ nanoseconds: 1 }).getTimeZoneTransition('previous');
  return {
    start: previous === null ? -Infinity : Math.floor(previous.epochMilliseconds / 1000),
    end: next === null ? Infinity : Math.floor(next.epochMilliseconds / 1000),
    offset: Math.floor(here.offsetNanoseconds / 1e9),
  };
}

function startOfDay(name: string, day: number): number {
  const start = Temporal.PlainDate.from(isoText(day)).toZonedDateTime(name);
  return Math.floor(start.epochMilliseconds / 1000);
}

/**
 * The second from which on the date stays at or after the day. It differs from the day's start only where clocks
 * are set back across midnight, so that yesterday comes twice.
 */
export function settledStartOfDay(zone: Zone, day: number): number {
  const midnight = Temporal.PlainDate.from(isoText(day)).toPlainDateTime();
  const later = midnight.toZonedDateTime(zone.name, { disambiguation: 'later' });
  const second = Math.floor(later.epochMilliseconds / 1000);
  // An hour that comes twice inside one date (00:00 to 01:00) does not bring yesterday back.
  return zone.dayAt(second - 1) < day && zone.dayAt(second) === day ? second : zone.startOf(day);
}

/** Temporal writes years beyond 9999 with a sign and six digits. */
function isoText(day: number): string {
  const text = textOfDay(day);
  return text.length > 10 ? `+${text.padStart(12, '0')}` : text;
}
