// What stored balances tell, page after page, with their time; nothing of windows that are over.
import { firstOverview } from '../../../src/actions/account/first-overview';
import type { OverviewRow } from '../../../src/actions/account/overview-rows';
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
  const pages: { readonly requests: number; readonly rows: readonly OverviewRow[] }[] = [];
  const records = await firstOverview(account, 'Europe/Warsaw', desk.clock.now(), (rows) =>
    pages.push({ requests: seat.requests.length, rows }),
  );
  const rows = pages.at(-1)?.rows ?? [];
  return { seat, pages, records, rows: new Map(rows.map((row) => [row.contract.id, row])) };
}

const of = (situation: Situation) => contractId(situation);

test('the first hundred contracts stand there after four requests in two rounds, the others after three each', async () => {
  const { pages, records, rows } = await first(stillDesk({ load: { organizations: 300, tickets: 0 } }));
  expect(pages.map(({ requests }) => requests)).toEqual([4, 7, 10, 13]);
  expect(pages.map((page) => page.rows.length)).toEqual([99, 199, 299, 329]);
  expect(new Set(pages.at(-1)?.rows.map(({ contract }) => contract.id)).size).toBe(329);
  expect(records.contracts.length).toBe(330);
  expect(records.organizations.length).toBe(new Set(records.organizations.map(({ id }) => id)).size);
  const named = [...rows.values()].filter(({ organizationName }) => organizationName?.startsWith('Customer'));
  expect(named).toHaveLength(300);
  expect(rows.get(of('nearLimit'))).toMatchObject({
    organizationName: 'Cobalt Clinics',
    flags: ['near'],
    figures: { kind: 'stored', at: '2026-11-18T09:40:00Z', limits: [{ period: 'month', used: 47 }] },
  });
  expect(rows.get(of('atLimit'))?.figures).toEqual({ kind: 'none' });
  expect(rows.get(of('faultyContract'))?.flags).toEqual(['faulty']);
  expect(rows.has(of('drawing'))).toBe(false);
});

test('a list of contracts that leads back to itself is a failure, not an endless reading', async () => {
  const account = stillDesk({ load: { organizations: 100, tickets: 0 } });
  const { send, settings } = new AccountSeat(account).parts;
  class Circle extends ZendeskAccountDesk {
    override async contractPage(cursor: string | null) {
      return { ...(await super.contractPage(null)), next: cursor ?? 'again' };
    }
  }
  const desk = new Circle(send, settings, (ask) => ask());
  const reading = firstOverview(desk, 'Europe/Warsaw', account.clock.now(), () => undefined);
  await expect(reading).rejects.toMatchObject({ kind: 'malformed' });
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
