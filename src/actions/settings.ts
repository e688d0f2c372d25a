// The account's settings of the app, as the actions and screens read them.
import type { Rules } from '../domain/facts';
import type { Fault } from './ports';

export interface Settings {
  /** Null where a setting that metering reads is faulty: then nothing is decided. */
  readonly rules: Rules | null;
  readonly faults: readonly Fault[];
  readonly timeFieldId: string | null;
  readonly slaOnOverage: boolean;
  readonly showsPricesToAgents: boolean;
  /** Name of the group whose members, besides admins, may waive and the like; null = admins only. */
  readonly managersGroup: string | null;
}
