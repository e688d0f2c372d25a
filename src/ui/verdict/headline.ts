// The verdict in one line. Every figure in it comes from the decision and its explanation; nothing is computed here.
import type { Decision } from '../../domain/decision';
import type { Position } from '../../domain/explanation';
import type { Reading } from '../shared/reading';
import { isolated } from '../shared/words';
import { actOn } from './act-on';
import { overLine } from './over-line';
import { refusedContract } from './refused-contract';
import { isTimeOpen, timeOf, type VerdictView } from './verdict-view';
import { windowName } from './window-name';

export function headline(view: VerdictView, reading: Reading): string {
  const { decision } = view.standing;
  const { words } = reading;
  switch (decision.state) {
    case 'included':
      return includedLine(view, reading);
    case 'overage':
    case 'tolerated':
      return overLine(view, reading);
    case 'usage':
      return usageLine(view, reading);
    case 'waived':
      return words.verdict.waived({ reason: waivedReason(view, reading) });
    case 'not_counted':
      return words.verdict.not_counted({ reason: notCountedReason(decision, reading) });
    case 'late':
      return words.verdict.late({ window: finalWindow(decision, reading) });
    case 'no_plan':
      return noPlanLine(view, reading);
  }
}

function includedLine(view: VerdictView, reading: Reading): string {
  const { words } = reading;
  const { decision, isProbable } = view.standing;
  if (decision.reason === 'no_time') return words.verdict.no_time();
  if (decision.reason === 'no_weight') return words.verdict.no_weight();
  if (decision.reason === 'unlimited') return words.verdict.unlimited();
  const { position } = decision.explanation;
  // A final statement may hold a ticket that today's windows know nothing of.
  if (position === null) return words.verdict.included_plain();
  const values = positionValues(position, reading);
  if (isProbable) return words.verdict.included_probably({ ...values, time: timeOf(view) });
  if (isTimeOpen(view)) return words.verdict.included_so_far(values);
  const isLast = decision.unit === 'ticket' && position.at === position.of;
  return isLast ? words.verdict.included_last(values) : words.verdict.included(values);
}

function usageLine(view: VerdictView, { words, formats }: Reading): string {
  const { decision, isProbable } = view.standing;
  const unit = decision.unit ?? 'ticket';
  const units =
    unit === 'ticket'
      ? words.units.tickets({ count: decision.overageUnits })
      : formats.units(decision.overageUnits, unit);
  const values = { units, time: timeOf(view) };
  return isProbable ? words.verdict.usage_probably(values) : words.verdict.usage(values);
}

function waivedReason(view: VerdictView, { words }: Reading): string {
  const reason = actOn(view, 'waive')?.reason ?? null;
  return reason === null ? words.waived.no_reason() : isolated(reason);
}

export function notCountedReason({ explanation }: Decision, { words }: Reading): string {
  const { by, tag } = explanation.notCounted ?? { by: 'entry', tag: null };
  if (tag === null) {
    return by === 'ai_agent' || by === 'follow_up' ? words.not_counted[by]() : words.not_counted.entry();
  }
  return tag === 'closed_by_merge'
    ? words.not_counted.merged()
    : words.not_counted.tag({ tag: isolated(tag) });
}

function finalWindow({ explanation: { final } }: Decision, { formats }: Reading): string {
  return final === null ? '' : formats.window('month', final.startsOn, final.endsOn);
}

function positionValues(position: Position, reading: Reading) {
  const { formats } = reading;
  return {
    at: formats.units(position.at, position.unit),
    of: formats.units(position.of, position.unit),
    window: windowName(position, reading),
  };
}

function noPlanLine({ standing, facts, ticket }: VerdictView, reading: Reading): string {
  const { words, formats } = reading;
  const { reason } = standing.decision;
  const refused = refusedContract(standing.decision, facts, reason);
  const today = formats.today(reading.now());
  switch (reason) {
    case 'no_organization':
      return words.verdict.no_organization();
    case 'not_covered':
      return words.verdict.not_covered();
    case 'suspended':
    case 'cancelled':
      return words.verdict[reason]({
        date: formats.day(refused?.statusSince ?? ticket.createdAt.slice(0, 10)),
      });
    case 'not_started':
      return words.verdict.not_started({ date: formats.day(refused?.startsOn ?? today) });
    case 'expired':
      return words.verdict.expired({ ago: formats.relativeDay(refused?.endsOn ?? today, today) });
    default:
      return words.verdict.no_contract();
  }
}
