// From what was read of an organization to what the panel says of a ticket with this form. Nothing is written from here.
import { unreadableFor, type Account } from '../../actions/evidence';
import { judgeTicket } from '../../actions/judge-ticket';
import type { TicketForm } from '../../actions/ticket-host';
import type { Survey } from '../../actions/survey-plan';
import { ticketToBe } from '../../actions/ticket-to-be';
import { dependsOnOthers } from '../verdict/depends-on-others';
import type { EstimateState } from './estimate-state';

/** As little time as anybody logs: it says which contract gives the first hours, and what becomes of them. */
const FIRST_SECONDS = 60;

export function judgeForm(
  { person, facts, evidence, isPartial }: Survey,
  form: TicketForm,
  organizationId: string,
  account: Account,
  now: number,
): EstimateState {
  const row = ticketToBe(form, account, now);
  if (evidence.kind === 'cannot_tell') return { kind: 'cannot_tell', faulty: evidence.faulty };
  if (evidence.kind === 'too_many') {
    return { kind: 'balance', why: isPartial ? 'restricted' : 'too_many', facts };
  }
  const faulty = unreadableFor(evidence, row);
  if (faulty.length > 0) return { kind: 'cannot_tell', faulty };
  const standing = judgeTicket(evidence, row, now);
  if (isPartial && dependsOnOthers(standing.decision)) return { kind: 'balance', why: 'restricted', facts };
  const liveFrom = account.settings.rules?.liveFrom ?? null;
  const view = {
    facts: evidence.facts,
    standing,
    ticket: row,
    isPreview: true,
    requesterId: form.requesterId,
    requesterEmail: form.requesterEmail,
    isRemembered: false,
    seenAt: now,
    person,
    liveFrom,
    timeZone: account.timeZone,
    liveSla: [],
    outcome: null,
  };
  const isTimed = standing.decision.reason === 'no_time';
  const timed = isTimed ? judgeTicket(evidence, { ...row, secondsSpent: FIRST_SECONDS }, now).decision : null;
  return { kind: 'estimate', view, timed, organizationId };
}
