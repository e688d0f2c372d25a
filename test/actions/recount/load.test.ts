// A large account: how many requests applying what differs takes.
import { countAccount } from '../../../src/actions/account/count-account';
import { Asker } from '../../../src/actions/recount/asker';
import { strayTags } from '../../../src/actions/recount/stray-tags';
import { allDifferences, differencesOf } from '../../../src/actions/recount/differences';
import type { Batch } from '../../../src/actions/recount/plan';
import { stillDesk } from '../../../workbench/seed/seed';
import { AccountSeat } from '../../support/account-seat';
import { RecountSeat } from '../../support/recount-seat';

/** Of search/export. */
const ROWS_A_PAGE = 1_000;
/** Of 100. */
const jobsFor = (count: number) => Math.ceil(count / 100);

test('20,000 tickets are read, and what differs is written, within the budget', async () => {
  const desk = stillDesk({ load: { organizations: 200, tickets: 20_000 } });
  desk.requests.clear();
  const reader = new AccountSeat(desk);
  const counted = countAccount(await reader.reading({ since: '2026-10-01' }));
  const differences = differencesOf(counted);
  const all = allDifferences(differences);
  expect(all.length).toBeGreaterThan(500);

  const seat = new RecountSeat(desk);
  const { gate, pace } = seat.parts;
  await strayTags(new Asker(gate, pace), seat.recountDesk, { ...counted.reading, untold: new Set() });
  const { plans, contracts, organizations, book, tickets } = counted.reading;
  const records = [plans, contracts, organizations, book.decisions, book.balances].flat().length;
  const reads = reader.requests.length + seat.requests.length;
  expect(reads).toBeLessThanOrEqual(1.2 * (tickets.length / ROWS_A_PAGE) + records / 100 + 20);
  const run = await seat.apply(all);
  expect(new Set(Object.values(run.state().outcomes).map(({ kind }) => kind))).toEqual(new Set(['done']));
  const sent = (start: string) => seat.requests.filter((line) => line.startsWith(start)).length;
  expect(sent('PUT /api/v2/tickets/update_many')).toBeLessThanOrEqual(ticketJobs(seat.plan(all).batches));
  expect(sent('POST')).toBeLessThanOrEqual(jobsFor(differences.balances.length));
  expect(sent('GET /api/v2/job_statuses')).toBeLessThanOrEqual(sent('PUT') + sent('POST'));
}, 120_000);

/** A hundred tickets of an equal change go in one. */
function ticketJobs(batches: readonly Batch[]): number {
  const counts = new Map<string, number>();
  for (const batch of batches) {
    if (batch.kind !== 'tickets') continue;
    const change = JSON.stringify(batch.change);
    counts.set(change, (counts.get(change) ?? 0) + batch.items.length);
  }
  return [...counts.values()].reduce((sum, count) => sum + jobsFor(count), 0);
}
