// The estimate in one line: what a ticket like the form's would be. Figures come from its decision; none is computed.
import type { Decision } from '../../domain/decision';
import type { Position } from '../../domain/explanation';
import type { Reading } from '../shared/reading';
import type { GroupWords } from '../shared/words';
import { headline, notCountedReason } from '../verdict/headline';
import { overOf } from '../verdict/over-of';
import type { Serving } from '../verdict/serving';
import { isBeyond, type VerdictView } from '../verdict/verdict-view';
import { windowName } from '../verdict/window-name';
import type { Estimate } from './estimate-state';

export type EstimateWords = GroupWords<'estimate'>;

/** @param named the contract that the ticket would count on, as it stands before it */
export function estimateHeadline(
  { view, timed }: Estimate,
  named: Serving | null,
  words: EstimateWords,
  reading: Reading,
): string {
  const { decision } = view.standing;
  const { verdict } = words;
  if (timed !== null) return hoursLine(timed, named, words, reading);
  switch (decision.state) {
    case 'included':
      return includedLine(view, words, reading);
    case 'overage':
    case 'tolerated':
    case 'waived':
      return overLine(view, words, reading);
    case 'usage':
      return verdict.usage({ units: usedUnits(view, reading) });
    case 'not_counted':
      return verdict.not_counted({ reason: notCountedReason(decision, reading) });
    case 'late': {
      const { final } = decision.explanation;
      const window = final === null ? '' : reading.formats.window('month', final.startsOn, final.endsOn);
      return verdict.late({ window });
    }
    case 'no_plan':
      // What is the matter with the contracts is so already, whether a ticket is made or not.
      return headline(view, reading);
  }
}

function includedLine({ standing }: VerdictView, { verdict }: EstimateWords, reading: Reading): string {
  const { decision, isProbable } = standing;
  if (decision.reason === 'no_weight') return verdict.no_weight();
  const { position } = decision.explanation;
  if (position === null) return verdict.unlimited();
  const values = { at: reading.formats.units(position.at, position.unit), ...ofWindow(position, reading) };
  if (isProbable) return verdict.included_probably(values);
  const isLast = decision.unit === 'ticket' && position.at === position.of;
  return isLast ? verdict.included_last(values) : verdict.included(values);
}

function overLine({ standing }: VerdictView, { verdict }: EstimateWords, reading: Reading): string {
  const { decision, isProbable } = standing;
  const { formats } = reading;
  const unit = decision.unit ?? 'ticket';
  const found = overOf(decision);
  if (found === null) return verdict.over_alone({ over: formats.units(decision.overageUnits, unit) });
  const values = { over: formats.units(found.over, unit), ...ofWindow(found.position, reading) };
  return isProbable ? verdict.over_probably(values) : verdict.over(values);
}

/** A new ticket of an hour plan has no time yet: what counts is whether the first minutes are still included. */
function hoursLine(
  timed: Decision,
  named: Serving | null,
  { verdict }: EstimateWords,
  reading: Reading,
): string {
  const { position } = timed.explanation;
  if (named?.plan.plan.coverage === 'unlimited') return verdict.unlimited();
  if (position === null || timed.state === 'usage') return verdict.hours_usage();
  const values = ofWindow(position, reading);
  return isBeyond(timed) ? verdict.hours_used_up(values) : verdict.hours(values);
}

function usedUnits({ standing: { decision } }: VerdictView, { words, formats }: Reading): string {
  return decision.unit === 'hour'
    ? formats.units(decision.overageUnits, 'hour')
    : words.units.tickets({ count: decision.overageUnits });
}

function ofWindow(position: Position, reading: Reading) {
  return {
    of: reading.formats.units(Math.max(0, position.of), position.unit),
    window: windowName(position, reading),
  };
}
