// When a limit runs out, for limits of any size: a forecast never fails and never names a day nobody will see.
import { runOutOf } from '../../src/domain/run-out';

const HOUR = 90_000;
const NOW = '2024-01-15T00:00:00Z';

/** A window of January 2024 with so many units left of an hour plan, one hour of them used. */
function runOut(left: number, timeZone: string, endsOn: string | null = '2024-01-31', now = NOW) {
  const used = HOUR;
  const remaining = left - used;
  const balance = {
    period: endsOn === null ? 'term' : 'month',
    startsOn: '2024-01-01',
    endsOn,
    limit: left,
    carried: 0,
    adjusted: 0,
    used,
    remaining,
  } as const;
  return runOutOf({ balance, tickets: 9, now, timeZone });
}

test.each([
  [999_999, 'America/New_York'],
  [500_000, 'Europe/Berlin'],
  [1e9, 'UTC'],
  [1e10, 'Asia/Kolkata'],
])('a limit of %d hours outlasts its month in %s', (hours, zone) => {
  expect(runOut(hours * HOUR, zone)).toEqual({ kind: 'lasts' });
  expect(runOut(hours * HOUR, zone, null)).toEqual({ kind: 'lasts' });
});

test('a limit without an end lasts where it would run out more than ten years ahead', () => {
  // One hour in fourteen days: 260 more take 3640 days, 261 take 3654.
  expect(runOut(261 * HOUR, 'UTC', null)).toEqual({ kind: 'runs_out', on: '2034-01-02' });
  expect(runOut(262 * HOUR, 'UTC', null)).toEqual({ kind: 'lasts' });
  expect(runOut(100_000 * HOUR, 'Europe/Berlin', null)).toEqual({ kind: 'lasts' });
});

test('a limit with an end is held against that end, however late', () => {
  expect(runOut(522 * HOUR, 'UTC', '2099-12-31')).toEqual({ kind: 'runs_out', on: '2044-01-04' });
  expect(runOut(522 * HOUR, 'UTC', '2044-01-03')).toEqual({ kind: 'lasts' });
  const late = runOut(200_000 * HOUR, 'America/New_York', '9999-12-31');
  expect(late).toEqual({ kind: 'runs_out', on: '9576-01-23' });
});

test('a window that ends beyond the year 9999 counts as one without an end', () => {
  expect(runOut(261 * HOUR, 'UTC', '29405-11-05')).toEqual({ kind: 'runs_out', on: '2034-01-02' });
  expect(runOut(262 * HOUR, 'UTC', '29405-11-05')).toEqual({ kind: 'lasts' });
});
