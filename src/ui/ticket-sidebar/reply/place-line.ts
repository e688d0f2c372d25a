// Where this ticket stands, in one sentence for the customer. Every figure comes from the decision.
import type { Decision } from '../../../domain/decision';
import { overOf } from '../../verdict/over-of';
import type { CustomerReading } from './customer-reading';
import { windowWithin } from './limit-lines';

/** Null where the ticket has no plan to stand in. */
export function placeLine(decision: Decision, reading: CustomerReading): string | null {
  const { place } = reading.words;
  switch (decision.state) {
    case 'included':
      return includedLine(decision, reading);
    case 'overage':
    case 'tolerated':
      return overLine(decision, reading);
    case 'waived':
      return isByUse(decision) ? place.usage() : overLine(decision, reading);
    case 'usage':
      return place.usage();
    case 'not_counted':
      return place.not_counted();
    case 'late': {
      const { final } = decision.explanation;
      return final === null
        ? null
        : place.late({ window: reading.formats.window('month', final.startsOn, final.endsOn) });
    }
    case 'no_plan':
      return null;
  }
}

function includedLine(decision: Decision, reading: CustomerReading): string {
  const { words, formats } = reading;
  const { position } = decision.explanation;
  if (decision.reason === 'no_time') return words.place.no_time();
  if (decision.reason === 'no_weight') return words.place.no_weight();
  if (decision.unit === 'hour') {
    return words.place.included_hours({ units: formats.units(decision.includedUnits, 'hour') });
  }
  if (position === null) return words.place.unlimited();
  return words.place.included({
    at: formats.units(position.at, position.unit),
    of: formats.units(position.of, position.unit),
    window: windowWithin(position, reading),
  });
}

function overLine(decision: Decision, reading: CustomerReading): string {
  const { words, formats } = reading;
  const found = overOf(decision);
  if (found === null) return words.place.over_alone();
  const { position, over } = found;
  const of = formats.units(found.of, position.unit);
  const window = windowWithin(position, reading);
  // Of hours the customer is told their own part, not what earlier tickets were over.
  return position.unit === 'hour'
    ? words.place.over_hours({ units: formats.units(decision.overageUnits, 'hour'), of, window })
    : words.place.over({ over: formats.units(over, position.unit), of, window });
}

/** A waived ticket does not say whether it was overage or usage; its contract does. */
function isByUse({ contractId, explanation: { trials } }: Decision): boolean {
  return trials.some(({ masterId, coverage }) => masterId === contractId && coverage === 'pay_as_you_go');
}
