// Every state of every sidebar, in the order in which the gallery shows them.
import manifest from '../../manifest.json';
import { NEW_TICKET_SIDEBAR } from './new-ticket';
import { ORGANIZATION_SIDEBAR } from './organization';
import type { Location, Recipe, State } from './recipe';
import { TICKET_ACTS } from './ticket-acts';
import { TICKET_BEYOND } from './ticket-beyond';
import { TICKET_DETAILS } from './ticket-details';
import { TICKET_DOUBTS, TICKET_SILENCES, TICKET_WAITING } from './ticket-doubts';
import { TICKET_FAILURES } from './ticket-failures';
import { TICKET_INSIDE } from './ticket-inside';
import { TICKET_LATER, TICKET_TARGETS } from './ticket-later';
import { TICKET_OUTSIDE } from './ticket-outside';
import { TICKET_REPLIES } from './ticket-replies';

const TICKET_SIDEBAR: readonly State[] = [
  ...TICKET_WAITING,
  ...TICKET_INSIDE,
  ...TICKET_BEYOND,
  ...TICKET_OUTSIDE,
  ...TICKET_TARGETS,
  ...TICKET_DETAILS,
  ...TICKET_ACTS,
  ...TICKET_REPLIES,
  ...TICKET_LATER,
  ...TICKET_DOUBTS,
  ...TICKET_SILENCES,
  ...TICKET_FAILURES,
];

export const RECIPES: readonly Recipe[] = [
  ...at('ticket_sidebar', TICKET_SIDEBAR),
  ...at('new_ticket_sidebar', NEW_TICKET_SIDEBAR),
  ...at('organization_sidebar', ORGANIZATION_SIDEBAR),
];

/** Nothing where the app has no screen. */
function at(location: Location, states: readonly State[]): readonly Recipe[] {
  if (!(location in manifest.location.support)) return [];
  return states.map((state) => ({ location, ...state }));
}
