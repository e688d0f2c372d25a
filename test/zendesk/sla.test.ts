// What is read of Zendesk's live SLA metrics beside a ticket, and what is passed over.
import { decodeLiveSla } from '../../src/zendesk/decode/live-sla';
import { ZendeskDesk } from '../../src/zendesk/support-desk';
import { decodeSettings } from '../../src/zendesk/decode/settings';
import { wireTicket } from '../support/wire';

const FIRST = { metric: 'first_reply_time', stage: 'active', breach_at: '2026-11-18T09:30:00Z', minutes: 25 };

function decoded(...rows: unknown[]) {
  return decodeLiveSla({ policy_metrics: rows });
}

test('an active metric has the instant at which it is breached', () => {
  expect(decoded(FIRST)).toEqual([
    { metric: 'first_reply', stage: 'active', breachAt: '2026-11-18T09:30:00Z' },
  ]);
});

test.each([
  [{ minutes: 25 }, 25],
  [{ hours: 3 }, 180],
  [{ days: -2 }, -2880],
  [{}, null],
  [{ minutes: 'soon' }, null],
])('a paused metric has what is left of it: %p is %p minutes', (left, minutesLeft) => {
  const row = { metric: 'next_reply_time', stage: 'paused', breach_at: null, ...left };
  expect(decoded(row)).toEqual([{ metric: 'next_reply', stage: 'paused', minutesLeft }]);
});

test('an achieved metric is done, whatever time stands beside it', () => {
  const row = { metric: 'total_resolution_time', stage: 'achieved', breach_at: 'never', days: -141 };
  expect(decoded(row)).toEqual([{ metric: 'resolution', stage: 'achieved' }]);
});

test.each([
  ['a metric that the app does not show', { ...FIRST, metric: 'pausable_update_time' }],
  ['a stage nobody has heard of', { ...FIRST, stage: 'dormant' }],
  ['a metric that runs towards nobody knows when', { ...FIRST, breach_at: null }],
  ['a time that no calendar has', { ...FIRST, breach_at: '2026-11-31T29:30:00Z' }],
  ['something that is no metric', 'first_reply_time'],
])('%s is left out and hides no other', (_, row) => {
  const other = { ...FIRST, metric: 'next_reply_time' };
  expect(decoded(row, other).map(({ metric }) => metric)).toEqual(['next_reply']);
});

test.each([[undefined], [null], ['none'], [{}], [{ policy_metrics: 'many' }]])(
  'where %p stands in their place there are none, and the ticket is read all the same',
  async (slas) => {
    const asked: string[] = [];
    const send = ({ path }: { path: string }) => {
      asked.push(path);
      return Promise.resolve({ ticket: { ...wireTicket(), slas } });
    };
    const watched = await new ZendeskDesk(send, decodeSettings({})).watchedTicket('7');
    expect(watched).toMatchObject({ ticket: { id: '7' }, liveSla: [] });
    expect(watched.ticket).not.toHaveProperty('slas');
    expect(asked).toEqual(['/api/v2/tickets/7?include=slas']);
  },
);
