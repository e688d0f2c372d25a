// Counting the account for the page: the stored balances first, then every ticket, never fewer than were read.
import { Gate } from '../../../src/actions/account/gate';
import type { OverviewRow } from '../../../src/actions/account/overview-rows';
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
import { updateRecord } from '../../../workbench/desk/record-writes';
import { contractId, USERS } from '../../../workbench/seed/cast';
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
  const rows: OverviewRow[] = [];
  const stored = () => counter.stored((all) => rows.splice(0, rows.length, ...all), stopper.signal);
  return { counter, count, stored, rows, progress, stopper };
}

const exportsOf = (desk: Desk) =>
  desk.requests.all().filter(({ path }) => path.startsWith('/api/v2/search/export')).length;

/** Which change was the newest: asked before every count. */
const isMark = (path: string) => path.includes('sort=-updated_at');

test('the first rows come from contracts and stored balances, without a single ticket', async () => {
  const desk = stillDesk();
  const { stored, rows } = seated(desk);
  desk.requests.clear();
  expect(await stored()).toBe(true);
  expect(rows.find(({ organizationName }) => organizationName === 'Fjord Freight')).toBeDefined();
  expect(rows.every(({ figures }) => figures.kind !== 'counted')).toBe(true);
  expect(exportsOf(desk)).toBe(0);
  expect(desk.requests.all().length).toBeLessThanOrEqual(4);
});

test('a contract that was edited while the first rows were read is read anew', async () => {
  const desk = stillDesk();
  const { stored, count } = seated(desk);
  await stored();
  const id = contractId('underLimit');
  updateRecord(desk, USERS.admin.id, 'support_contract', id, { values: { agent_note: 'Edited' } });
  const counted = await count();
  if (typeof counted === 'string') throw new Error('not counted');
  expect(counted.reading.contracts.find(({ record }) => record.id === id)?.agentNote).toBe('Edited');
});

test('a small account is opened without asking for anything twice', async () => {
  const desk = stillDesk();
  const { counter, stored, count } = seated(desk);
  desk.requests.clear();
  await stored();
  expect(await counter.isSmall()).toBe(true);
  const counted = await count();
  const asked = desk.requests.all().map(({ method, path }) => `${method} ${path}`);
  const listed = asked.filter((one) => !one.includes('filter[external_ids]'));
  expect(new Set(listed).size).toBe(listed.length);
  for (const once of ['support_plan', 'support_contract', 'organizations', 'search/count']) {
    expect(listed.filter((one) => one.includes(once) && !isMark(one))).toHaveLength(1);
  }
  const alone = await seated(stillDesk()).count();
  if (typeof counted === 'string' || typeof alone === 'string') throw new Error('not counted');
  expect(counted.overview).toEqual(alone.overview);
});

test.each(['a minute later', 'after something was written', 'for a recount', 'at the second time'])(
  '%s plans and contracts are read anew',
  async (when) => {
    const desk = stillDesk();
    const { counter, stored, count, stopper } = seated(desk);
    await stored();
    if (when === 'a minute later') desk.clock.advance(61);
    if (when === 'after something was written') counter.forget();
    if (when === 'at the second time') await count();
    desk.requests.clear();
    if (when === 'for a recount') await counter.countSince('2026-11-01', stopper.signal, () => undefined);
    else await count();
    const asked = desk.requests
      .all()
      .filter(({ path }) => path.includes('support_contract/records') && !isMark(path));
    expect(asked).toHaveLength(1);
  },
);

test('listing what is stored ends where it is stopped, and says so', async () => {
  const desk = stillDesk({ load: { organizations: 250, tickets: 0 } });
  const { counter } = seated(desk);
  const stopper = new AbortController();
  const pages: number[] = [];
  const listing = counter.stored((rows) => {
    pages.push(rows.length);
    stopper.abort();
  }, stopper.signal);
  expect(await listing).toBe(false);
  expect(pages).toHaveLength(1);
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
});

test.each(['soon', 'later', 'for a recount'])(
  'after a count that broke off the records are read again, and tickets that are minutes old: %s',
  async (when) => {
    const desk = stillDesk();
    const { counter, count, stopper } = seated(desk);
    // The records are read; reading tickets breaks off.
    desk.faults.arm(newFault({ match: 'GET /api/v2/search/export', status: 422, times: 1 }));
    await expect(count()).rejects.toMatchObject({ kind: 'refused' });
    const began = Math.floor(desk.clock.now() / 1000);
    desk.clock.advance(when === 'later' ? 6 * 60 : 60);
    desk.requests.clear();
    const again =
      when === 'for a recount'
        ? await counter.countSince('2025-11-01', stopper.signal, () => undefined)
        : await count();
    if (typeof again === 'string') throw new Error('not counted');
    const paths = desk.requests.all().map(({ path }) => path);
    expect(paths.some((path) => path.includes('support_contract/records') && !isMark(path))).toBe(true);
    const readFrom = Date.parse(again.reading.at) / 1000;
    expect(readFrom <= began).toBe(when === 'soon');
  },
);

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
