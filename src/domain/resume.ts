// Whether a stored state may be folded on: same version, same inputs, same acts on the tickets before the cut.
import type { Group } from './group';
import type { State } from './state';

export type ResumeRefusal = 'malformed' | 'unknown_version' | 'other_inputs' | 'other_acts';

export type Resumed =
  { readonly ok: true; readonly state: State } | { readonly ok: false; readonly kind: ResumeRefusal };

/**
 * A stored state made ready to fold on, or why it may not be. `later` are the ids of all tickets after the cut:
 * acts of the group on any other ticket must be those that the state was folded with.
 */
export function resume(group: Group, stored: unknown, later: ReadonlySet<string>): Resumed {
  throw new Error(`not yet ${group.inputs} ${typeof stored} ${later.size}`);
}
