// How a verdict is marked at a glance; never by colour alone.
import type { Decision } from '../../domain/decision';

export type Tone = 'inside' | 'warning' | 'beyond' | 'let_go' | 'none';

export function toneOf({ state, reason }: Decision, warns: boolean): Tone {
  // Beyond the limits, but nobody is billed for it: like what the plan tolerates.
  if (reason === 'not_billed') return 'let_go';
  switch (state) {
    case 'included':
      return warns ? 'warning' : 'inside';
    case 'overage':
    case 'usage':
      return 'beyond';
    case 'tolerated':
    case 'waived':
    case 'not_counted':
      return 'let_go';
    case 'late':
    case 'no_plan':
      return 'none';
  }
}
