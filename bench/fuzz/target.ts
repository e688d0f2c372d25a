// One thing that is fuzzed, by its name: what it does with each step (every place broken in every way once) and with each
// seed (chance, several faults at once).
import type { Outcome } from './outcome';

export interface Target {
  readonly name: string;
  /** How many steps it has; none where there are too many places to go through. */
  readonly steps: number;
  /** @param at from 0 */
  readonly step: (at: number) => Promise<Outcome>;
  readonly seed: (seed: number) => Promise<Outcome>;
}

/** One run of it, as `--play` names it. */
export interface Turn {
  readonly kind: 'step' | 'seed';
  readonly at: number;
}

export const nameOf = ({ kind, at }: Turn) => `${kind}:${at}`;

export function play({ step, seed }: Target, { kind, at }: Turn): Promise<Outcome> {
  return kind === 'step' ? step(at) : seed(at);
}
