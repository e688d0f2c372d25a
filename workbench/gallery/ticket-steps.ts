// The ticket sidebar after a person did something in it: details, explanations, and what may be decided about a ticket.
import { ticketId } from '../seed/cast';
import { OPEN_TICKETS, TICKETS } from '../seed/named-tickets';
import { minutesAgo, NEW_TICKET, finalStatement, ticketOf } from './past';
import type { State, Step } from './recipe';

const OVER = OPEN_TICKETS.overLimit;
const MORE: Step = { press: 'panel.panel.more' };
const WHY: Step = { press: 'panel.panel.why' };
/** What is said of each ticket that is not included. */
const SAID: Readonly<Record<number, State['says']>> = {
  [OVER]: [/€40.00, tagged billable/],
  [TICKETS.toConfirm]: [/if the customer agrees/],
  [TICKETS.waived]: [/^Waived.*: .*outage on Tuesday/],
};
const ENTRY = '* /api/v2/custom_objects/support_entry/records';

const details: readonly State[] = [
  {
    name: 'more-included',
    shows: 'More: inside the plan',
    of: OPEN_TICKETS.underLimit,
    says: [/^Included/],
    steps: [MORE],
  },
  {
    name: 'more-unlimited',
    shows: 'More: unlimited',
    of: OPEN_TICKETS.unlimited,
    says: [/^Included/],
    steps: [MORE],
  },
  {
    name: 'more-right-to-left-name',
    shows: 'More: a name from right to left',
    of: OPEN_TICKETS.rightToLeft,
    says: [/^Included/],
    steps: [MORE],
  },
  {
    name: 'more-long-name',
    shows: 'More: a name of 300 letters',
    of: OPEN_TICKETS.longName,
    says: [/^Included/],
    steps: [MORE],
  },
  {
    name: 'more-markup-name',
    shows: 'More: a name that looks like HTML',
    of: OPEN_TICKETS.markup,
    says: [/^Included/],
    steps: [MORE],
  },
  why('why-included', 'Why? inside the plan', OPEN_TICKETS.underLimit, MORE),
  why('why-overage', 'Why? over the limit', OVER),
  why('why-hours', 'Why? an hour plan', OPEN_TICKETS.hours),
  why('why-several', 'Why? several limits', OPEN_TICKETS.severalLimits, MORE),
  why('why-contracts', 'Why? two contracts', ticketId('coversTags', 15), MORE),
  why('why-waived', 'Why? waived', TICKETS.waived),
];

const acts: readonly State[] = [
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
  {
    ...marta(
      'act-waive-refused',
      'Waiving, and Zendesk refuses',
      OVER,
      { press: 'acts.offer.waive' },
      { choose: 'goodwill', in: 'acts.form.code' },
      { press: 'acts.form.confirm.waive' },
      { sees: 'acts.failure.denied' },
    ),
    faults: ['POST', 'PATCH', 'PUT'].map((method) => ({ match: ENTRY.replace('*', method), status: 403 })),
  },
  marta('act-undo', 'Undoing a waiver: the form', TICKETS.waived, { press: 'acts.undo.waive' }),
  marta('act-not-counted', 'Not counting: the form', OVER, { press: 'acts.offer.not_counted' }),
  marta('act-approve', 'Approving: the form', TICKETS.toConfirm, { press: 'acts.offer.approve' }),
  marta('act-assign', 'Another contract: the form', ticketId('coversTags', 15), MORE, {
    press: 'acts.offer.assign',
  }),
  {
    name: 'act-final',
    shows: 'Nothing to decide: the statement is final',
    of: NEW_TICKET,
    user: 'manager',
    before: minutesAgo(20, finalStatement('overLimit'), ticketOf('overLimit')),
    says: [/Came after the statement/],
  },
];

function why(name: string, shows: string, of: number, ...steps: readonly Step[]): State {
  const says = SAID[of] ?? [/^Included/];
  return { name, shows, of, says, steps: [...steps, WHY, { sees: 'why.title' }] };
}

function marta(name: string, shows: string, of: number, ...steps: readonly Step[]): State {
  return { name, shows, of, user: 'manager', says: SAID[of] ?? [/^Included/], steps };
}

export const TICKET_STEPS: readonly State[] = [...details, ...acts];
