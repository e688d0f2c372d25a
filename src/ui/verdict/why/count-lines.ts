// Whether the ticket counts, and what it needs: one, a weight by its tag, or its time rounded up.
import type { Trial } from '../../../domain/explanation';
import { BASE_UNITS_PER_SECOND } from '../../../domain/units';
import { isolated } from '../../shared/words';
import { plain, type Line, type Speech } from './speech';

export function notCountedLines(speech: Speech): readonly Line[] {
  const { notCounted } = speech.explanation;
  if (notCounted === null) return [];
  const plan = speech.decision.contractId === null ? undefined : speech.planOf(speech.decision.contractId);
  const values = { tag: isolated(notCounted.tag ?? ''), plan: isolated(plan?.name ?? '') };
  return plain([speech.why.not_counted[notCounted.by](values)]);
}

export function needLines(speech: Speech): readonly Line[] {
  const { trials, notCounted } = speech.explanation;
  if (notCounted !== null) return [];
  const serving = trials.filter(({ refusedBy }) => refusedBy === null);
  const timed = serving.find(({ unit }) => unit === 'hour');
  const tickets = serving.filter(({ unit }) => unit === 'ticket').map((trial) => ticketText(trial, speech));
  return plain([...new Set(tickets), ...(timed === undefined ? [] : timeTexts(timed, speech))]);
}

function ticketText({ masterId, need }: Trial, speech: Speech): string {
  const weights = speech.planOf(masterId)?.weights ?? [];
  const weight = weights.find(({ tag, units }) => units === need && speech.view.ticket.tags.includes(tag));
  if (weight === undefined) return speech.why.need.ticket({ count: need });
  const contract = speech.contractName(masterId);
  return speech.why.need.weight({ contract, count: need, tag: isolated(weight.tag) });
}

/** The first hour contract that serves says how time is rounded (rule 23). */
function timeTexts({ masterId, need }: Trial, speech: Speech): readonly (string | null)[] {
  const { why, view } = speech;
  const { secondsSpent, status } = view.ticket;
  const soFar = status === 'solved' || status === 'closed' ? null : why.need.so_far();
  if (secondsSpent === null) return [why.need.no_time(), soFar];
  const logged = secondsSpent * BASE_UNITS_PER_SECOND;
  const time = speech.figure(logged, 'hour');
  if (logged === need) return [why.need.time({ time }), soFar];
  const step = (speech.planOf(masterId)?.incrementMinutes ?? 1) * 60 * BASE_UNITS_PER_SECOND;
  const values = { time, need: speech.figure(need, 'hour'), step: speech.figure(step, 'hour') };
  return [why.need.time_rounded(values), soFar];
}
