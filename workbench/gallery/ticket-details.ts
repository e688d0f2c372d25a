// The ticket sidebar after a person opened something in it: details and explanations.
import { ticketId } from '../seed/cast';
import { OPEN_TICKETS, TICKETS } from '../seed/named-tickets';
import type { State, Step } from './recipe';

const OVER = OPEN_TICKETS.overLimit;
const MORE: Step = { press: 'panel.panel.more' };
const WHY: Step = { press: 'panel.panel.why' };
/** What is said of each ticket that is not included. */
export const SAID: Readonly<Record<number, State['says']>> = {
  [OVER]: [/€40.00, tagged billable/],
  [TICKETS.toConfirm]: [/if the customer agrees/],
  [TICKETS.waived]: [/^Waived.*: .*outage on Tuesday/],
};

export const TICKET_DETAILS: readonly State[] = [
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

function why(name: string, shows: string, of: number, ...steps: readonly Step[]): State {
  const says = SAID[of] ?? [/^Included/];
  return { name, shows, of, says, steps: [...steps, WHY, { sees: 'why.title' }] };
}
