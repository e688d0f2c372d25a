// A ticket of a statement as the explanation reads a verdict: nothing is judged anew, nothing is offered.
import type { Explained } from '../../../actions/statements/statement-answers';
import type { VerdictView } from '../../verdict/verdict-view';

export function lineView(explained: Explained): VerdictView {
  const { facts, decision, ticket, person, liveFrom, timeZone, readAt } = explained;
  return {
    facts,
    standing: { decision, balances: [], windowTickets: null, isProbable: false, settledAt: readAt },
    ticket,
    liveSla: [],
    isPreview: false,
    requesterEmail: null,
    requesterId: ticket.requesterId,
    isRemembered: false,
    seenAt: Date.parse(readAt),
    person,
    liveFrom,
    timeZone,
    outcome: null,
  };
}
