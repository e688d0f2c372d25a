// The tickets whose tags do not say yet what was decided, by the reason.
import type { TicketDebt } from '../../../actions/recount/follow-acts';
import type { Outcome, Outcomes } from '../../../actions/recount/plan';

export type Trouble =
  | 'changed'
  | 'settling'
  | 'cannot_tell'
  | 'look_first'
  | 'fresh'
  | 'fewer'
  | 'refused'
  | 'refused_before'
  | 'failed'
  | 'unsent';

/** In the order in which they are told. */
const TROUBLES: readonly Trouble[] = [
  'refused',
  'failed',
  'unsent',
  'changed',
  'refused_before',
  'look_first',
  'fresh',
  'fewer',
  'settling',
  'cannot_tell',
];

export interface Troubled {
  readonly trouble: Trouble;
  readonly ticketIds: readonly string[];
  /** What Zendesk said to the first of them; empty where it gave no words. */
  readonly detail: string;
}

export function troublesOf(debts: ReadonlyMap<string, TicketDebt>, outcomes: Outcomes): readonly Troubled[] {
  const all = [...debts].flatMap(([ticketId, debt]) => {
    const found = troubleOf(debt, outcomes);
    return found === null ? [] : [{ ticketId, ...found }];
  });
  return TROUBLES.flatMap((trouble) => {
    const own = all.filter((one) => one.trouble === trouble);
    if (own.length === 0) return [];
    return [{ trouble, ticketIds: own.map(({ ticketId }) => ticketId), detail: own[0]?.detail ?? '' }];
  });
}

function troubleOf(
  debt: TicketDebt,
  outcomes: Outcomes,
): { readonly trouble: Trouble; readonly detail: string } | null {
  switch (debt.kind) {
    case 'right':
      return null;
    case 'owed':
      return ofOutcome(outcomes[debt.difference.key]);
    case 'left': {
      const { caution } = debt;
      return { trouble: caution === 'fresh' || caution === 'fewer' ? caution : 'look_first', detail: '' };
    }
    case 'refused_before':
      return { trouble: debt.kind, detail: debt.detail };
    case 'changed':
    case 'settling':
    case 'cannot_tell':
      return { trouble: debt.kind, detail: '' };
  }
}

function ofOutcome(outcome: Outcome | undefined) {
  if (outcome === undefined) return { trouble: 'unsent' as const, detail: '' };
  if (outcome.kind === 'done') return null;
  return { trouble: outcome.kind, detail: outcome.kind === 'refused' ? outcome.detail : '' };
}
