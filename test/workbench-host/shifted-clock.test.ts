// The simulated clock inside a frame. Its realm here is a stand-in: the test's own clock stays as it is.
import { shiftClock, type Clocked } from '../../workbench/host/sdk/shifted-clock';

const HOUR = 3_600_000;

/** A realm of its own: a subclass, so that nothing done to it reaches the true Date. */
function aRealm(): Clocked {
  class RealmDate extends Date {}
  return { Date: RealmDate as unknown as DateConstructor };
}

function isNear(at: number, wanted: number): boolean {
  return Math.abs(at - wanted) < 5_000;
}

describe('the shifted clock', () => {
  test('moves Date.now and a Date without arguments', () => {
    const realm = aRealm();
    shiftClock(realm).offset = HOUR;
    expect(isNear(realm.Date.now(), Date.now() + HOUR)).toBe(true);
    expect(isNear(new realm.Date().getTime(), Date.now() + HOUR)).toBe(true);
  });

  test('leaves a Date with arguments, Date.UTC and Date.parse alone', () => {
    const realm = aRealm();
    shiftClock(realm).offset = HOUR;
    expect(new realm.Date('2026-11-18T10:00:00Z').toISOString()).toBe('2026-11-18T10:00:00.000Z');
    expect(new realm.Date(2026, 0, 31).getMonth()).toBe(0);
    expect(realm.Date.UTC(2026, 0, 1)).toBe(Date.UTC(2026, 0, 1));
    expect(realm.Date.parse('2026-11-18T10:00:00Z')).toBe(Date.parse('2026-11-18T10:00:00Z'));
  });

  test('keeps dates dates', () => {
    const realm = aRealm();
    shiftClock(realm);
    const date = new realm.Date();
    expect(date instanceof realm.Date).toBe(true);
    expect(date.constructor).toBe(realm.Date);
    class Later extends realm.Date {}
    expect(new Later(0).getTime()).toBe(0);
    expect(new Later() instanceof Later).toBe(true);
  });

  test('follows a changed offset', () => {
    const realm = aRealm();
    const clock = shiftClock(realm);
    clock.offset = HOUR;
    clock.offset = -HOUR;
    expect(isNear(realm.Date.now(), Date.now() - HOUR)).toBe(true);
  });

  test('moves every Now of Temporal, in the zone that is asked for', () => {
    const now = Object.create(Temporal.Now) as typeof Temporal.Now;
    const realm = { ...aRealm(), Temporal: { ...Temporal, Now: now } as typeof Temporal };
    const clock = shiftClock(realm);
    clock.offset = Date.parse('2026-11-18T23:30:00Z') - Date.now();
    const isThen = (words: string, start: string) => expect(words.slice(0, start.length)).toBe(start);
    isThen(now.instant().toString(), '2026-11-18T23:30');
    isThen(now.plainDateISO('UTC').toString(), '2026-11-18');
    isThen(now.plainDateISO('Asia/Tokyo').toString(), '2026-11-19');
    isThen(now.plainDateTimeISO('Asia/Tokyo').toString(), '2026-11-19T08:30');
    isThen(now.plainTimeISO('UTC').toString(), '23:30');
    isThen(now.zonedDateTimeISO('UTC').toString(), '2026-11-18T23:30');
    expect(now.timeZoneId()).toBe(Temporal.Now.timeZoneId());
  });
});
