// The ticket sidebar where a person decides about the ticket: each form, and what becomes of it.
import { ticketId } from '../seed/cast';
import { OPEN_TICKETS, TICKETS } from '../seed/named-tickets';
import { decided, finalStatement, minutesAgo } from './past';
import type { State, Step } from './recipe';
import { SAID } from './ticket-details';

const OVER = OPEN_TICKETS.overLimit;
const MORE: Step = { press: 'panel.panel.more' };
const ENTRIES = '/api/v2/custom_objects/support_entry/records';
const TICKET = '/api/v2/tickets/';
const WAIVE: readonly Step[] = [
  { press: 'acts.offer.waive' },
  { choose: 'goodwill', in: 'acts.form.code' },
  { press: 'acts.form.confirm.waive' },
];
/** Half of what the plan charges. */
const APPROVED = { units: 1, amount: 21, currency: 'EUR', reason: 'Agreed by phone.' };

const forms: readonly State[] = [
  marta('act-waive', 'Waiving: the form', OVER, { press: 'acts.offer.waive' }),
  marta(
    'act-waive-errors',
    'Waiving without a reason',
    OVER,
    { press: 'acts.offer.waive' },
    { press: 'acts.form.confirm.waive' },
    { sees: 'acts.error.code' },
  ),
  marta(
    'act-waive-done',
    'Waived just now',
    OVER,
    { press: 'acts.offer.waive' },
    { choose: 'our_fault', in: 'acts.form.code' },
    { type: 'Our outage on 12 Nov', in: 'acts.form.details' },
    { press: 'acts.form.confirm.waive' },
    { sees: 'acts.undo.waive' },
  ),
  marta('act-undo', 'Undoing a waiver: the form', TICKETS.waived, { press: 'acts.undo.waive' }),
  marta('act-not-counted', 'Not counting: the form', OVER, { press: 'acts.offer.not_counted' }),
  marta('act-approve', 'Approving: the form', TICKETS.toConfirm, { press: 'acts.offer.approve' }),
  marta('act-assign', 'Another contract: the form', ticketId('coversTags', 15), MORE, {
    press: 'acts.offer.assign',
  }),
];

const WRITING = ['POST', 'PATCH', 'PUT'];

const outcomes: readonly State[] = [
  {
    ...marta('act-waive-refused', 'Waiving, and Zendesk refuses', OVER, ...WAIVE, {
      sees: 'acts.failure.denied',
    }),
    faults: WRITING.map((method) => ({ match: `${method} ${ENTRIES}`, status: 403 })),
  },
  {
    ...marta('act-in-doubt', "Waiving, and Zendesk's answer is lost (after 13 seconds)", OVER, ...WAIVE, {
      sees: 'acts.failure.unsure',
    }),
    faults: WRITING.map((method) => ({ match: `${method} ${ENTRIES}`, drop: true })),
  },
  {
    ...marta('act-settling', 'Waived, and Zendesk does not list it yet', OVER, ...WAIVE, {
      sees: 'acts.done.settling',
    }),
    features: { recordLists: 'indexed', reverseLookup: 'indexed' },
  },
  {
    ...marta('act-note-due', 'Waived, and the note is not written yet', OVER, ...WAIVE, {
      sees: 'acts.done.note_again',
    }),
    faults: [{ match: `PUT ${TICKET}`, status: 429 }],
  },
  {
    ...marta('act-note-in-doubt', 'Waived, and nobody knows of the note', OVER, ...WAIVE, {
      sees: 'acts.done.note_look',
    }),
    faults: [
      { match: `PUT ${TICKET}`, drop: true, after: true },
      { match: `GET ${TICKET}*/comments`, status: 503 },
    ],
  },
  {
    name: 'approved-grown',
    shows: 'More is charged than was approved',
    of: TICKETS.toConfirm,
    before: minutesAgo(10, decided('approve', 'askFirst', TICKETS.toConfirm, APPROVED)),
    says: [/^Approved at €21.00; it is €42.00 now/],
  },
  {
    name: 'act-final',
    shows: 'Nothing to decide: billed in a final statement',
    of: OVER,
    user: 'manager',
    before: minutesAgo(20, finalStatement('overLimit')),
    says: [/€40.00, tagged billable/, /^Billed in .*Care 50-2026-11-01/],
  },
];

function marta(name: string, shows: string, of: number, ...steps: readonly Step[]): State {
  return { name, shows, of, user: 'manager', says: SAID[of] ?? [/^Included/], steps };
}

export const TICKET_ACTS: readonly State[] = [...forms, ...outcomes];
