// How far beyond a window a ticket is, as every screen says it.
import type { Decision } from '../../domain/decision';
import type { Position } from '../../domain/explanation';

export interface Over {
  readonly position: Position;
  readonly of: number;
  readonly over: number;
}

/**
 * Null where a window says nothing of it: another contract gave a part, or a final statement holds what the windows of
 * today do not. An adjustment may take away more than there was: nothing is included then, never less.
 */
export function overOf({ draws, explanation: { position } }: Decision): Over | null {
  if (position === null || draws.some(({ contractId }) => contractId !== position.contractId)) return null;
  const of = Math.max(0, position.of);
  const over = position.at - of;
  return over > 0 ? { position, of, over } : null;
}
