// What timed openings come to: ratios are those of pairs, and a target is missed by what it says.
import { linesOf } from '../../bench/sidebar/lines';
import type { Measurement } from '../../bench/sidebar/measure';
import { ratioOf, spreadOf } from '../../bench/support/spread';

/** One run: what the sidebar took, and its floors. */
function run(verdict: number, floor: number, latency = 0, task = 0): readonly Measurement[] {
  const ours = { balance: verdict / 2, verdict, SLA: verdict };
  return [
    { app: 'ours', latency, cold: ours, warm: ours, tasks: [0, task] },
    { app: 'bare', latency, cold: { answer: floor }, warm: { answer: floor }, tasks: [0, 0] },
    { app: 'garden', latency, cold: { drawn: floor }, warm: { drawn: floor }, tasks: [500, 0] },
  ];
}

const line = (all: readonly Measurement[], what: string) => linesOf(all).find((one) => one.what === what);

test('the middle one of many is told with the least and the most', () => {
  expect(spreadOf([30, 10.04, 20, 40])).toEqual({ median: 25, min: 10, max: 40, runs: 4 });
});

test('a ratio is that of what was measured in one turn, however the machine slows down between turns', () => {
  expect(ratioOf([100, 300], [50, 150])).toEqual({ median: 2, min: 2, max: 2, runs: 2 });
  expect(() => ratioOf([100, 300], [50])).toThrow('not in pairs');
});

test.each([
  [140, 1.4, true],
  [141, 1.41, false],
])('a cold verdict of %d beside an empty Garden page of 100: %d times', (verdict, median, holds) => {
  expect(line(run(verdict, 100), 'cold verdict at 0 ms : empty Garden page')).toMatchObject({
    is: { median },
    bound: 'at most 1.4 ×',
    holds,
  });
});

test('each target is held against its own floor and latency', () => {
  const all = [...run(100, 50), ...run(300, 100, 100)];
  const held = linesOf(all).flatMap(({ what, bound, holds }) => (bound ? [[what, bound, holds]] : []));
  expect(held).toEqual(
    [
      ['warm balance at 0 ms : empty Garden page', 'at most 1.15 ×', true],
      ['cold verdict at 0 ms : empty Garden page', 'at most 1.4 ×', false],
      ['cold verdict at 100 ms : bare page', 'at most 2 ×', false],
      ["longest task of the sidebar's main thread (0 = none over 50 ms)", 'none over 100 ms', true],
    ].sort(byOrderOf(held)),
  );
});

/** What is asked is which there are, not where they stand. */
function byOrderOf(held: readonly (readonly unknown[])[]) {
  const at = (row: readonly unknown[]) => held.findIndex(([what]) => what === row[0]);
  return (one: readonly unknown[], other: readonly unknown[]) => at(one) - at(other);
}

test("one long task is enough, and only the sidebar's own counts", () => {
  const many = Array.from({ length: 9 }, () => run(100, 100)).flat();
  const what = "longest task of the sidebar's main thread (0 = none over 50 ms)";
  expect(line(many, what)).toMatchObject({ is: { max: 0 }, holds: true });
  expect(line([...many, ...run(100, 100, 0, 101)], what)).toMatchObject({ is: { max: 101 }, holds: false });
});
