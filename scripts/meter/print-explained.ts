// One decision for a person, in plain English: the command line has no translations.
import type { Decision } from '../../src/domain/decision';
import type { Trial, WindowChange } from '../../src/domain/explanation';
import { printAmount } from '../../src/domain/money';
import { printUnits } from '../../src/domain/units';
import { BadInput } from './bad-input';
import { inOneLine } from './one-line';
import type { Replay } from './replay';

export function printExplained(replay: Replay, ticketId: string): string {
  let found: Decision | null = null;
  replay.run((decision) => {
    if (decision.ticketId === ticketId) found = decision;
  });
  if (found === null) throw new BadInput('--explain: unknown_ticket');
  return `${linesOf(found).map(inOneLine).join('\n')}\n`;
}

function linesOf(decision: Decision): readonly string[] {
  const { explanation } = decision;
  return [
    `Ticket ${decision.ticketId}: ${decision.state} (${decision.reason})`,
    ...figures(decision),
    ...finalLine(decision),
    ...explanation.trials.map(trialLine),
    ...explanation.windows.map(windowLine),
    ...bearerLine(decision),
    ...priceLines(decision),
    ...positionLine(decision),
  ];
}

function figures({ contractId, unit, ...decision }: Decision): readonly string[] {
  if (contractId === null || unit === null) return ['  no contract'];
  const draws = decision.draws.map((draw) => draw.contractId).join(', ');
  return [
    `  contract ${contractId}: included ${printUnits(decision.includedUnits, unit)}, ` +
      `overage ${printUnits(decision.overageUnits, unit)}, of it tolerated ${printUnits(decision.toleratedUnits, unit)} (${unit})`,
    `  amount ${printAmount(decision.amount, decision.currency)} ${decision.currency ?? ''}`.trimEnd(),
    `  tag ${decision.tag ?? 'none'}; drawn from ${draws === '' ? 'nobody' : draws}`,
  ];
}

function trialLine(trial: Trial): string {
  const through = trial.contractId === trial.masterId ? '' : `, drawing from ${trial.masterId}`;
  const renewal = trial.inRenewal ? ', in renewal' : '';
  const what =
    trial.refusedBy === null
      ? `serves (${trial.takenBy}): needed ${printUnits(trial.need, trial.unit)}, ` +
        `gave ${printUnits(trial.gave, trial.unit)} (${trial.outcome})`
      : `refused (${trial.refusedBy})`;
  return `  contract ${trial.contractId}${through}${renewal}: ${what}`;
}

function windowLine(window: WindowChange): string {
  const units = (value: number) => printUnits(value, window.unit);
  const until = window.endsOn ?? 'open';
  return (
    `  window ${window.contractId} ${window.period} ${window.startsOn} to ${until}: ` +
    `limit ${units(window.limit)}, carried ${units(window.carried)}, adjusted ${units(window.adjusted)}, ` +
    `used ${units(window.usedBefore)} before, ${units(window.usedAfter)} after`
  );
}

function bearerLine({ explanation: { bearer } }: Decision): readonly string[] {
  return bearer === null ? [] : [`  borne by ${bearer.contractId} (${bearer.because})`];
}

function priceLines({ explanation: { price } }: Decision): readonly string[] {
  if (price === null) return [];
  const money = (minor: number) => `${printAmount(minor, price.currency)} ${price.currency ?? ''}`.trimEnd();
  const of = price.priceOf === null ? 'no price' : `${money(price.unitPrice ?? 0)} (${price.priceOf})`;
  const cap =
    price.capLeft === null ? '' : `; cap ${money(price.cap ?? 0)}, ${money(price.capLeft)} of it left`;
  return [
    `  price: ${printUnits(price.billable, price.unit)} x ${of} = ${money(price.gross)}; ` +
      `settled by ${price.settledBy}${cap}; amount ${money(price.amount)}`,
  ];
}

function positionLine({ explanation: { position } }: Decision): readonly string[] {
  if (position === null) return [];
  const units = (value: number) => printUnits(value, position.unit);
  const over = position.over > 0 ? `: ${units(position.over)} over` : '';
  return [
    `  position: ${units(position.at)} of ${units(position.of)} in the ${position.period} from ${position.startsOn}${over}`,
  ];
}

function finalLine({ explanation: { final } }: Decision): readonly string[] {
  if (final === null) return [];
  const now = `${final.now.state}, ${printAmount(final.now.amount, final.now.currency)}`;
  const drift = final.drifted ? ' (drift)' : '';
  return [
    `  final statement ${final.startsOn} to ${final.endsOn} of ${final.contractId}; the rules say now: ${now}${drift}`,
    '  what contracts give below is by the rules of today, what windows hold is as it stands',
  ];
}
