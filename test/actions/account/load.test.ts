// A large account: how many requests reading it takes, and that it can be counted. How fast is bench/'s to say.
import { countAccount } from '../../../src/actions/account/count-account';
import { stillDesk } from '../../../workbench/seed/seed';
import { AccountSeat } from '../../support/account-seat';

const PAGE = 1000;

test('100,000 tickets of 1,000 organizations are read within the budget and counted', async () => {
  const desk = stillDesk({ load: { organizations: 1000, tickets: 100_000 } });
  const seat = new AccountSeat(desk);
  const reading = await seat.reading({ since: '2025-11-01' });
  const { plans, contracts, book } = reading;
  const records = plans.length + contracts.length + book.decisions.length + book.balances.length;
  expect(reading.tickets.length).toBeGreaterThan(100_000);
  const budget = 1.2 * (reading.tickets.length / PAGE) + records / 100 + 20;
  expect(seat.requests.length).toBeLessThanOrEqual(budget);
  expect(seat.progress.at(-1)).toMatchObject({ tickets: reading.tickets.length });
  expect(seat.progress.at(-1)?.requests).toBe(seat.requests.length);
  const { groups } = countAccount(reading);
  expect(groups.filter(({ count }) => count.kind === 'counted').length).toBeGreaterThan(1000);
}, 120_000);
