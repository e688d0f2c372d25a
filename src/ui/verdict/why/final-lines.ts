// What a final statement says of the ticket, and whether the rules of today agree.
import type { InFinal } from '../../../domain/explanation';
import { plain, type Line, type Speech } from './speech';

export function finalLines(speech: Speech): readonly Line[] {
  const { final } = speech.explanation;
  if (final === null) return [];
  const { why, decision, reading } = speech;
  const window = reading.formats.window('month', final.startsOn, final.endsOn);
  const took = decision.draws.map(({ contractId, units }) =>
    why.final.took({
      contract: speech.contractName(contractId),
      units: speech.units(units, speech.planOf(contractId)?.unit ?? 'ticket'),
    }),
  );
  return plain([
    decision.state === 'late' ? why.final.late({ window }) : why.final.recorded({ window }),
    ...took,
    ...(final.drifted ? driftTexts(final, speech) : [why.final.agrees()]),
    why.final.follows(),
  ]);
}

function driftTexts({ now }: InFinal, speech: Speech): readonly (string | null)[] {
  const { why, decision, reading } = speech;
  const isElsewhere = now.contractId !== null && now.contractId !== decision.contractId;
  return [
    why.final.differs(),
    why.now[now.state](),
    isElsewhere ? why.final.on({ contract: speech.contractName(now.contractId) }) : null,
    now.amount > 0 && reading.showsPrices
      ? why.final.amount({ amount: reading.formats.money(now.amount, now.currency) })
      : null,
  ];
}
