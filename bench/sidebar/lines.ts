// What the timed openings come to: times by page and latency, ratios pair by pair, and whether they keep to the targets.
import type { Line } from '../support/results';
import { ratioOf, spreadOf } from '../support/spread';
import type { Measurement } from './measure';

type When = 'cold' | 'warm';

interface Target {
  readonly when: When;
  readonly mark: string;
  readonly floor: string;
  readonly latency: number;
  readonly most: number;
}

/** Of the issue that asked for them. */
const TARGETS: readonly Target[] = [
  { when: 'cold', mark: 'verdict', floor: 'bare', latency: 100, most: 2 },
  { when: 'warm', mark: 'balance', floor: 'garden', latency: 0, most: 1.15 },
  { when: 'cold', mark: 'verdict', floor: 'garden', latency: 0, most: 1.4 },
];
export const LONGEST_TASK_MS = 100;

const NAMES: Readonly<Record<string, string>> = {
  ours: 'sidebar',
  bare: 'bare page',
  garden: 'empty Garden page',
  peer: 'other app',
};

/** @param all each page once in every run, in the order of the runs */
export function linesOf(all: readonly Measurement[]): readonly Line[] {
  const latencies = [...new Set(all.map(({ latency }) => latency))];
  return [
    ...latencies.flatMap((latency) => timesAt(all, latency)),
    ...latencies.flatMap((latency) => ratiosAt(all, latency)),
    longestTask(all),
  ];
}

function timesAt(all: readonly Measurement[], latency: number): readonly Line[] {
  return (['cold', 'warm'] as const).flatMap((when) =>
    appsIn(all).flatMap((app) =>
      marksOf(all, app).map((mark) => ({
        what: `${when}, ${latency} ms: ${NAMES[app] ?? app}, ${mark}`,
        is: spreadOf(momentsOf(all, { app, latency, when, mark })),
        unit: 'ms',
      })),
    ),
  );
}

function ratiosAt(all: readonly Measurement[], latency: number): readonly Line[] {
  return (['cold', 'warm'] as const).flatMap((when) =>
    appsIn(all).flatMap((floor) => {
      if (floor === 'ours') return [];
      const end = marksOf(all, floor).at(-1) ?? '';
      const floors = momentsOf(all, { app: floor, latency, when, mark: end });
      return marksOf(all, 'ours').map((mark) => {
        const is = ratioOf(momentsOf(all, { app: 'ours', latency, when, mark }), floors);
        const what = `${when} ${mark} at ${latency} ms : ${NAMES[floor] ?? floor}`;
        const target = TARGETS.find((one) => isOf(one, { when, mark, floor, latency }));
        if (target === undefined) return { what, is, unit: '' };
        return { what, is, unit: '', bound: `at most ${target.most} ×`, holds: is.median <= target.most };
      });
    }),
  );
}

const isOf = (target: Target, { when, mark, floor, latency }: Omit<Target, 'most'>) =>
  target.when === when && target.mark === mark && target.floor === floor && target.latency === latency;

/** Of all openings, not the middle one: a single one is seen. */
function longestTask(all: readonly Measurement[]): Line {
  const tasks = all.flatMap(({ app, tasks: own }) => (app === 'ours' ? own : []));
  const is = spreadOf(tasks);
  return {
    what: "longest task of the sidebar's main thread (0 = none over 50 ms)",
    is,
    unit: 'ms',
    bound: `none over ${LONGEST_TASK_MS} ms`,
    holds: is.max <= LONGEST_TASK_MS,
  };
}

const appsIn = (all: readonly Measurement[]) => [...new Set(all.map(({ app }) => app))].sort(oursFirst);
const oursFirst = (one: string, other: string) => Number(other === 'ours') - Number(one === 'ours');

function marksOf(all: readonly Measurement[], app: string): readonly string[] {
  return Object.keys(all.find((one) => one.app === app)?.cold ?? {});
}

interface Wanted {
  readonly app: string;
  readonly latency: number;
  readonly when: When;
  readonly mark: string;
}

function momentsOf(all: readonly Measurement[], { app, latency, when, mark }: Wanted): readonly number[] {
  return all
    .filter((one) => one.app === app && one.latency === latency)
    .map((one) => one[when][mark] ?? Number.NaN);
}
