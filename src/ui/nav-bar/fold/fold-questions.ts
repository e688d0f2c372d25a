// What may be asked of a counted account, by name: each is answered where the account lies, and only the answer travels.
// A new question is a line here; it must be plain data in and out.
import { chargesOf } from '../../../actions/account/charges';
import type { ChargeRange } from '../../../actions/account/charge-rows';
import type { CountedAccount } from '../../../actions/account/counted-account';
import { insightOf } from '../../../actions/account/insight';
import { overviewOf } from '../../../actions/account/overview';
import { contractEffect, type NewRecords } from '../../../actions/contracts/contract-effect';
import { countedBy } from '../../../actions/contracts/counted-by';
import { planEffect } from '../../../actions/plans/plan-effect';
import { tryPlan, type TrialQuestion } from '../../../actions/plans/try-plan';
import type { ContractRow, PlanRecord } from '../../../actions/ports';
import { cleanOf, type CleanOf, type RecountOutcome } from '../../../actions/recount/clean';
import type { Differences } from '../../../actions/recount/difference';
import { differencesOf } from '../../../actions/recount/differences';
import { foundOf } from '../recount/found-of';
import { monthRows } from '../../../actions/statements/month-end';
import type { Month } from '../../../actions/statements/month-windows';
import { openStatement } from '../../../actions/statements/open-statement';
import { askCleanOf, explainAnswer, scenarioAnswer } from '../../../actions/statements/statement-answers';
import { goLivePreview } from '../../../actions/set-up/go-live-preview';
import type { Day } from '../../../domain/facts';

export const QUESTIONS = {
  /** @param now milliseconds since 1970 */
  overview: (counted: CountedAccount, now: number) => overviewOf(counted, now),
  charges: (counted: CountedAccount, range: ChargeRange) => chargesOf(counted, range),
  /** What a recount finds, as its tab draws it. */
  recount: (counted: CountedAccount) => foundOf(counted.reading, foundIn(counted)),
  /** Whether a contract's recount is clean after what was applied. */
  clean: (counted: CountedAccount, asked: Omit<CleanOf, 'counted' | 'differences'>) =>
    cleanOf({ ...asked, counted, differences: foundIn(counted) }),
  /** @param now milliseconds since 1970 */
  insight: (counted: CountedAccount, organizationId: string, now: number) =>
    insightOf(counted, organizationId, now),
  /**
   * What a plan that is edited would change.
   * @param now milliseconds since 1970
   */
  planEffect: (counted: CountedAccount, draft: PlanRecord, now: number) => planEffect(counted, draft, now),
  /**
   * The same of contracts, edited or new.
   * @param now milliseconds since 1970
   */
  contractEffect: (counted: CountedAccount, rows: readonly ContractRow[], now: number, made?: NewRecords) =>
    contractEffect(counted, rows, now, made),
  /** How many tickets a contract counts. */
  countedBy: (counted: CountedAccount, contractId: string) => countedBy(counted, contractId),
  /** What a plan would have meant for an organization's last year. */
  tryPlan: (counted: CountedAccount, asked: TrialQuestion) => tryPlan(counted, asked),
  /**
   * @param outcome of the recount of this session; null = there was none
   * @param now milliseconds since 1970
   */
  statement: (
    counted: CountedAccount,
    contractId: string,
    day: Day,
    outcome: RecountOutcome | null,
    now: number,
  ) => openStatement(counted, contractId, day, askCleanOf(counted, outcome, foundIn), now),
  /** The same of every contract whose window ends in the month. */
  month: (counted: CountedAccount, month: Month, outcome: RecountOutcome | null, now: number) =>
    monthRows(counted, month, askCleanOf(counted, outcome, foundIn), now),
  /** What would be tagged from that day on; counts the account again. */
  goLive: (counted: CountedAccount, from: Day) => goLivePreview(counted, from),
  explain: explainAnswer,
  scenario: scenarioAnswer,
};

export type Question = keyof typeof QUESTIONS;

/** What a question takes beside the account. */
export type Asked<Q extends Question> =
  Parameters<(typeof QUESTIONS)[Q]> extends [CountedAccount, ...infer Rest] ? Rest : never;

export type Answer<Q extends Question> = Awaited<ReturnType<(typeof QUESTIONS)[Q]>>;

/** A month's end asks for hundreds of contracts of one count. */
const known = new WeakMap<CountedAccount, Differences>();

function foundIn(counted: CountedAccount): Differences {
  const found = known.get(counted) ?? differencesOf(counted);
  known.set(counted, found);
  return found;
}
