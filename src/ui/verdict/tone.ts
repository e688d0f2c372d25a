// How a verdict is marked at a glance; never by colour alone.
import type { Decision } from '../../domain/decision';

export type Tone = 'inside' | 'warning' | 'beyond' | 'let_go' | 'none';

export function toneOf({ state }: Decision, warns: boolean): Tone {
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
