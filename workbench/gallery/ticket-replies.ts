// The ticket sidebar where the customer is told: the question and the summary, and what is left where the form takes none.
import { OPEN_TICKETS, TICKETS } from '../seed/named-tickets';
import { planId } from '../seed/plans';
import { minutesAgo, planWith } from './past';
import type { State, Step } from './recipe';

const ASK: Step = { press: 'reply.button.ask' };
const INSERT: Step = { press: 'reply.button.insert' };

export const TICKET_REPLIES: readonly State[] = [
  {
    name: 'reply-asked',
    shows: 'The question is in the reply',
    of: TICKETS.toConfirm,
    says: [/if the customer agrees/, 'Ask the customer'],
    steps: [ASK, { sees: 'reply.done.asked' }],
  },
  {
    name: 'reply-no-price',
    shows: 'A question without a price',
    of: TICKETS.toConfirm,
    before: minutesAgo(10, planWith(planId('ask_20'), { unit_price: null })),
    says: [/Charged only if the customer agrees/, /the customer cannot be asked yet/],
  },
  {
    name: 'reply-inserted',
    shows: 'The summary is in the reply',
    of: OPEN_TICKETS.overLimit,
    says: ['€40.00, tagged billable', 'Insert usage summary'],
    steps: [INSERT, { sees: 'reply.done.inserted' }],
  },
  {
    name: 'reply-note',
    shows: 'An internal note is being written: the text, to copy',
    of: TICKETS.toConfirm,
    unsaved: { commentText: 'Careful with these.', commentIsPublic: false },
    says: [/if the customer agrees/],
    steps: [ASK, { sees: 'reply.refused.internal_note' }],
  },
  {
    name: 'reply-not-copied',
    shows: 'The browser does not allow copying',
    of: OPEN_TICKETS.overLimit,
    says: ['€40.00, tagged billable'],
    steps: [{ press: 'reply.button.copy' }, { sees: 'reply.done.not_copied' }],
  },
  {
    name: 'reply-language',
    shows: 'The language of the customer cannot be read',
    of: OPEN_TICKETS.overLimit,
    faults: [{ match: 'GET /api/v2/users/41', status: 503 }],
    says: ['€40.00, tagged billable'],
    steps: [INSERT, { sees: 'reply.refused.language' }],
  },
  {
    name: 'reply-closed',
    shows: 'A closed ticket: texts are copied',
    of: TICKETS.closedOverage,
    says: [/over the \d+ included/, 'Copy usage summary'],
  },
];
