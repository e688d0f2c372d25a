// What many soaks come to, for bench/results.json: their work and load, what was survived and checked, and how many of them
// left something broken.
import type { Line } from '../support/results';
import { spreadOf } from '../support/spread';
import type { Drawn } from './report';

/** What a soak leaves behind once it is over; the account itself is gone with it. */
export interface SoakFigures {
  readonly seed: number;
  readonly days: number;
  readonly seconds: number;
  readonly broken: number;
  readonly requests: number;
  readonly writes: number;
  /** Requests within one minute of the account's clock. */
  readonly busiest: number;
  readonly faults: number;
  readonly tickets: number;
  readonly refused: number;
  readonly finals: number;
  /** Sidebars' tickets and contracts, charges and statements that were drawn and held against the rules; 0 = there is no browser. */
  readonly drawn: number;
}

export function figuresOf(
  { world, days, tags, statements, broken, drawn }: Drawn,
  seconds: number,
): SoakFigures {
  const { log, seed } = world;
  const sum = (beginning: string) => log.counted(beginning).reduce((all, [, times]) => all + times, 0);
  return {
    seed,
    days,
    seconds,
    broken: broken.length,
    requests: log.counts.get('requests') ?? 0,
    writes: log.counts.get('writes') ?? 0,
    busiest: log.counted('minute ')[0]?.[1] ?? 0,
    faults: sum('fault '),
    tickets: tags.tickets,
    refused: tags.refused,
    finals: statements.finals,
    drawn: drawn === null ? 0 : drawn.tickets + drawn.contracts + drawn.charges + drawn.statements,
  };
}

/** What the account may be asked within a minute. */
const MOST_A_MINUTE = 700;

/** @param all at least one @param daysAsked simulated days that each was to play */
export function soakLines(all: readonly SoakFigures[], daysAsked: number): readonly Line[] {
  const spread = (of: (one: SoakFigures) => number) => spreadOf(all.map(of), 0);
  const broken = all.filter((one) => one.broken > 0);
  const names = all.map(({ seed }) => seed);
  const busiest = spread(({ busiest: most }) => most);
  const days = spread((one) => one.days);
  return [
    {
      what: `seeds ${names[0] ?? ''} to ${names.at(-1) ?? ''}: those that left something broken`,
      is: broken.length,
      unit: `of ${all.length}`,
      bound: 'none',
      holds: broken.length === 0,
    },
    {
      what: 'simulated days that were played',
      is: days,
      unit: 'days',
      bound: `all ${daysAsked}`,
      holds: days.min === daysAsked,
    },
    {
      what: 'busiest minute of the account',
      is: busiest,
      unit: 'requests',
      bound: `at most ${MOST_A_MINUTE}`,
      holds: busiest.max <= MOST_A_MINUTE,
    },
    { what: 'requests', is: spread(({ requests }) => requests), unit: 'requests' },
    { what: 'writes', is: spread(({ writes }) => writes), unit: 'requests' },
    { what: 'faults survived', is: spread(({ faults }) => faults), unit: 'requests' },
    { what: 'tickets held against the rules', is: spread(({ tickets }) => tickets), unit: 'tickets' },
    { what: 'closed tickets that refused their tag', is: spread(({ refused }) => refused), unit: 'tickets' },
    { what: 'final statements checked', is: spread(({ finals }) => finals), unit: 'statements' },
    {
      what: 'verdicts, limits, charges and statements read off drawn pages',
      is: spread((one) => one.drawn),
      unit: 'of them',
    },
    { what: 'real time', is: spread(({ seconds }) => seconds), unit: 's' },
  ];
}
