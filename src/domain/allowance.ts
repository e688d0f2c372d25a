// What a limit's window holds in all, whoever asks: the screens' bars, the warning levels, the explanation.

interface Window {
  readonly limit: number;
  readonly carried: number;
  readonly adjusted: number;
}

/**
 * Base units that a window lets a contract use: its limit with what was carried and adjusted; never below 0, though an
 * adjustment may take away more than there was. `allowanceOf({ limit: 20, carried: 10, adjusted: -3 })` is 27.
 */
export function allowanceOf({ limit, carried, adjusted }: Window): number {
  return Math.max(0, limit + carried + adjusted);
}
