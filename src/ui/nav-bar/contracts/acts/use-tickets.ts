// How many tickets a contract counts, as far as the last count tells; null while it is asked.
import { useCallback } from 'react';
import type { CountedBy } from '../../../../actions/contracts/counted-by';
import type { ContractEntry } from '../../../../actions/records/registry';
import { useReading } from '../../../shared/reading-context';
import { useAnswer } from '../../use-answer';
import type { ContractTools } from '../contract-parts';

export type Tickets =
  | CountedBy
  /** Nothing is counted yet, or the contract was changed since. */
  | { readonly kind: 'not_counted' };

const NO_TICKET: Tickets = { kind: 'counted', tickets: 0 };

export function useTickets({
  entry: { stored, contract },
  counted,
}: ContractTools & { readonly entry: ContractEntry }): Tickets | null {
  const { formats, now } = useReading();
  const { id, updatedAt } = stored;
  // What has not begun serves nobody. One that cannot be read may have served when it could.
  const isIdle = contract !== null && contract.startsOn > formats.today(now());
  const ask = useCallback(async (): Promise<{ readonly to: unknown; readonly tickets: Tickets }> => {
    const isOld = counted === null || Date.parse(updatedAt) > Date.parse(counted.reading.at);
    const tickets: Tickets = isOld ? { kind: 'not_counted' } : await counted.views.countedBy(id);
    return { to: counted, tickets };
  }, [counted, id, updatedAt]);
  const answer = useAnswer(ask);
  if (isIdle) return NO_TICKET;
  // What an older count has said may not hold any more.
  return answer?.to === counted ? answer.tickets : null;
}
