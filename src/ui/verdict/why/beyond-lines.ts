// What no contract gave, and which contract it counts on.
import { overOf } from '../over-of';
import { plain, type Line, type Speech } from './speech';

export function beyondLines(speech: Speech): readonly Line[] {
  const { price, bearer, trials } = speech.explanation;
  if (price === null || bearer === null) return [];
  const { beyond } = speech.why;
  const units = speech.units(price.overage, price.unit);
  const isUsage = speech.planOf(bearer.contractId)?.coverage === 'pay_as_you_go';
  const isAlone = trials.filter(({ refusedBy }) => refusedBy === null).length === 1;
  return plain([
    isUsage ? beyond.usage({ units }) : beyond.overage({ units }),
    isAlone ? null : speech.why.bearer[bearer.because]({ contract: speech.contractName(bearer.contractId) }),
    positionText(speech),
  ]);
}

function positionText(speech: Speech): string | null {
  const found = overOf(speech.decision);
  if (found === null) return null;
  const { position, of, over } = found;
  const { period, startsOn, endsOn, unit } = position;
  return speech.why.beyond.position({
    at: speech.figure(position.at, unit),
    of: speech.figure(of, unit),
    over: speech.figure(over, unit),
    window: speech.windowName(period, startsOn, endsOn),
  });
}
