// How a ticket was counted, in one line that a customer understands too.
import type { RecordedTicket } from '../../../domain/facts';
import { isolated, type GroupWords } from '../../shared/words';

export type StatementWords = GroupWords<'statements'>;

export function howWords({ state, reason }: RecordedTicket, { how }: StatementWords): string {
  switch (state) {
    case 'included':
      return reason === 'unlimited' || reason === 'no_time' || reason === 'no_weight'
        ? how[reason]()
        : how.included();
    case 'overage':
      return overageWords(reason, how);
    case 'usage':
      return reason === 'capped' || reason === 'not_live' ? how[reason]() : how.usage();
    case 'not_counted':
      return notCountedWords(reason, how);
    case 'tolerated':
    case 'waived':
    case 'late':
    case 'no_plan':
      return how[state]();
  }
}

function overageWords(reason: string, how: StatementWords['how']): string {
  switch (reason) {
    case 'approved':
    case 'capped':
    case 'to_confirm':
    case 'not_billed':
    case 'not_live':
      return how[reason]();
    default:
      return how.billed();
  }
}

function notCountedWords(reason: string, how: StatementWords['how']): string {
  switch (reason) {
    case 'ai_agent':
    case 'follow_up':
    case 'entry':
      return how[reason]();
    case 'closed_by_merge':
      return how.merged();
    default:
      return how.tag({ tag: isolated(reason) });
  }
}
