// Everything the verdict says before anything is opened, ready to be drawn.
import type { PlanRecord } from '../../actions/ports';
import type { Reading } from '../shared/reading';
import { chargeLine } from './charge-line';
import { grownCharge } from './grown-charge';
import { headline } from './headline';
import { leftLine } from './left-line';
import { notices } from './notices';
import { refusedName } from './refused-contract';
import { isBeyond, type VerdictView } from './verdict-view';
import { givesNext, servingOf, warningOf, type Serving } from './serving';
import { toneOf, type Tone } from './tone';

export interface Glance {
  readonly tone: Tone;
  readonly headline: string;
  readonly charge: string | null;
  /** That the customer has to be told of a charge. */
  readonly heed: string | null;
  /** What is left; or which contract does not serve. */
  readonly left: string | null;
  /** Whose times hold for the ticket; null where none do. */
  readonly promisedBy: PlanRecord | null;
  readonly notices: readonly string[];
  readonly serving: readonly Serving[];
  /** What matters opens itself: from the warning level on. */
  readonly opensItself: boolean;
  /** The plan's times hold inside the limits only. */
  readonly slaDoesNotApply: boolean;
}

export function glance(view: VerdictView, slaOnOverage: boolean, reading: Reading): Glance {
  const { decision } = view.standing;
  const serving = servingOf(view.standing, view.facts);
  const [named] = serving;
  const next = givesNext(serving, decision);
  const warns = next !== undefined && warningOf(next) !== null;
  // Zendesk's own policies look at the tag that is on the ticket, not at what it should bear.
  const slaDoesNotApply = view.ticket.tags.includes('billable_overage') && !slaOnOverage;
  const left = next === undefined ? refusedName(view, reading) : leftLine(next, reading);
  return {
    tone: toneOf(decision, warns),
    headline: headline(view, reading),
    charge: chargeLine(view, reading),
    heed: grownCharge(view, reading),
    left,
    promisedBy: named === undefined || slaDoesNotApply ? null : named.plan,
    notices: notices(view, reading),
    serving,
    opensItself: warns || isBeyond(decision),
    slaDoesNotApply,
  };
}
