// What the statements' screens ask of a counted account: each answer is plain data, for the account may lie in a worker.
import type { Day, Instant } from '../../domain/facts';
import type { Decision } from '../../domain/decision';
import type { AccountTicket } from '../account/account-ports';
import type { CountedAccount } from '../account/counted-account';
import { groupOf } from '../account/group-of';
import type { SignedIn } from '../ports';
import type { GroupFacts } from '../read-group';
import { cleanOf, type RecountOutcome } from '../recount/clean';
import type { Differences } from '../recount/difference';
import { isCounted, type AskClean } from './open-statement';
import { scenarioFile, type ScenarioFile } from './scenario-file';

/** What a ticket of a statement is explained by. */
export interface Explained {
  readonly facts: GroupFacts;
  readonly decision: Decision;
  readonly ticket: AccountTicket;
  readonly person: SignedIn;
  readonly liveFrom: Day | null;
  readonly timeZone: string;
  readonly readAt: Instant;
}

/** Null for a ticket that is gone: there is nothing left to explain it by. */
export function explainAnswer(
  account: CountedAccount,
  contractId: string,
  ticketId: string,
): Explained | null {
  const group = groupOf(account, contractId);
  if (group === null || !isCounted(group)) return null;
  const line = group.count.lines.find(({ ticket }) => ticket.id === ticketId);
  if (line === undefined) return null;
  const { rules, accountTimeZone } = group.count.inputs;
  return {
    ...line,
    facts: group.facts,
    person: account.reading.person,
    liveFrom: rules.liveFrom,
    timeZone: accountTimeZone,
    readAt: account.reading.at,
  };
}

/** Null where the contract's group could not be counted. */
export function scenarioAnswer(
  account: CountedAccount,
  contractId: string,
  asOf: Instant,
): ScenarioFile | null {
  const group = groupOf(account, contractId);
  return group === null || !isCounted(group) ? null : scenarioFile(group.count, asOf);
}

/**
 * What the recount of this session says of each contract and window.
 * @param outcome null = there was none
 * @param differencesIn of this very count
 */
export function askCleanOf(
  counted: CountedAccount,
  outcome: RecountOutcome | null,
  differencesIn: (counted: CountedAccount) => Differences,
): AskClean {
  return (contractId, startsOn, endsOn) => {
    if (outcome === null) return null;
    const differences = differencesIn(counted);
    return cleanOf({ counted, differences, outcome, contractId, window: { startsOn, endsOn } });
  };
}
