// The first rows: what stored balances tell, with their time, in four requests; nothing of windows that are over.
import { firstOverview } from '../../../src/actions/account/first-overview';
import { overviewFromBalances } from '../../../src/actions/account/overview-stored';
import { ZendeskAccountDesk } from '../../../src/zendesk/account-desk';
import type { Desk } from '../../../workbench/desk/desk';
import { contractId, type Situation } from '../../../workbench/seed/cast';
import { stillDesk } from '../../../workbench/seed/seed';
import { AccountSeat } from '../../support/account-seat';

async function first(desk: Desk) {
  const seat = new AccountSeat(desk);
  const { send, settings } = seat.parts;
  const account = new ZendeskAccountDesk(send, settings, (ask) => ask());
  const rows = await firstOverview(account, 'Europe/Warsaw', desk.clock.now());
  return { seat, rows: new Map(rows.map((row) => [row.contract.id, row])) };
}

const of = (situation: Situation) => contractId(situation);

test('the first hundred contracts stand there after four requests in two rounds, with what was stored', async () => {
  const { seat, rows } = await first(stillDesk({ load: { organizations: 300, tickets: 0 } }));
  expect(seat.requests).toHaveLength(4);
  expect(rows.size).toBe(99);
  expect(rows.get(of('nearLimit'))).toMatchObject({
    organizationName: 'Cobalt Clinics',
    flags: ['near'],
    figures: { kind: 'stored', at: '2026-11-18T09:40:00Z', limits: [{ period: 'month', used: 47 }] },
  });
  expect(rows.get(of('atLimit'))?.figures).toEqual({ kind: 'none' });
  expect(rows.get(of('faultyContract'))?.flags).toEqual(['faulty']);
  expect(rows.has(of('drawing'))).toBe(false);
});

test('a balance of a window that is over says nothing of now', async () => {
  const desk = stillDesk();
  desk.clock.set('2026-12-01T10:00:00Z');
  expect((await first(desk)).rows.get(of('nearLimit'))?.figures).toEqual({ kind: 'none' });
});

test('a contract that draws from one that is not listed yet is no faulty one', async () => {
  const desk = stillDesk();
  const seat = new AccountSeat(desk);
  const { plans, contracts, book } = await seat.reading({ since: '2026-11-01' });
  const drawing = contracts.filter(({ record }) => record.id === of('drawing'));
  const account = { plans, contracts: drawing, balances: book.balances, organizations: [], timeZone: 'UTC' };
  expect(overviewFromBalances(account, desk.clock.now())).toEqual([]);
});
