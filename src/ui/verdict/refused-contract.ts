// The contract that would have served a ticket, had it not ended, not begun, or been suspended.
import type { GroupFacts } from '../../actions/read-group';
import type { Decision } from '../../domain/decision';
import type { Contract } from '../../domain/facts';
import type { Reading } from '../shared/reading';
import { isolated } from '../shared/words';
import type { VerdictView } from './verdict-view';

/** The contract that the reason speaks of: of several, the one that ended last or starts first. */
export function refusedContract({ explanation }: Decision, { contracts }: GroupFacts, reason: string) {
  const ids = explanation.trials
    .filter(({ refusedBy }) => refusedBy === reason)
    .map(({ contractId }) => contractId);
  const key = (contract: Contract) => (reason === 'expired' ? (contract.endsOn ?? '') : contract.startsOn);
  const fitting = contracts.filter(({ id }) => ids.includes(id));
  return fitting.sort((a, b) => key(a).localeCompare(key(b))).at(reason === 'expired' ? -1 : 0);
}

/** "Contract ⁨Acme 2026⁩"; null where no single contract is meant. */
export function refusedName(
  { standing: { decision }, facts }: Pick<VerdictView, 'standing' | 'facts'>,
  { words }: Pick<Reading, 'words'>,
): string | null {
  const refused = refusedContract(decision, facts, decision.reason);
  const row = facts.rows.contracts.find(({ record }) => record.id === refused?.id);
  return row === undefined ? null : `${words.contract.title()} ${isolated(row.record.name)}`;
}
