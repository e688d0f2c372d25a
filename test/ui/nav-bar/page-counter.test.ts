// Counting the account for the page: the stored balances first, then every ticket, never fewer than were read.
import { Gate } from '../../../src/actions/account/gate';
import { AccountSession, type CountProgress } from '../../../src/ui/nav-bar/account-session';
import { refoldFor } from '../../../src/ui/nav-bar/count-for-recount';
import { AccountFold } from '../../../src/ui/nav-bar/fold/account-fold';
import { onPage } from '../../../src/ui/nav-bar/fold/fold-place';
import { PageCounter } from '../../../src/ui/nav-bar/page-counter';
import { ZendeskAccountDesk } from '../../../src/zendesk/account-desk';
import { decodeAccountBook } from '../../../src/zendesk/decode/account-book';
import { decodeSettings } from '../../../src/zendesk/decode/settings';
import { sendThrough } from '../../../src/zendesk/rest/request';
import { newFault } from '../../../workbench/control/armed-fault';
import type { Desk } from '../../../workbench/desk/desk';
import type { USERS } from '../../../workbench/seed/cast';
import { OPEN_TICKETS } from '../../../workbench/seed/named-tickets';
import { stillDesk } from '../../../workbench/seed/seed';
import { deskFrame } from '../../support/desk-frame';
import { wireRecord } from '../../support/wire';

function seated(desk: Desk, user: keyof typeof USERS = 'manager') {
  const send = sendThrough(deskFrame(desk, user, 'page'));
  const settings = decodeSettings(desk.installation?.settings ?? {});
  const pace = {
    now: () => desk.clock.now(),
    pause: (milliseconds: number) => {
      desk.clock.advance(milliseconds / 1_000);
      return Promise.resolve();
    },
  };
  const account = { settings, timeZone: desk.state.account.timeZone, groups: ['Support managers'] };
  const counter = new PageCounter({
    deskOf: (through) => new ZendeskAccountDesk(send, settings, through),
    gate: new Gate(pace, () => 0),
    pace,
    account,
    fold: new AccountFold(onPage),
  });
  const progress: CountProgress[] = [];
  const stopper = new AbortController();
  const count = () => counter.count((one) => progress.push(one), stopper.signal);
  return { counter, count, progress, stopper };
}

const exportsOf = (desk: Desk) =>
  desk.requests.all().filter(({ path }) => path.startsWith('/api/v2/search/export')).length;

test('the first rows come from contracts and stored balances, without a single ticket', async () => {
  const desk = stillDesk();
  const { counter } = seated(desk);
  desk.requests.clear();
  const { rows } = await counter.stored();
  expect(rows.find(({ organizationName }) => organizationName === 'Fjord Freight')).toBeDefined();
  expect(rows.every(({ figures }) => figures.kind !== 'counted')).toBe(true);
  expect(exportsOf(desk)).toBe(0);
  expect(desk.requests.all().length).toBeLessThanOrEqual(4);
});

test('a count reads twelve months of tickets and answers what is over, for a manager who is no administrator', async () => {
  const desk = stillDesk();
  const { count, progress } = seated(desk);
  const counted = await count();
  if (typeof counted === 'string') throw new Error(counted);
  expect(counted.since).toBe('2025-11-01');
  const row = counted.overview.rows.find(({ organizationName }) => organizationName === 'Fjord Freight');
  expect(row?.flags).toContain('over');
  expect(row?.figures).toMatchObject({ kind: 'counted', billing: { overage: { units: 3, amount: 12_000 } } });
  expect(progress.at(-1)?.tickets).toBeGreaterThan(0);
});

test('who sees a part of the tickets counts nothing', async () => {
  const { count } = seated(stillDesk(), 'restricted');
  expect(await count()).toBe('restricted');
});

test('a count that failed midway goes on where it was, and says the same as one that did not', async () => {
  const desk = stillDesk();
  const { count } = seated(desk);
  desk.faults.arm(newFault({ match: 'GET /api/v2/search/export', status: 422, times: 1 }));
  await expect(count()).rejects.toMatchObject({ kind: 'refused' });
  desk.requests.clear();
  const again = await count();
  const whole = await seated(stillDesk()).count();
  if (typeof again === 'string' || typeof whole === 'string') throw new Error('not counted');
  expect(again.overview.totals).toEqual(whole.overview.totals);
  expect(desk.requests.all().some(({ path }) => path.includes('support_plan/records'))).toBe(false);
});

test('two who count at once are answered one after the other, each with its own days', async () => {
  const desk = stillDesk();
  const { counter, count, stopper } = seated(desk);
  const [whole, month] = await Promise.all([
    count(),
    counter.countSince('2026-11-01', stopper.signal, () => undefined),
  ]);
  if (typeof whole === 'string' || typeof month === 'string') throw new Error('not counted');
  // Tabs ask again as soon as there is another count.
  expect(whole.views).not.toBe(month.views);
  expect([whole.since, month.since]).toEqual(['2025-11-01', '2026-11-01']);
  expect(whole.overview.months).toHaveLength(13);
});

test('decisions are in the figures at once: nothing is read, and the count is no younger for that', async () => {
  const desk = stillDesk();
  const { counter, count } = seated(desk);
  const session = new AccountSession(counter, { now: () => desk.clock.now(), later: () => () => undefined });
  const first = await count();
  if (typeof first === 'string') throw new Error('not counted');
  session.adopt(first);
  const { at } = session.state().counted ?? {};
  desk.clock.advance(20 * 60);
  desk.requests.clear();
  const ticketId = String(OPEN_TICKETS.overLimit);
  const fields = { kind: 'waive', ticket: ticketId, organization: '360005', state: 'active' };
  const waive = wireRecord(fields, { id: '01JW', external_id: `waive:${ticketId}` });
  const acts = { ticketIds: [ticketId], ...decodeAccountBook([waive]), saved: [] };
  await refoldFor(counter, session)(acts);
  const { counted, shown } = session.state();
  const row = shown?.rows.find(({ organizationName }) => organizationName === 'Fjord Freight');
  expect(row?.figures).toMatchObject({ billing: { waived: { units: 1 } } });
  expect(counted?.views).not.toBe(first.views);
  expect([counted?.at, desk.requests.all()]).toEqual([at, []]);
});
