// Each contract of the organization: what took it in or refused it, and what it gave.
import type { RefusedBy, Trial } from '../../../domain/explanation';
import type { Contract, Day } from '../../../domain/facts';
import { plain, type Line, type Speech } from './speech';

export function contractLines(speech: Speech): readonly Line[] {
  const { trials } = speech.explanation;
  if (trials.length > 0) return trials.map((trial) => trialLine(trial, speech));
  const { none } = speech.why;
  const nobody = speech.decision.reason === 'no_organization';
  return plain([nobody ? none.no_organization() : none.no_contract()]);
}

function trialLine(trial: Trial, speech: Speech): Line {
  const { why } = speech;
  const label = speech.contractName(trial.contractId);
  const through =
    trial.contractId === trial.masterId
      ? null
      : why.through({ contract: speech.contractName(trial.masterId) });
  const texts = [through, ...(trial.refusedBy === null ? serves(trial, speech) : [refusal(trial, speech)])];
  return { label, texts: texts.filter((text) => text !== null) };
}

function serves(trial: Trial, speech: Speech): readonly (string | null)[] {
  const { why, view, explanation } = speech;
  const coversTags = speech.contract(trial.masterId)?.coversTags ?? [];
  const met = coversTags.filter((tag) => view.ticket.tags.includes(tag));
  return [
    trial.takenBy === null ? null : why.taken[trial.takenBy]({ tags: speech.tags(met) }),
    trial.inRenewal ? why.in_renewal({ date: dateOf(trial, speech, 'endsOn') }) : null,
    explanation.notCounted === null ? outcome(trial, speech) : null,
  ];
}

function outcome(trial: Trial, speech: Speech): string {
  const { why } = speech;
  const { gave, need, unit } = trial;
  if (trial.outcome !== 'gave') return why.outcome[trial.outcome]();
  const units = speech.units(gave, unit);
  if (gave === need) return why.outcome.gave({ units });
  return why.outcome.gave_part({ units, need: speech.units(need, unit) });
}

/** The day that a refusal speaks of. */
const DAY_OF: Readonly<Record<RefusedBy, 'startsOn' | 'endsOn' | 'statusSince' | null>> = {
  not_started: 'startsOn',
  expired: 'endsOn',
  suspended: 'statusSince',
  cancelled: 'statusSince',
  not_covered: null,
  in_renewal: null,
  same_master: null,
};

function refusal(trial: Trial, speech: Speech): string | null {
  if (trial.refusedBy === null) return null;
  const day = DAY_OF[trial.refusedBy];
  return speech.why.refused[trial.refusedBy]({
    date: day === null ? 'none' : dateOf(trial, speech, day),
    tags: speech.tags(speech.contract(trial.masterId)?.coversTags ?? []),
  });
}

/** Named only for a contract of its own: one that draws may fail by its own days or by those it draws from. */
function dateOf(
  { contractId, masterId }: Trial,
  speech: Speech,
  day: keyof Pick<Contract, 'startsOn' | 'endsOn' | 'statusSince'>,
): string {
  const found: Day | null = contractId === masterId ? (speech.contract(contractId)?.[day] ?? null) : null;
  return found === null ? 'none' : speech.reading.formats.day(found);
}
