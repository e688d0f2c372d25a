// The ticket sidebar where Zendesk fails: every kind of failure has a face of its own.
import { OPEN_TICKETS } from '../seed/named-tickets';
import { READING, type State } from './recipe';

const ANY = OPEN_TICKETS.underLimit;

export const TICKET_FAILURES: readonly State[] = [
  failing('offline', 'No connection', { drop: true }, /did not answer in time/),
  failing('throttled', 'Too many requests', { status: 429 }, /Too many requests/),
  failing('unavailable', 'Zendesk has a problem', { status: 503 }, /has a problem/),
  failing('refused', 'Zendesk refuses', { status: 422 }, /refused the request/),
  failing('conflict', 'A conflict', { status: 409 }, /at the same moment/),
  failing('malformed', 'An answer that is none', { malformed: true }, /something unexpected/),
  failing('denied-else', 'A right is missing', { status: 403 }, /not permitted to see this/),
  {
    name: 'denied',
    shows: 'A role without the three objects',
    of: OPEN_TICKETS.overLimit,
    user: 'outsourced',
    says: [/not permitted to see support contracts/],
  },
  {
    name: 'signed-out',
    shows: 'The session has expired',
    of: ANY,
    features: { signedOut: true },
    says: [/You are signed out/],
  },
  {
    name: 'missing',
    shows: 'The ticket is gone',
    of: ANY,
    faults: [{ match: `GET /api/v2/tickets/${ANY}`, status: 404 }],
    says: [/cannot find this ticket/],
  },
  {
    name: 'objects-off',
    shows: 'Custom objects are off',
    of: ANY,
    features: { customObjects: false },
    says: [/Custom objects are not switched on/],
  },
  {
    name: 'model-missing',
    shows: 'Not set up yet',
    of: ANY,
    before: (desk) => desk.objects.clear(),
    says: [/not set up yet/],
  },
  {
    name: 'timed-out',
    shows: 'No answer in time (after 15 seconds)',
    of: ANY,
    unanswered: READING,
    says: [/did not answer in time/],
  },
];

function failing(name: string, shows: string, fault: object, says: RegExp): State {
  return { name, shows, of: ANY, faults: [{ match: READING, ...fault }], says: [says] };
}
