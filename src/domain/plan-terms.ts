// What a plan says beside its metering: service levels, when to warn, for how many user licences it is meant.
import type { Priority, SlaClock, SlaTargets } from './sla';
import type { WarnLevel } from './warn-at';

export interface PlanTerms {
  readonly warnAt: readonly WarnLevel[];
  /** Null = no target for that priority. */
  readonly sla: Readonly<Record<Priority, SlaTargets | null>>;
  readonly slaClock: SlaClock;
  readonly licencesFrom: number | null;
  readonly licencesTo: number | null;
}
